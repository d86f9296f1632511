import { useEffect, useState } from 'preact/hooks';
import type { Edge, EntityRef } from '../api/types';
import { words } from '../i18n';
import { entityHref } from '../state/route';
import type * as MiniLayout from './mini-layout';

export interface MiniNode extends EntityRef {
  weight: number;
}

const WIDTH = 320;
const HEIGHT = 250;
const FONT = 10.5;

/** A small still picture of a few connected entities; nothing when none are connected. */
export function MiniGraph({ nodes, edges }: { nodes: readonly MiniNode[]; edges: readonly Edge[] }) {
  const t = words.value;
  const [layout, setLayout] = useState<typeof MiniLayout | null>(null);
  useEffect(() => void import('./mini-layout').then(setLayout), []);
  const ids = new Set(nodes.map((node) => node.id));
  const drawn = edges.filter((edge) => ids.has(edge.source) && ids.has(edge.target) && edge.source !== edge.target);
  const linked = new Set(drawn.flatMap((edge) => [edge.source, edge.target]));
  const shown = nodes.filter((node) => linked.has(node.id));
  if (shown.length < 3) return null;
  if (!layout) return <div class="mini-graph" />;
  const places = layout.places(shown, drawn, WIDTH, HEIGHT, FONT);
  const at = new Map(shown.map((node, i) => [node.id, places[i]!]));
  const highest = Math.max(1, ...shown.map((node) => node.weight));
  return (
    <svg class="mini-graph" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={t.search.graph.title}>
      <g aria-hidden="true">
        {drawn.map((edge) => {
          const [a, b] = [at.get(edge.source)!, at.get(edge.target)!];
          return <line key={edge.id} class={edge.type === 'CO_MENTIONED' ? 'derived' : 'stated'} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />;
        })}
      </g>
      {shown.map((node) => {
        const { x, y, named } = at.get(node.id)!;
        const short = layout.shortName(node.name);
        return (
          <a key={node.id} href={entityHref(node.id)} class={`node ${node.type}`} aria-label={short === node.name ? node.name : `${short} ${node.name}`}>
            <circle cx={x} cy={y} r={5 + 4 * Math.sqrt(node.weight / highest)} />
            {named && (
              <text x={x} y={y + 20} text-anchor="middle" font-size={FONT} lang="zh-CN">
                {short}
              </text>
            )}
            <title>{node.name}</title>
          </a>
        );
      })}
    </svg>
  );
}
