import { useEffect } from 'preact/hooks';
import { service } from '../api/client';
import { ENTITY_TYPES, type EntitySummary, type Stats } from '../api/types';
import { date, number, words } from '../i18n';
import { emptySearch, searchHref, withFilter } from '../state/query';
import { articleHref, go } from '../state/route';
import { searches } from '../state/settings';
import { EntityChip } from '../ui/entity';
import { Histogram } from '../ui/histogram';
import { useRemote } from '../ui/remote';
import { SearchBox } from '../ui/searchbox';
import { Source } from '../ui/source';
import { Empty, Failure, GraphAway } from '../ui/states';

const PROMINENT = 5;

export function HomeScreen() {
  const t = words.value;
  const stats = useRemote('stats', service.stats);
  useEffect(() => {
    document.title = `${t.name} – ${t.tagline}`;
  }, [t]);
  const held = stats.data;
  return (
    <>
      <section class="hero">
        <h1>{t.home.heading}</h1>
        <p class="lead">{t.home.lead}</p>
        <SearchBox large autofocus />
        {held && held.articles > 0 && <Examples stats={held} />}
        <Recent />
      </section>
      {stats.error && <Failure error={stats.error} retry={stats.retry} />}
      {held && (held.articles > 0 ? <Holdings stats={held} again={stats.retry} /> : <NothingHeld />)}
    </>
  );
}

function Recent() {
  const t = words.value;
  if (searches.value.length === 0) return null;
  return (
    <p class="examples">
      <span>{t.home.recent}</span>
      {searches.value.slice(0, 5).map((q) => (
        <a class="chip" key={q} href={searchHref(emptySearch(q))} lang="zh-CN">
          {q}
        </a>
      ))}
      <button type="button" class="text-button" onClick={() => (searches.value = [])}>
        {t.home.forget}
      </button>
    </p>
  );
}

/** Searches that the archive at hand can answer, made from what it holds. */
function Examples({ stats }: { stats: Stats }) {
  const prominent = useProminent(stats);
  const names = ['Organization', 'Person', 'Project'].flatMap(
    (type) => prominent.data?.find((entity) => entity.type === type) ?? [],
  );
  const month = stats.to?.slice(0, 7);
  const queries = [
    ...names.slice(0, 1).map((entity) => `"${entity.name}"`),
    ...(names.length > 1 ? [names.slice(0, 2).map((entity) => entity.name).join(' OR ')] : []),
    ...(month ? [`date:${month}`] : []),
  ];
  return (
    <p class="examples">
      <span>{words.value.home.examples}</span>
      {queries.map((q) => (
        <a class="chip" key={q} href={searchHref(emptySearch(q))} lang="zh-CN">
          {q}
        </a>
      ))}
      {names.slice(-1).map((entity) => (
        <EntityChip key={entity.id} entity={entity} href={searchHref(withFilter(emptySearch(), 'entity', entity.id, 'include'))} />
      ))}
    </p>
  );
}

const useProminent = (stats: Stats) =>
  useRemote<EntitySummary[]>(stats.graph === 'unavailable' ? null : 'prominent', (signal) => service.prominent(PROMINENT, signal));

function Holdings({ stats, again }: { stats: Stats; again: () => void }) {
  const t = words.value;
  const prominent = useProminent(stats);
  const latest = useRemote('latest', (signal) => service.search({ sort: 'newest', size: 5 }, signal));
  const graph = stats.graph === 'unavailable' ? undefined : stats.graph;
  const totals: [number | undefined, string][] = [
    [stats.articles, t.home.totals.articles],
    [stats.publications, t.home.totals.publications],
    [graph?.entities, t.home.totals.entities],
    [graph?.relations, t.home.totals.relations],
  ];
  return (
    <div class="holdings">
      {!graph && <GraphAway retry={again} />}
      {graph && graph.behind > 0 && <p class="notice">{t.graph.behind(number(graph.behind))}</p>}
      <section class="card">
        <h2>{t.home.coverage}</h2>
        <dl class="totals">
          {totals.map(
            ([n, label]) =>
              n !== undefined && (
                <div key={label}>
                  <dd>{number(n)}</dd>
                  <dt>{label}</dt>
                </div>
              ),
          )}
        </dl>
        {stats.from && stats.to && <p class="quiet">{t.home.span(date(stats.from), date(stats.to))}</p>}
        <Histogram
          buckets={stats.years}
          from=""
          to=""
          label={t.home.byYear}
          choose={(from, to) => go(searchHref({ ...emptySearch(), from, to }))}
        />
      </section>
      {prominent.data && prominent.data.length > 0 && (
        <section class="card">
          <h2>{t.home.prominent}</h2>
          {ENTITY_TYPES.map((type) => (
            <p class="chips" key={type}>
              {prominent.data!
                .filter((entity) => entity.type === type)
                .map((entity) => (
                  <EntityChip key={entity.id} entity={entity} count={number(entity.articles)} />
                ))}
            </p>
          ))}
        </section>
      )}
      {latest.data && (
        <section class="card">
          <h2>{t.home.latest}</h2>
          <ul class="headlines">
            {latest.data.hits.map((hit) => (
              <li key={hit.id}>
                <a href={articleHref(hit.id)} lang="zh-CN">
                  {hit.title}
                </a>
                <Source article={hit} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function NothingHeld() {
  const t = words.value;
  return (
    <Empty title={t.home.empty}>
      <p>{t.home.emptyHint}</p>
      <pre>wenmai index PATH</pre>
    </Empty>
  );
}
