import { SYMMETRIC, type Edge, type EntityRef, type EntitySummary, type EntityType, type RelationType } from '../api/types';

/** An entity on the canvas; positions are in the canvas's own units. */
export interface SceneNode extends EntitySummary {
  x: number;
  y: number;
  pinned: boolean;
  /** Neighbours known not to be shown; null before it was expanded. */
  more: number | null;
}

/** What is taken out of sight, by kind. */
export interface SceneFilter {
  types: readonly EntityType[];
  relations: readonly RelationType[];
  /** Fewest articles behind an edge. */
  minArticles: number;
}

export interface Scene {
  nodes: ReadonlyMap<string, SceneNode>;
  edges: ReadonlyMap<string, Edge>;
  hidden: ReadonlySet<string>;
  filter: SceneFilter;
}

export const NO_FILTER: SceneFilter = { types: [], relations: [], minArticles: 1 };
export const EMPTY: Scene = { nodes: new Map(), edges: new Map(), hidden: new Set(), filter: NO_FILTER };

/** Most nodes a scene takes. */
export const MAX_NODES = 1500;
export const MAX_EDGES = 4000;

export type Action =
  | { do: 'add'; nodes: readonly (EntityRef & { articles?: number })[]; edges: readonly Edge[]; near?: string }
  | { do: 'expanded'; id: string; more: number }
  | { do: 'hide'; ids: readonly string[] }
  | { do: 'keep'; ids: readonly string[] }
  | { do: 'dropLeaves' }
  | { do: 'showAll' }
  | { do: 'remove'; ids: readonly string[] }
  | { do: 'pin'; ids: readonly string[]; pinned: boolean }
  | { do: 'move'; id: string; x: number; y: number }
  | { do: 'place'; places: ReadonlyMap<string, { x: number; y: number }> }
  | { do: 'filter'; filter: SceneFilter }
  | { do: 'load'; scene: Scene };

/** The scene after an action. */
export function next(scene: Scene, action: Action): Scene {
  switch (action.do) {
    case 'add':
      return added(scene, action);
    case 'expanded':
      return withNodes(scene, [action.id], (node) => ({ ...node, more: action.more }));
    case 'hide':
      return { ...scene, hidden: new Set([...scene.hidden, ...action.ids]) };
    case 'keep':
      return { ...scene, hidden: without(new Set(scene.nodes.keys()), action.ids) };
    case 'dropLeaves':
      return { ...scene, hidden: new Set([...scene.hidden, ...leaves(scene)]) };
    case 'showAll':
      return { ...scene, hidden: new Set() };
    case 'remove':
      return removed(scene, action.ids);
    case 'pin':
      return withNodes(scene, action.ids, (node) => ({ ...node, pinned: action.pinned }));
    case 'move':
      return withNodes(scene, [action.id], (node) => ({ ...node, x: action.x, y: action.y, pinned: true }));
    case 'place':
      return withNodes(scene, [...action.places.keys()], (node) => ({ ...node, ...action.places.get(node.id) }));
    case 'filter':
      return { ...scene, filter: action.filter };
    case 'load':
      return action.scene;
  }
}

const SPACING = 90;
/** Turning by the golden angle spreads points evenly over a disc (Vogel 1979). */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

function added(scene: Scene, action: Extract<Action, { do: 'add' }>): Scene {
  const nodes = new Map(scene.nodes);
  const center = (action.near !== undefined && nodes.get(action.near)) || { x: 0, y: 0 };
  const fresh = action.nodes.filter((node) => !nodes.has(node.id)).slice(0, Math.max(0, MAX_NODES - nodes.size));
  const from = action.near === undefined ? scene.nodes.size : 1;
  fresh.forEach(({ id, name, type, articles = 0 }, i) => {
    const distance = SPACING * Math.sqrt(from + i);
    const angle = (from + i) * GOLDEN_ANGLE;
    const x = center.x + distance * Math.cos(angle);
    const y = center.y + distance * Math.sin(angle);
    nodes.set(id, { id, name, type, articles, x, y, pinned: false, more: null });
  });
  const edges = new Map(scene.edges);
  for (const edge of action.edges) {
    const known = edges.has(edge.id) || edges.size < MAX_EDGES;
    if (known && nodes.has(edge.source) && nodes.has(edge.target)) edges.set(edge.id, edge);
  }
  const hidden = without(scene.hidden, action.nodes.map((node) => node.id));
  return { ...scene, nodes, edges, hidden };
}

function removed(scene: Scene, ids: readonly string[]): Scene {
  const gone = new Set(ids);
  const nodes = new Map([...scene.nodes].filter(([id]) => !gone.has(id)));
  const edges = new Map([...scene.edges].filter(([, edge]) => nodes.has(edge.source) && nodes.has(edge.target)));
  return { ...scene, nodes, edges, hidden: without(scene.hidden, ids) };
}

function withNodes(scene: Scene, ids: readonly string[], change: (node: SceneNode) => SceneNode): Scene {
  const nodes = new Map(scene.nodes);
  for (const id of ids) {
    const node = nodes.get(id);
    if (node) nodes.set(id, change(node));
  }
  return { ...scene, nodes };
}

function without(ids: ReadonlySet<string>, dropped: readonly string[]): Set<string> {
  const left = new Set(ids);
  for (const id of dropped) left.delete(id);
  return left;
}

function leaves(scene: Scene): string[] {
  const shown = visible(scene);
  const degree = degrees(shown.links);
  return shown.nodes.filter((node) => (degree.get(node.id) ?? 0) <= 1 && !node.pinned).map((node) => node.id);
}

/** All relations between two entities, drawn as one line. */
export interface Link {
  id: string;
  source: string;
  target: string;
  edges: readonly Edge[];
  articles: number;
  /** Whether an article states a relation; else they are only named together. */
  stated: boolean;
  /** Whether all stated relations lead from source to target. */
  directed: boolean;
}

export interface View {
  nodes: readonly SceneNode[];
  links: readonly Link[];
}

/** What of the scene is to be seen. */
export function visible(scene: Scene): View {
  const { types, relations, minArticles } = scene.filter;
  const nodes = [...scene.nodes.values()].filter((node) => !scene.hidden.has(node.id) && !types.includes(node.type));
  const shown = new Set(nodes.map((node) => node.id));
  const pairs = new Map<string, Edge[]>();
  for (const edge of scene.edges.values()) {
    const wanted = !relations.includes(edge.type) && edge.articles >= minArticles;
    if (!wanted || !shown.has(edge.source) || !shown.has(edge.target) || edge.source === edge.target) continue;
    const pair = [edge.source, edge.target].sort().join('|');
    pairs.set(pair, [...(pairs.get(pair) ?? []), edge]);
  }
  return { nodes, links: [...pairs].map(([id, edges]) => link(id, edges)) };
}

function link(id: string, edges: Edge[]): Link {
  const stated = edges.filter((edge) => edge.type !== 'CO_MENTIONED');
  const ordered = [...stated, ...edges.filter((edge) => edge.type === 'CO_MENTIONED')];
  const { source, target } = ordered[0]!;
  const directed = stated.length > 0 && stated.every((edge) => edge.source === source && !SYMMETRIC.includes(edge.type));
  const articles = Math.max(...edges.map((edge) => edge.articles));
  return { id, source, target, edges: ordered, articles, stated: stated.length > 0, directed };
}

/** Number of lines at each node. */
export function degrees(links: readonly Link[]): Map<string, number> {
  const degree = new Map<string, number>();
  for (const { source, target } of links) {
    degree.set(source, (degree.get(source) ?? 0) + 1);
    degree.set(target, (degree.get(target) ?? 0) + 1);
  }
  return degree;
}

/** A scene with the way back and forth. */
export interface History {
  past: readonly Scene[];
  present: Scene;
  future: readonly Scene[];
}

export const START: History = { past: [], present: EMPTY, future: [] };

const STEPS = 100;

/** Does an action; where nodes come to lie and what is known of them is no step of its own. */
export function act(history: History, action: Action): History {
  const present = next(history.present, action);
  if (present === history.present) return history;
  if (action.do === 'place' || action.do === 'expanded') return { ...history, present };
  return { past: [...history.past, history.present].slice(-STEPS), present, future: [] };
}

export function undo(history: History): History {
  const present = history.past.at(-1);
  if (!present) return history;
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future] };
}

export function redo(history: History): History {
  const [present, ...future] = history.future;
  return present ? { past: [...history.past, history.present], present, future } : history;
}
