import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { LayoutJob, LayoutNode } from './layout';

type Body = LayoutNode & SimulationNodeDatum;

const TICKS = 320;

addEventListener('message', (event: MessageEvent<LayoutJob>) => {
  const { number, nodes, links } = event.data;
  const bodies: Body[] = nodes.map((node) => (node.fixed ? { ...node, fx: node.x, fy: node.y } : { ...node }));
  forceSimulation(bodies)
    .force('link', forceLink<Body, { source: string | Body; target: string | Body }>(links.map((link) => ({ ...link }))).id((node) => node.id).distance(110))
    .force('charge', forceManyBody<Body>().strength(-420).distanceMax(900))
    .force('collide', forceCollide<Body>((node) => node.radius + 16))
    .force('x', forceX<Body>(0).strength(0.05))
    .force('y', forceY<Body>(0).strength(0.06))
    .stop()
    .tick(TICKS);
  const places = bodies.map(({ id, x, y }) => [id, { x: x ?? 0, y: y ?? 0 }] as const);
  postMessage({ number, places });
});
