import cytoscape, { type Core, type ElementDefinition, type EventObject, type StylesheetStyle } from 'cytoscape';
import type { EntityType } from '../api/types';
import { words } from '../i18n';
import { declutter, textWidth } from './labels';
import { paletteOf, type Palette } from './palette';
import type { Link, SceneNode, View } from './scene';
import { radius, type Selection } from './store';

const SHAPES: Record<EntityType, string> = {
  Person: 'ellipse',
  Organization: 'hexagon',
  Project: 'diamond',
  Place: 'round-rectangle',
};

/** What is done on the canvas. */
export interface Gestures {
  select: (selection: Selection) => void;
  expand: (id: string) => void;
  move: (id: string, x: number, y: number) => void;
  menu: (id: string, x: number, y: number) => void;
}

const LABEL_PX = 12;
const LABEL_GAP = 5;
/** Up to this many lines are named all at once; beyond, those of the selection. */
const NAMED_LINKS = 40;

/** The drawing of a scene. */
export class GraphCanvas {
  readonly #cy: Core;
  readonly #container: HTMLElement;
  #syncing = false;
  #labels: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement, gestures: Gestures) {
    this.#container = container;
    this.#cy = cytoscape({
      container,
      minZoom: 0.15,
      maxZoom: 3,
      boxSelectionEnabled: true,
      style: styles(paletteOf(container)),
    });
    this.#listen(gestures);
  }

  /** Draws what is to be seen; nodes already drawn glide to their places. */
  show(view: View, selection: Selection, busy: ReadonlySet<string>) {
    const cy = this.#cy;
    this.#syncing = true;
    cy.batch(() => {
      const wanted = new Set([...view.nodes.map((node) => node.id), ...view.links.map((link) => link.id)]);
      cy.elements().filter((element) => !wanted.has(element.id())).remove();
      for (const node of view.nodes) this.#node(node, busy.has(node.id));
      for (const link of view.links) this.#link(link);
      cy.edges().toggleClass('named', view.links.length <= NAMED_LINKS);
      const linked = new Set(view.links.flatMap((link) => [link.source, link.target]));
      cy.nodes().forEach((node) => void node.toggleClass('alone', view.links.length > 0 && !linked.has(node.id())));
      const chosen = new Set([...selection.nodes, ...(selection.link ? [selection.link] : [])]);
      cy.elements().forEach((element) => void (chosen.has(element.id()) ? element.select() : element.unselect()));
      const selected = cy.$(':selected');
      const near = chosen.size > 0 ? selected.closedNeighborhood().union(selected.connectedNodes()) : cy.elements();
      cy.elements().removeClass('far').difference(near).addClass('far');
    });
    this.#syncing = false;
    this.#declutterSoon();
  }

  restyle() {
    this.#cy.style(styles(paletteOf(this.#container)));
    this.#declutterSoon();
  }

  fit() {
    if (this.#cy.elements().nonempty()) this.#cy.fit(undefined, 48);
    if (this.#cy.zoom() > 1.4) {
      this.#cy.zoom(1.4);
      this.#cy.center();
    }
  }

  /** Shows all when something is out of view. */
  keepInView() {
    const box = this.#cy.elements().renderedBoundingBox();
    const out = box.x1 < 0 || box.y1 < 0 || box.x2 > this.#cy.width() || box.y2 > this.#cy.height();
    if (out) this.fit();
  }

  zoom(factor: number) {
    const middle = { x: this.#cy.width() / 2, y: this.#cy.height() / 2 };
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: middle });
  }

  /** The nearest node from one in the direction of an arrow key. */
  neighbour(id: string | undefined, dx: number, dy: number): string | undefined {
    const from = id === undefined ? undefined : this.#cy.getElementById(id);
    if (!from || from.empty()) return this.#cy.nodes()[0]?.id();
    const { x, y } = from.position();
    let best: { id: string; cost: number } | undefined;
    this.#cy.nodes().forEach((node) => {
      const [ax, ay] = [node.position('x') - x, node.position('y') - y];
      const along = ax * dx + ay * dy;
      const aside = Math.abs(ax * dy - ay * dx);
      const cost = along + 2 * aside;
      if (along > 1 && aside <= 2 * along && (!best || cost < best.cost)) best = { id: node.id(), cost };
    });
    return best?.id;
  }

  /** A picture of the whole scene on the ground of the theme. */
  picture(scale: number): Promise<Blob> {
    const { surface } = paletteOf(this.#container);
    return this.#cy.png({ output: 'blob-promise', full: true, scale, bg: surface });
  }

  resize() {
    this.#cy.resize();
  }

  close() {
    clearTimeout(this.#labels);
    this.#cy.destroy();
  }

  #node(node: SceneNode, busy: boolean) {
    const data = {
      id: node.id,
      name: node.name,
      label: `${node.name.length > 14 ? `${node.name.slice(0, 13)}…` : node.name}${node.more ? `  +${node.more}` : ''}`,
      size: radius(node.articles) * 2,
    };
    const classes = `${node.type}${node.pinned ? ' pinned' : ''}${busy ? ' busy' : ''}`;
    const drawn = this.#cy.getElementById(node.id);
    if (drawn.empty()) {
      this.#cy.add({ group: 'nodes', data, classes, position: { x: node.x, y: node.y } } satisfies ElementDefinition);
      return;
    }
    drawn.data(data).toggleClass('pinned', node.pinned).toggleClass('busy', busy);
    const { x, y } = drawn.position();
    if (x === node.x && y === node.y) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (still) drawn.position({ x: node.x, y: node.y });
    else drawn.stop().animate({ position: { x: node.x, y: node.y } }, { duration: 280 });
  }

  #link(link: Link) {
    const data = {
      id: link.id,
      source: link.source,
      target: link.target,
      width: 1.6 + Math.min(4, Math.log2(link.articles)),
      label: labelOf(link),
    };
    const classes = `${link.stated ? 'stated' : 'derived'}${link.directed ? ' directed' : ''}`;
    let drawn = this.#cy.getElementById(link.id);
    // An edge's ends cannot be exchanged.
    if (drawn.nonempty() && drawn.data('source') !== link.source) {
      drawn.remove();
      drawn = this.#cy.getElementById(link.id);
    }
    if (drawn.empty()) this.#cy.add({ group: 'edges', data, classes } satisfies ElementDefinition);
    else drawn.data(data).toggleClass('stated', link.stated).toggleClass('derived', !link.stated).toggleClass('directed', link.directed);
  }

  #listen(gestures: Gestures) {
    const cy = this.#cy;
    const report = () => {
      if (this.#syncing) return;
      const nodes = cy.$('node:selected').map((node) => node.id());
      const link = nodes.length > 0 ? null : (cy.$('edge:selected')[0]?.id() ?? null);
      gestures.select({ nodes, link });
    };
    let asked = false;
    cy.on('select unselect', () => {
      if (asked || this.#syncing) return;
      asked = true;
      queueMicrotask(() => {
        asked = false;
        report();
      });
    });
    cy.on('dbltap', 'node', (event) => gestures.expand(event.target.id()));
    cy.on('dragfree', 'node', (event) => gestures.move(event.target.id(), event.target.position('x'), event.target.position('y')));
    cy.on('cxttap', 'node', (event: EventObject) => {
      const { x, y } = event.renderedPosition;
      gestures.menu(event.target.id(), x, y);
    });
    cy.on('taphold', 'node', (event: EventObject) => gestures.menu(event.target.id(), event.renderedPosition.x, event.renderedPosition.y));
    cy.on('zoom pan', () => this.#declutterSoon());
  }

  #declutterSoon() {
    clearTimeout(this.#labels);
    this.#labels = setTimeout(() => this.#declutter(), 60);
  }

  /** Keeps labels at one size on screen and hides those that would lie on others. */
  #declutter() {
    const cy = this.#cy;
    if (cy.destroyed()) return;
    const zoom = cy.zoom();
    const size = Math.max(LABEL_PX / zoom, LABEL_PX * 0.7);
    const discs = cy.nodes().map((node) => ({
      id: `disc of ${node.id()}`,
      x: node.position('x'),
      y: node.position('y') - node.height() / 2,
      width: node.width() * 0.8,
      height: node.height() * 0.9,
      rank: 1e9,
    }));
    const boxes = cy.nodes().map((node) => ({
      id: node.id(),
      x: node.position('x'),
      y: node.position('y') + node.height() / 2 + LABEL_GAP,
      width: (textWidth(node.data('label')) + 0.5) * size,
      height: size * 1.35,
      rank: (node.selected() ? 1e6 : 0) + node.degree(false) * 10 + node.data('size'),
    }));
    const kept = declutter([...discs, ...boxes]);
    cy.batch(() => {
      cy.nodes().forEach((node) => {
        node.toggleClass('unlabelled', !kept.has(node.id()));
        if (node.data('font') !== size) node.data('font', size);
      });
    });
  }
}

/** The stated relations of a line by name. */
function labelOf(link: Link): string {
  const stated = link.edges.filter((edge) => edge.type !== 'CO_MENTIONED').map((edge) => words.value.relationTypes[edge.type]);
  return [...new Set(stated)].join('、');
}

function styles(palette: Palette): StylesheetStyle[] {
  const types = Object.entries(SHAPES).map(([type, shape]) => ({
    selector: `node.${type}`,
    style: { shape, 'background-color': palette.types[type as EntityType] },
  }));
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        label: 'data(label)',
        color: palette.ink,
        'font-family': getComputedStyle(document.body).fontFamily,
        'font-size': LABEL_PX,
        'text-valign': 'bottom',
        'text-margin-y': LABEL_GAP,
        'text-outline-color': palette.surface,
        'text-outline-width': 2,
        'border-width': 2,
        'border-color': palette.surface,
      },
    },
    { selector: 'node[font]', style: { 'font-size': 'data(font)' } },
    ...types,
    { selector: 'node.pinned', style: { 'border-style': 'double', 'border-width': 6 } },
    { selector: 'node.busy', style: { 'border-color': palette.brand, 'border-style': 'dashed', 'border-width': 4 } },
    { selector: 'node.unlabelled', style: { 'text-opacity': 0 } },
    { selector: 'node:selected', style: { 'border-color': palette.brand, 'border-width': 4, 'font-weight': 'bold' } },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': palette.edge,
        'target-arrow-color': palette.edge,
        'curve-style': 'straight',
        'arrow-scale': 0.9,
      },
    },
    {
      selector: 'edge.named, edge:selected',
      style: {
        label: 'data(label)',
        color: palette.soft,
        'font-family': getComputedStyle(document.body).fontFamily,
        'font-size': 10,
        'text-rotation': 'autorotate',
        'text-background-color': palette.surface,
        'text-background-opacity': 1,
        'text-background-padding': '2px',
      },
    },
    { selector: 'edge.directed', style: { 'target-arrow-shape': 'triangle' } },
    { selector: 'edge.derived', style: { 'line-style': 'dashed', 'line-dash-pattern': [4, 5], width: 1.2 } },
    {
      selector: 'edge:selected',
      style: { 'line-color': palette.brand, 'target-arrow-color': palette.brand, 'z-index': 9 },
    },
    { selector: 'node.alone', style: { opacity: 0.5 } },
    { selector: '.far', style: { opacity: 0.4 } },
  ] as StylesheetStyle[];
}
