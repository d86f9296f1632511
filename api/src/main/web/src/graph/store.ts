import { batch, computed, signal } from '@preact/signals';
import { service, ServiceError } from '../api/client';
import type { Edge, EntityRef, NeighborsAnswer, Path } from '../api/types';
import { number, words } from '../i18n';
import { say } from '../ui/toast';
import type { Seed } from './address';
import { Layout, type LayoutNode } from './layout';
import { act, degrees, MAX_NODES, redo, START, undo, visible, type Action, type History, type SceneNode } from './scene';

/** What is chosen on the canvas and in the list. */
export interface Selection {
  nodes: readonly string[];
  /** A line's id. */
  link: string | null;
}

const NOTHING: Selection = { nodes: [], link: null };
const EXPANSION = 20;
/** From here on adding more is asked about first. */
const CROWDED = 500;
/** Most ids in one request: longer addresses are refused by servers. */
const IDS_PER_REQUEST = 300;

export const radius = (articles: number) => 13 + Math.min(16, 5 * Math.log2(1 + articles));

/** The graph at hand: scene, selection and what is being fetched. */
export class GraphStore {
  readonly history = signal<History>(START);
  readonly selection = signal<Selection>(NOTHING);
  readonly busy = signal<ReadonlySet<string>>(new Set());
  readonly paths = signal<{ ends: [EntityRef, EntityRef]; found: readonly Path[] } | null>(null);
  readonly failure = signal<ServiceError | null>(null);
  readonly loading = signal(false);
  readonly scene = computed(() => this.history.value.present);
  readonly view = computed(() => visible(this.scene.value));
  readonly degrees = computed(() => degrees(this.view.value.links));
  /** Counts layouts, so that the canvas knows when to show all. */
  readonly fitted = signal(0);
  readonly #layout = new Layout();

  /** Asks whether to go on when many nodes would be shown. */
  confirm: (question: string) => boolean = (question) => window.confirm(question);

  dispatch(action: Action) {
    this.history.value = act(this.history.value, action);
    this.#dropLostSelection();
  }

  undo() {
    this.history.value = undo(this.history.value);
    this.#dropLostSelection();
  }

  redo() {
    this.history.value = redo(this.history.value);
    this.#dropLostSelection();
  }

  select(nodes: readonly string[], link: string | null = null) {
    this.selection.value = { nodes, link };
  }

  node(id: string): SceneNode | undefined {
    return this.scene.value.nodes.get(id);
  }

  close() {
    this.#layout.close();
  }

  /** Shows the entities of an address and the relations between them. */
  async load(seeds: readonly Seed[]) {
    if (seeds.length === 0) return;
    this.loading.value = true;
    await this.#guarded(async () => {
      const found = await service.graph({ seed: seeds.map((seed) => seed.id).join(','), hops: 0 });
      const known = new Set(found.nodes.map((node) => node.id));
      if (known.size === 0) say(words.value.graph.gone);
      batch(() => {
        this.dispatch({ do: 'add', nodes: found.nodes, edges: found.edges });
        const at = seeds.filter((seed) => known.has(seed.id));
        for (const { id, at: place } of at) if (place) this.dispatch({ do: 'move', id, ...place });
        const hidden = at.filter((seed) => seed.hidden).map((seed) => seed.id);
        if (hidden.length > 0) this.dispatch({ do: 'hide', ids: hidden });
        this.history.value = { ...this.history.value, past: [] };
      });
      if (found.truncated) say(words.value.graph.truncated);
      await this.tidy();
    });
    this.loading.value = false;
    if (seeds.length === 1 && seeds[0] && this.node(seeds[0].id)) {
      this.select([seeds[0].id]);
      await this.expand(seeds[0].id);
    }
  }

  /** Adds an entity with its relations to what is shown. */
  async add(entity: EntityRef) {
    if (this.scene.value.nodes.has(entity.id)) return this.select([entity.id]);
    await this.#guarded(async () => {
      await this.#join([entity], [], undefined);
      this.select([entity.id]);
      if (this.scene.value.nodes.size === 1) await this.expand(entity.id);
    });
  }

  /** Adds the strongest neighbours that are not shown yet. */
  async expand(id: string, limit = EXPANSION) {
    const node = this.node(id);
    if (!node || this.busy.value.has(id)) return;
    if (this.scene.value.nodes.size >= MAX_NODES) return say(words.value.graph.full);
    this.busy.value = new Set([...this.busy.value, id]);
    await this.#guarded(async () => {
      const around = await this.#neighbours(id, limit);
      const fresh = strongest(around, this.scene.value.nodes, limit);
      const names = words.value.graph;
      if (fresh.length === 0) say(names.nothingMore(node.name));
      else if (this.#accepts(fresh.length)) {
        await this.#join(fresh.map((one) => one.entity), fresh.flatMap((one) => one.edges), id);
        say(names.expanded(node.name, number(fresh.length)));
      }
      const shown = new Set(around.neighbors.map((one) => one.entity.id).filter((other) => this.node(other)));
      const listed = new Set(around.neighbors.map((one) => one.entity.id));
      this.dispatch({ do: 'expanded', id, more: listed.size - shown.size + around.more });
    });
    this.busy.value = new Set([...this.busy.value].filter((other) => other !== id));
  }

  /** Finds ways between the two selected nodes and adds what lies on them. */
  async findPaths() {
    const [a, b] = this.selection.value.nodes.flatMap((id) => this.node(id) ?? []);
    if (!a || !b) return say(words.value.graph.pathPick);
    await this.#guarded(async () => {
      const found = await service.paths(a.id, b.id);
      const names = words.value.graph;
      say(found.length === 0 ? names.pathNone(a.name, b.name) : names.pathFound(number(found.length)));
      const nodes = found.flatMap((path) => path.nodes);
      await this.#join(nodes, found.flatMap((path) => path.steps.map((step) => step.relation)), a.id);
      this.paths.value = { ends: [a, b], found };
    });
  }

  /** Lays everything out anew; pinned nodes stay. */
  async tidy() {
    await this.#place((node) => node.pinned);
    this.fitted.value++;
  }

  async #neighbours(id: string, limit: number): Promise<NeighborsAnswer> {
    const { types, relations } = this.scene.value.filter;
    const shown = this.view.value.links.filter((link) => link.source === id || link.target === id);
    const already = shown.reduce((sum, link) => sum + link.edges.length, 0);
    const around = await service.neighbors(id, { limit: Math.min(500, (limit + already) * 2) });
    const wanted = around.neighbors.filter((one) => !types.includes(one.entity.type) && !relations.includes(one.relation.type));
    return { ...around, neighbors: wanted };
  }

  #accepts(fresh: number): boolean {
    const size = this.scene.value.nodes.size;
    const total = size + fresh;
    return total <= CROWDED || size > CROWDED || this.confirm(words.value.graph.tooMany(number(total)));
  }

  /** Adds nodes with every relation between them and what is shown; what is placed stays. */
  async #join(nodes: readonly EntityRef[], edges: readonly Edge[], near: string | undefined) {
    const before = new Set(this.scene.value.nodes.keys());
    const fresh = nodes.filter((node) => !before.has(node.id));
    const seeds = [...new Set([...fresh.map((node) => node.id), ...before])].slice(0, IDS_PER_REQUEST);
    const between = fresh.length > 0 ? await service.graph({ seed: seeds.join(','), hops: 0 }) : undefined;
    const counts = new Map(between?.nodes.map((node) => [node.id, node]));
    const counted = nodes.map((node) => counts.get(node.id) ?? node);
    const all = [...edges, ...(between?.edges ?? [])];
    this.dispatch(near === undefined ? { do: 'add', nodes: counted, edges: all } : { do: 'add', nodes: counted, edges: all, near });
    if (fresh.length > 0) await this.#place((node) => before.size > 1 && before.has(node.id));
  }

  async #place(fixed: (node: SceneNode) => boolean) {
    const { nodes, links } = this.view.value;
    const bodies: LayoutNode[] = nodes.map((node) => ({
      id: node.id,
      x: node.x,
      y: node.y,
      radius: radius(node.articles),
      fixed: node.pinned || fixed(node),
    }));
    const places = await this.#layout.run(bodies, links.map(({ source, target }) => ({ source, target })));
    if (places) this.dispatch({ do: 'place', places });
  }

  async #guarded(work: () => Promise<void>) {
    try {
      await work();
      this.failure.value = null;
    } catch (error) {
      this.failure.value = error instanceof ServiceError ? error : new ServiceError(0, String(error));
    }
  }

  #dropLostSelection() {
    const { nodes, link } = this.selection.value;
    const shown = new Set(this.view.value.nodes.map((node) => node.id));
    const left = nodes.filter((id) => shown.has(id));
    const kept = link !== null && this.view.value.links.some((one) => one.id === link) ? link : null;
    if (left.length !== nodes.length || kept !== link) this.select(left, kept);
  }
}

/** Neighbours not shown yet, each with all its relations; those with a stated relation first. */
function strongest(around: NeighborsAnswer, shown: ReadonlyMap<string, unknown>, limit: number) {
  const found = new Map<string, { entity: EntityRef; edges: Edge[] }>();
  for (const { entity, relation } of around.neighbors) {
    if (shown.has(entity.id)) continue;
    const known = found.get(entity.id);
    if (known) known.edges.push(relation);
    else found.set(entity.id, { entity, edges: [relation] });
  }
  return [...found.values()].slice(0, limit);
}
