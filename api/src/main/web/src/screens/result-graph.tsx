import type { ResultGraph as Graph, Unavailable } from '../api/types';
import { number, words } from '../i18n';
import { graphHref } from '../state/route';
import { EntityChip } from '../ui/entity';
import { GraphAway } from '../ui/states';
import { MiniGraph } from '../ui/mini-graph';

const DRAWN = 14;

/** The entities most typical of the results and how they are connected. */
export function ResultGraph({ graph, again }: { graph: Graph | Unavailable | undefined; again: () => void }) {
  const t = words.value;
  if (graph === 'unavailable') return <GraphAway retry={again} />;
  if (!graph || graph.nodes.length === 0) return null;
  const drawn = graph.nodes.slice(0, DRAWN);
  return (
    <section class="card">
      <h2>{t.search.graph.title}</h2>
      <p class="quiet">{t.search.graph.hint}</p>
      <MiniGraph nodes={drawn.map((node) => ({ ...node, weight: node.count }))} edges={graph.edges} />
      <a class="button" href={graphHref(graph.nodes.map((node) => node.id))}>
        {t.search.graph.open}
      </a>
      <p class="chips">
        {drawn.map((node) => (
          <EntityChip key={node.id} entity={node} count={number(node.count)} />
        ))}
      </p>
    </section>
  );
}
