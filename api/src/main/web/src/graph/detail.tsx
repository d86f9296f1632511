import type { EntityRef } from '../api/types';
import { number, words } from '../i18n';
import { EntityChip, TypeSign } from '../ui/entity';
import { EntityFacts } from '../ui/entity-card';
import { EvidenceList, RelationEvidence, ShortForms } from '../ui/evidence';
import type { Link } from './scene';
import type { GraphStore } from './store';

/** What is known of the selection: a node's facts, a line's sentences, the ways between two nodes. */
export function Detail({ store }: { store: GraphStore }) {
  const t = words.value;
  const { nodes, link } = store.selection.value;
  const line = link === null ? undefined : store.view.value.links.find((one) => one.id === link);
  if (line) return <LineEvidence store={store} line={line} />;
  const chosen = nodes.flatMap((id) => store.node(id) ?? []);
  const paths = store.paths.value;
  return (
    <>
      {paths && <Paths store={store} />}
      {chosen.length === 0 && !paths && <p class="quiet">{t.graph.nothingSelected}</p>}
      {chosen.length === 1 && <NodeDetail store={store} entity={chosen[0]!} />}
      {chosen.length > 1 && (
        <p class="chips">
          {chosen.map((node) => (
            <EntityChip key={node.id} entity={node} />
          ))}
        </p>
      )}
      {chosen.length === 2 && (
        <button type="button" class="button" onClick={() => void store.findPaths()}>
          {t.graph.path}
        </button>
      )}
    </>
  );
}

function NodeDetail({ store, entity }: { store: GraphStore; entity: EntityRef }) {
  const t = words.value;
  const links = store.view.value.links.filter((link) => link.source === entity.id || link.target === entity.id);
  const more = store.node(entity.id)?.more;
  return (
    <>
      <EntityFacts key={entity.id} entity={entity} brief />
      <p class="actions">
        <button type="button" class="button small" onClick={() => void store.expand(entity.id)}>
          {more === null ? t.graph.expand : t.graph.expandMore}
        </button>
        {more !== null && more !== undefined && more > 0 && <span class="quiet">{t.graph.unshown(number(more))}</span>}
      </p>
      {links.length > 0 && (
        <ul class="line-list">
          {links.map((link) => {
            const other = store.node(link.source === entity.id ? link.target : link.source);
            return (
              other && (
                <li key={link.id}>
                  <button type="button" class="text-button" onClick={() => store.select([], link.id)}>
                    <TypeSign type={other.type} /> <span lang="zh-CN">{other.name}</span>
                    <span class="tag">{kinds(link)}</span>
                  </button>
                </li>
              )
            );
          })}
        </ul>
      )}
    </>
  );
}

function kinds(link: Link): string {
  const names = words.value.relationTypes;
  return [...new Set(link.edges.map((edge) => names[edge.type]))].join('、');
}

function LineEvidence({ store, line }: { store: GraphStore; line: Link }) {
  const t = words.value;
  const ends = new Map([line.source, line.target].flatMap((id) => store.node(id) ?? []).map((node) => [node.id, node]));
  const name = (id: string) => ends.get(id)?.name ?? id;
  return (
    <div class="line-evidence">
      <p class="chips">
        {[...ends.values()].map((node) => (
          <EntityChip key={node.id} entity={node} />
        ))}
      </p>
      {line.edges.map((edge) => (
        <section key={edge.id} data-relation={edge.type}>
          <h3>
            {name(edge.source)} <span class="tag">{t.relationTypes[edge.type]}</span> {name(edge.target)}
          </h3>
          <p class="quiet">{t.entity.sources(number(edge.weight), number(edge.articles))}</p>
          <RelationEvidence id={edge.id} names={[...ends.values()].map((node) => node.name)} />
        </section>
      ))}
    </div>
  );
}

function Paths({ store }: { store: GraphStore }) {
  const t = words.value;
  const { ends, found } = store.paths.value!;
  return (
    <section class="paths">
      <h3>
        {t.graph.pathBetween(ends[0].name, ends[1].name)}
        <button type="button" class="icon-button" aria-label={t.close} onClick={() => (store.paths.value = null)}>
          ✕
        </button>
      </h3>
      {found.length === 0 && <p>{t.graph.pathNone(ends[0].name, ends[1].name)}</p>}
      <ol>
        {found.map((path, i) => (
          <li key={i}>
            {path.steps.map((step, j) => (
              <details key={step.relation.id}>
                <summary>
                  <span lang="zh-CN">{path.nodes[j]!.name}</span> <span class="tag">{t.relationTypes[step.relation.type]}</span>{' '}
                  <span lang="zh-CN">{path.nodes[j + 1]!.name}</span>
                </summary>
                <EvidenceList evidence={step.evidence} names={[path.nodes[j]!.name, path.nodes[j + 1]!.name]} />
                <ShortForms forms={step.shortForms} />
              </details>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
