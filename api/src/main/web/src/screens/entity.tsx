import { useEffect, useState } from 'preact/hooks';
import { service } from '../api/client';
import { RELATION_TYPES, SYMMETRIC, type Entity, type Neighbor, type NeighborsAnswer } from '../api/types';
import { date, number, words } from '../i18n';
import { emptySearch, intervalFor, searchHref, withFilter } from '../state/query';
import { articleHref, go, graphHref } from '../state/route';
import { EntityChip, TypeSign } from '../ui/entity';
import { EvidenceList, RelationEvidence } from '../ui/evidence';
import { Histogram } from '../ui/histogram';
import { Marked } from '../ui/marked';
import { MiniGraph } from '../ui/mini-graph';
import { learnNames } from '../ui/names';
import { useRemote } from '../ui/remote';
import { Source } from '../ui/source';
import { Empty, Failure, GraphAway, Skeleton } from '../ui/states';
import { EntityFacts } from './entity-facts';

const RELATIONS = 60;
const ARTICLES = 10;

export function EntityScreen({ id }: { id: string }) {
  const t = words.value;
  const remote = useRemote(id, (signal) => service.entity(id, signal));
  const entity = remote.data;
  useEffect(() => {
    document.title = `${entity?.name ?? t.loading} – ${t.name}`;
    if (entity) learnNames([entity]);
  }, [entity, t]);
  if (remote.error?.status === 404) return <Empty title={t.entity.notFound} />;
  if (remote.error?.graphAway) return <WithoutGraph id={id} retry={remote.retry} />;
  if (remote.error) return <Failure error={remote.error} retry={remote.retry} />;
  if (!entity) return <Skeleton />;
  return (
    <>
      <Head entity={entity} />
      <Body id={id} entity={entity} />
    </>
  );
}

function Body({ id, entity }: { id: string; entity: Entity }) {
  const remote = useRemote(`neighbors ${id}`, (signal) => service.neighbors(id, { limit: RELATIONS }, signal));
  return (
    <div class="columns">
      {remote.error && <Failure error={remote.error} retry={remote.retry} />}
      {!remote.error && (remote.data ? <Relations entity={entity} around={remote.data} /> : <Skeleton />)}
      <div class="stack">
        <EntityFacts entity={entity} />
        {remote.data && <Neighborhood entity={entity} around={remote.data} />}
        <Articles id={id} entity={entity} />
      </div>
    </div>
  );
}

/** Without the graph an entity's articles can still be listed. */
function WithoutGraph({ id, retry }: { id: string; retry: () => void }) {
  return (
    <>
      <h1 class="unseen">{id}</h1>
      <GraphAway retry={retry} />
      <Articles id={id} />
    </>
  );
}

const searchOf = (id: string) => withFilter(emptySearch(), 'entity', id, 'include');

function Head({ entity }: { entity: Entity }) {
  const t = words.value;
  return (
    <header class="entity-head">
      <p class="type">
        <TypeSign type={entity.type} /> {t.entityTypes[entity.type]}
        <span class="confidence" title={t.automaticHint}>
          {t.automatic}
        </span>
      </p>
      <h1 lang="zh-CN">{entity.name}</h1>
      <p class="meta">
        <span>{t.entity.totals(number(entity.articles), number(entity.mentions))}</span>
        {entity.first && entity.last && <span>{t.entity.firstLast(date(entity.first), date(entity.last))}</span>}
      </p>
      {entity.aliases.length > 0 && <Aliases entity={entity} />}
      <p class="actions">
        <a class="button primary" href={graphHref([entity.id])}>
          {t.entity.openGraph}
        </a>
        <a class="button" href={searchHref(searchOf(entity.id))}>
          {t.entity.searchIts}
        </a>
      </p>
    </header>
  );
}

function Aliases({ entity }: { entity: Entity }) {
  const t = words.value;
  return (
    <details class="aliases">
      <summary>
        {t.entity.aliases}{' '}
        {entity.aliases.map((alias) => (
          <span class="tag" key={alias.name} lang="zh-CN">
            {alias.name} <span class="count">{t.times(number(alias.mentions))}</span>
          </span>
        ))}
      </summary>
      {entity.aliases.map((alias) => (
        <EvidenceList key={alias.name} evidence={alias.proofs.slice(0, 3)} names={[alias.name, entity.name]} />
      ))}
    </details>
  );
}

function Relations({ entity, around }: { entity: Entity; around: NeighborsAnswer }) {
  const t = words.value;
  const groups = RELATION_TYPES.map((type) => around.neighbors.filter((one) => one.relation.type === type));
  const derived = groups.pop()!;
  const stated = groups.filter((group) => group.length > 0);
  return (
    <div class="stack">
      <section class="card">
        <h2>{t.entity.relations}</h2>
        {stated.length === 0 && <p class="quiet">{t.entity.noRelations}</p>}
        {stated.map((group) => (
          <div class="relation-group" key={group[0]!.relation.type}>
            <h3>
              {t.relationTypes[group[0]!.relation.type]} <span class="count">{number(group.length)}</span>
            </h3>
            <ul>
              {group.map((one) => (
                <Row key={one.relation.id} entity={entity} one={one} />
              ))}
            </ul>
          </div>
        ))}
        {around.more > 0 && <p class="quiet">{t.entity.moreRelations(number(around.more))}</p>}
      </section>
      {derived.length > 0 && (
        <section class="card">
          <h2>{t.entity.coMentioned}</h2>
          <p class="quiet">{t.entity.coHint}</p>
          <ul class="relation-group">
            {derived.map((one) => (
              <Row key={one.relation.id} entity={entity} one={one} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** A relation; opening it shows the sentences that state it. */
function Row({ entity, one }: { entity: Entity; one: Neighbor }) {
  const t = words.value;
  const [open, setOpen] = useState(false);
  const { relation, entity: other } = one;
  return (
    <li class="relation">
      <p>
        <span class="direction" aria-hidden="true">
          {SYMMETRIC.includes(relation.type) ? '↔' : relation.source === entity.id ? '→' : '←'}
        </span>
        <EntityChip entity={other} />
        <span class="quiet">
          {t.entity.sources(number(relation.weight), number(relation.articles))}
          {relation.first && relation.last && ` · ${t.entity.period(date(relation.first), date(relation.last))}`}
        </span>
        <button type="button" class="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t.entity.evidenceHide : t.entity.evidence}
        </button>
      </p>
      {open && <RelationEvidence id={relation.id} names={[entity.name, other.name]} />}
    </li>
  );
}

const DRAWN = 16;

function Neighborhood({ entity, around }: { entity: Entity; around: NeighborsAnswer }) {
  const t = words.value;
  const seen = new Map(around.neighbors.map((one) => [one.entity.id, one]));
  const strongest = [...seen.values()].slice(0, DRAWN);
  if (strongest.length < 2) return null;
  const nodes = [
    { ...entity, weight: entity.articles },
    ...strongest.map((one) => ({ ...one.entity, weight: one.entity.articles })),
  ];
  return (
    <section class="card">
      <h2>{t.entity.neighborhood}</h2>
      <MiniGraph nodes={nodes} edges={around.neighbors.map((one) => one.relation)} />
    </section>
  );
}

function Articles({ id, entity }: { id: string; entity?: Entity }) {
  const t = words.value;
  const interval = intervalFor(entity?.first, entity?.last);
  const remote = useRemote(`articles ${id} ${interval}`, (signal) =>
    service.entityArticles(id, { size: ARTICLES, sort: 'newest', interval }, signal),
  );
  const found = remote.data;
  if (remote.error) return <Failure error={remote.error} retry={remote.retry} />;
  if (!found) return <Skeleton />;
  return (
    <section class="card">
      <h2>{t.entity.articles}</h2>
      <Histogram
        buckets={found.histogram ?? []}
        from=""
        to=""
        label={t.entity.overTime}
        choose={(from, to) => go(searchHref({ ...searchOf(id), from, to }))}
      />
      <ul class="headlines">
        {found.hits.map((hit) => (
          <li key={hit.id}>
            <a href={articleHref(hit.id, { e: id })}>
              <Marked text={hit.title} spans={[]} />
            </a>
            <Source article={hit} />
            {hit.snippets.slice(0, 1).map((snippet) => (
              <p class="snippet" key={snippet.start}>
                <Marked text={snippet.text} spans={snippet.matches} offset={snippet.start} />
              </p>
            ))}
          </li>
        ))}
      </ul>
      {found.total > found.hits.length && (
        <a class="button" href={searchHref(searchOf(id))}>
          {t.entity.allArticles(number(found.total))}
        </a>
      )}
    </section>
  );
}

