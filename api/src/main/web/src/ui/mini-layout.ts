import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { declutter, textWidth } from '../graph/labels';
import type { MiniNode } from './mini-graph';

export interface Place {
  x: number;
  y: number;
  /** Whether there is room for its name. */
  named: boolean;
}

type Body = SimulationNodeDatum & { id: string };

const TICKS = 200;
const MARGIN = 26;

/** Where a few nodes lie in a small picture. */
export function places(
  nodes: readonly MiniNode[],
  links: readonly { source: string; target: string }[],
  width: number,
  height: number,
  font: number,
): Place[] {
  const bodies: Body[] = nodes.map(({ id }) => ({ id }));
  forceSimulation(bodies)
    .force('link', forceLink<Body, { source: string | Body; target: string | Body }>(links.map((link) => ({ ...link }))).id((body) => body.id).distance(70))
    .force('charge', forceManyBody().strength(-160))
    .force('collide', forceCollide(24))
    .force('x', forceX(0).strength(0.07))
    .force('y', forceY(0).strength(0.1))
    .stop()
    .tick(TICKS);
  const fitted = fit(bodies, width, height);
  const kept = declutter(
    nodes.map((node, i) => ({
      id: node.id,
      ...fitted[i]!,
      width: textWidth(shortName(node.name)) * font,
      height: font * 1.3,
      rank: node.weight,
    })),
  );
  return fitted.map((place, i) => ({ ...place, named: kept.has(nodes[i]!.id) }));
}

/** Stretches the places over the picture, leaving a margin for names. */
function fit(bodies: readonly Body[], width: number, height: number): { x: number; y: number }[] {
  const xs = bodies.map((body) => body.x ?? 0);
  const ys = bodies.map((body) => body.y ?? 0);
  const along = scale(Math.min(...xs), Math.max(...xs), width, MARGIN * 1.6);
  const down = scale(Math.min(...ys), Math.max(...ys), height, MARGIN);
  return bodies.map((_, i) => ({ x: along(xs[i]!), y: down(ys[i]!) }));
}

function scale(low: number, high: number, size: number, margin: number): (value: number) => number {
  if (high === low) return () => size / 2;
  return (value) => margin + ((value - low) / (high - low)) * (size - 2 * margin);
}

const LONGEST = 9;

/** A name cut to what a small picture has room for. */
export function shortName(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
}
