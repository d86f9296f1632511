import type { Edge, EntityRef } from '../api/types';
import { words } from '../i18n';
import { entityHref } from '../state/route';

export interface MiniNode extends EntityRef {
  weight: number;
}

const WIDTH = 320;
const HEIGHT = 260;

/** A small still picture of a few entities on a ring, the first in the middle when `centered`. */
export function MiniGraph({ nodes, edges, centered }: { nodes: MiniNode[]; edges: readonly Edge[]; centered?: boolean }) {
  const t = words.value;
  const places = ring(nodes.length, centered ?? false);
  const index = new Map(nodes.map((node, i) => [node.id, i]));
  const drawn = edges.filter((edge) => index.has(edge.source) && index.has(edge.target));
  const highest = Math.max(1, ...nodes.map((node) => node.weight));
  return (
    <svg class="mini-graph" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={t.search.graph.title}>
      <g aria-hidden="true">
        {drawn.map((edge) => {
          const [a, b] = [places[index.get(edge.source)!]!, places[index.get(edge.target)!]!];
          const kind = edge.type === 'CO_MENTIONED' ? 'derived' : 'stated';
          return <line key={edge.id} class={kind} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />;
        })}
      </g>
      {nodes.map((node, i) => (
        <a key={node.id} href={entityHref(node.id)} class={`node ${node.type}`}>
          <circle cx={places[i]!.x} cy={places[i]!.y} r={5 + 5 * Math.sqrt(node.weight / highest)} />
          <text x={places[i]!.x} y={places[i]!.y + places[i]!.below} text-anchor="middle" lang="zh-CN">
            {short(node.name)}
          </text>
          <title>{node.name}</title>
        </a>
      ))}
    </svg>
  );
}

const short = (name: string) => (name.length > 8 ? `${name.slice(0, 7)}…` : name);

interface Place {
  x: number;
  y: number;
  /** How far under the node its name stands. */
  below: number;
}

function ring(count: number, centered: boolean): Place[] {
  const middle = { x: WIDTH / 2, y: HEIGHT / 2, below: 24 };
  const around = centered ? count - 1 : count;
  const places = Array.from({ length: around }, (_, i) => {
    const angle = (i / around) * 2 * Math.PI - Math.PI / 2;
    const lower = Math.sin(angle) > -0.01;
    const x = middle.x + Math.cos(angle) * (WIDTH / 2 - 44);
    return { x, y: middle.y + Math.sin(angle) * (HEIGHT / 2 - 30), below: lower ? 22 : -14 };
  });
  return centered ? [middle, ...places] : places;
}
