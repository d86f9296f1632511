import { useEffect, useState } from 'preact/hooks';
import { service, ServiceError } from '../api/client';
import type { Hit, SearchAnswer } from '../api/types';
import { number, words } from '../i18n';
import {
  firstPage,
  hasFilters,
  intervalFor,
  readSearch,
  searchHref,
  searchParams,
  withoutFilters,
  type SearchState,
  type SortOrder,
} from '../state/query';
import { articleHref, go } from '../state/route';
import { EntityChip } from '../ui/entity';
import { activeFilters, FilterBar, useFilterLabel } from './filters';
import { Facets } from './facets';
import { Histogram } from '../ui/histogram';
import { useKeys } from '../ui/keys';
import { Marked } from '../ui/marked';
import { learnNames } from '../ui/names';
import { useRemote } from '../ui/remote';
import { ResultGraph } from './result-graph';
import { Source } from '../ui/source';
import { Failure, Skeleton } from '../ui/states';
import { Syntax } from '../ui/help';

const FACETS = [
  'entity.person',
  'entity.organization',
  'entity.project',
  'entity.place',
  'publication',
  'page',
  'section',
  'genre',
  'author',
];
const SIZE = 20;

interface Found extends SearchAnswer {
  /** What was wrong with the query, when it was taken as plain words instead. */
  misread?: ServiceError;
}

/** Searches; a query that cannot be read is taken as plain words. */
async function find(state: SearchState, signal: AbortSignal): Promise<Found> {
  const interval = intervalFor(state.from || undefined, state.to || undefined);
  const params = { ...searchParams(state), facets: FACETS, interval, size: SIZE, graph: true };
  try {
    return await service.search(params, signal);
  } catch (failure) {
    const misread = failure instanceof ServiceError && failure.status === 400 && failure.position !== undefined;
    if (!misread || !state.q) throw failure;
    return { ...(await service.search({ ...params, lenient: true }, signal)), misread: failure };
  }
}

export function SearchScreen({ params }: { params: URLSearchParams }) {
  const t = words.value;
  const state = readSearch(params);
  const remote = useRemote(searchHref(state), (signal) => find(state, signal));
  const answer = remote.data;
  const [filtersOpen, setFiltersOpen] = useState(false);
  useEffect(() => {
    document.title = `${state.q ? `${state.q} – ` : ''}${t.search.title} – ${t.name}`;
  }, [state.q, t]);
  useEffect(() => {
    if (!answer) return;
    for (const name of FACETS.filter((facet) => facet.startsWith('entity.')))
      learnNames((answer.facets[name] ?? []).map((count) => ({ id: count.value, name: count.label })));
    learnNames(answer.hits.flatMap((hit) => hit.entities));
  }, [answer]);
  return (
    <>
      <h1 class="unseen">{t.search.title}</h1>
      <aside class={filtersOpen ? 'facets open' : 'facets'} aria-label={t.search.filters}>
        <button
          type="button"
          class="button filters-toggle"
          aria-expanded={filtersOpen}
          onClick={() => setFiltersOpen(!filtersOpen)}
        >
          {t.search.filters}
          {hasFilters(state) && <span class="count">{activeFilters(state).length}</span>}
        </button>
        <Facets state={state} facets={answer?.facets ?? {}} />
      </aside>
      <section class="results" aria-busy={remote.loading}>
        <FilterBar state={state} />
        {remote.error ? (
          <Failure error={remote.error} retry={remote.retry} />
        ) : answer ? (
          <Results state={state} answer={answer} stale={remote.loading && remote.slow} />
        ) : (
          remote.slow && <Skeleton />
        )}
      </section>
      {answer && !remote.error && (
        <aside class="beside" aria-label={t.search.graph.title}>
          <ResultGraph graph={answer.graph} again={remote.retry} />
        </aside>
      )}
    </>
  );
}

function Results({ state, answer, stale }: { state: SearchState; answer: Found; stale: boolean }) {
  const t = words.value;
  const setRange = (from: string, to: string) => go(searchHref(firstPage({ ...state, from, to })));
  return (
    <div class={stale ? 'stale' : undefined}>
      {answer.misread && <Misread q={state.q} error={answer.misread} />}
      {answer.suggestion && (
        <p class="notice">
          <a href={searchHref({ ...firstPage(state), q: answer.suggestion })}>{t.search.didYouMean(answer.suggestion)}</a>
        </p>
      )}
      <div class="status-line">
        <p role="status" data-total={answer.total}>
          {t.search.status(number(answer.total), number(answer.took))}
          {state.page > 1 && ` · ${t.search.page(number(state.page))}`}
        </p>
        <label>
          {t.search.sort}
          <select
            value={state.sort}
            onChange={(event) => go(searchHref(firstPage({ ...state, sort: event.currentTarget.value as SortOrder })))}
          >
            {(['relevance', 'newest', 'oldest'] as const).map((order) => (
              <option key={order} value={order}>
                {t.search.sorts[order]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {answer.histogram && answer.total > 0 && (
        <Histogram buckets={answer.histogram} from={state.from} to={state.to} choose={setRange} label={t.search.histogram} />
      )}
      {answer.total === 0 ? <NoHits state={state} /> : <Hits hits={answer.hits} q={state.q} />}
      <Pager state={state} next={answer.nextCursor} />
    </div>
  );
}

function Misread({ q, error }: { q: string; error: ServiceError }) {
  const t = words.value;
  const position = Math.min(error.position ?? 0, q.length);
  return (
    <div class="notice" role="status">
      <p>{t.search.syntaxError(error.message)}</p>
      <p>
        {t.search.syntaxErrorAt}
        <code lang="zh-CN">
          {q.slice(0, position)}
          <mark class="trouble">{q.slice(position, position + 1) || '▁'}</mark>
          {q.slice(position + 1)}
        </code>
      </p>
    </div>
  );
}

function Hits({ hits, q }: { hits: Hit[]; q: string }) {
  const [chosen, setChosen] = useState(-1);
  useEffect(() => setChosen(-1), [hits]);
  const choose = (i: number) => {
    const next = Math.max(0, Math.min(hits.length - 1, i));
    setChosen(next);
    document.querySelectorAll<HTMLElement>('.hit h2 a')[next]?.focus();
  };
  const open = () => chosen >= 0 && go(articleHref(hits[chosen]!.id, { q }));
  useKeys({ j: () => choose(chosen + 1), k: () => choose(chosen - 1), o: open });
  return (
    <ol class="hits">
      {hits.map((hit) => (
        <HitItem key={hit.id} hit={hit} q={q} />
      ))}
    </ol>
  );
}

function HitItem({ hit, q }: { hit: Hit; q: string }) {
  const t = words.value;
  return (
    <li class="hit">
      <h2>
        <a href={articleHref(hit.id, { q })}>
          <Marked text={hit.title} spans={hit.titleMatches} />
        </a>
      </h2>
      <p class="meta">
        <Source article={hit} />
        {hit.authors.length > 0 && <span lang="zh-CN">{hit.authors.slice(0, 4).join(' ')}</span>}
        {hit.duplicates.length > 0 && <span>{t.search.duplicates(number(hit.duplicates.length))}</span>}
      </p>
      {hit.snippets.slice(0, 3).map((snippet) => (
        <p class="snippet" key={snippet.start}>
          <Marked text={snippet.text} spans={snippet.matches} offset={snippet.start} />
        </p>
      ))}
      {hit.entities.length > 0 && (
        <p class="chips">
          {hit.entities.slice(0, 5).map((entity) => (
            <EntityChip key={entity.id} entity={entity} />
          ))}
        </p>
      )}
    </li>
  );
}

function NoHits({ state }: { state: SearchState }) {
  const t = words.value;
  const active = activeFilters(state);
  return (
    <div class="state">
      <h2>{t.search.noHits}</h2>
      <p>{t.search.noHitsTry}</p>
      <ul class="tries">
        {active.map((filter) => (
          <li key={filter.key}>
            <Without filter={filter} />
          </li>
        ))}
        {active.length > 1 && <Try state={withoutFilters(state)}>{t.search.dropAll}</Try>}
        {!state.lenient && <Try state={{ ...firstPage(state), lenient: true }}>{t.search.allWords}</Try>}
      </ul>
      <h3>{t.search.syntax}</h3>
      <Syntax />
    </div>
  );
}

function Try({ state, children }: { state: SearchState; children: string }) {
  return (
    <li>
      <a href={searchHref(state)}>{children}</a> <HowMany state={state} />
    </li>
  );
}

function Without({ filter }: { filter: ReturnType<typeof activeFilters>[number] }) {
  const t = words.value;
  const label = useFilterLabel(filter);
  return (
    <>
      <a href={searchHref(filter.without)}>{t.search.dropFilter(label)}</a> <HowMany state={filter.without} />
    </>
  );
}

/** How many articles a search would find. */
function HowMany({ state }: { state: SearchState }) {
  const remote = useRemote(searchHref(state), (signal) => service.search({ ...searchParams(state), size: 0 }, signal));
  return remote.data ? <span class="quiet">{words.value.articles(number(remote.data.total))}</span> : null;
}

function Pager({ state, next }: { state: SearchState; next: string | undefined }) {
  const t = words.value;
  if (state.page === 1 && !next) return null;
  return (
    <nav class="pager" aria-label={t.search.page(number(state.page))}>
      {state.page > 1 && (
        <a class="button" href={searchHref(firstPage(state))}>
          {t.search.first}
        </a>
      )}
      <span>{t.search.page(number(state.page))}</span>
      {next && (
        <a class="button primary" href={searchHref({ ...state, cursor: next, page: state.page + 1 })}>
          {t.search.next}
        </a>
      )}
    </nav>
  );
}

