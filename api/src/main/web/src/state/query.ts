import type { Params } from '../api/client';

/** Filters that take values of a facet; a leading hyphen excludes. */
export const FACET_FILTERS = ['publication', 'page', 'section', 'author', 'genre', 'year', 'entity'] as const;
export type FacetFilter = (typeof FACET_FILTERS)[number];

export type SortOrder = 'relevance' | 'newest' | 'oldest';

/** A search as its address has it. */
export interface SearchState {
  q: string;
  /** Whether the query is taken as plain words of which not every one must match. */
  lenient: boolean;
  filters: Record<FacetFilter, string[]>;
  from: string;
  to: string;
  /** An entity that matching articles must touch within `hops` steps of the graph. */
  relatedTo: string;
  hops: number;
  relations: string[];
  sort: SortOrder;
  cursor: string;
  /** Number of the page the cursor leads to, from 1. */
  page: number;
}

export function emptySearch(q = ''): SearchState {
  const filters = Object.fromEntries(FACET_FILTERS.map((name) => [name, [] as string[]]));
  return {
    q,
    lenient: false,
    filters: filters as Record<FacetFilter, string[]>,
    from: '',
    to: '',
    relatedTo: '',
    hops: 1,
    relations: [],
    sort: 'relevance',
    cursor: '',
    page: 1,
  };
}

export function readSearch(params: URLSearchParams): SearchState {
  const state = emptySearch(params.get('q') ?? '');
  state.lenient = params.get('lenient') === 'true';
  for (const name of FACET_FILTERS) state.filters[name] = params.getAll(name).filter(Boolean);
  state.from = params.get('from') ?? '';
  state.to = params.get('to') ?? '';
  state.relatedTo = params.get('relatedTo') ?? '';
  state.hops = Math.min(3, Math.max(1, Number(params.get('hops')) || 1));
  state.relations = params.getAll('relation').filter(Boolean);
  const sort = params.get('sort');
  state.sort = sort === 'newest' || sort === 'oldest' ? sort : 'relevance';
  state.cursor = params.get('cursor') ?? '';
  state.page = state.cursor ? Math.max(2, Number(params.get('p')) || 2) : 1;
  return state;
}

/** The address of a search; what is as usual is left out. */
export function searchHref(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.q) params.set('q', state.q);
  if (state.lenient) params.set('lenient', 'true');
  for (const name of FACET_FILTERS) for (const value of state.filters[name]) params.append(name, value);
  if (state.from) params.set('from', state.from);
  if (state.to) params.set('to', state.to);
  if (state.relatedTo) {
    params.set('relatedTo', state.relatedTo);
    if (state.hops > 1) params.set('hops', String(state.hops));
    for (const type of state.relations) params.append('relation', type);
  }
  if (state.sort !== 'relevance') params.set('sort', state.sort);
  if (state.cursor) {
    params.set('cursor', state.cursor);
    params.set('p', String(state.page));
  }
  const text = params.toString();
  return text ? `/search?${text}` : '/search';
}

/** What the service is asked for a search. */
export function searchParams(state: SearchState): Params {
  const related = state.relatedTo !== '';
  return {
    q: state.q,
    lenient: state.lenient || undefined,
    ...state.filters,
    from: state.from,
    to: state.to,
    relatedTo: state.relatedTo,
    hops: related ? state.hops : undefined,
    relation: related ? state.relations : undefined,
    sort: state.sort,
    cursor: state.cursor,
  };
}

/** The same search from its first page with a filter's value wanted, excluded or neither. */
export function withFilter(
  state: SearchState,
  name: FacetFilter,
  value: string,
  how: 'include' | 'exclude' | 'drop',
): SearchState {
  const others = state.filters[name].filter((other) => bare(other) !== bare(value));
  const added = how === 'drop' ? [] : [how === 'exclude' ? `-${bare(value)}` : bare(value)];
  return firstPage({ ...state, filters: { ...state.filters, [name]: [...others, ...added] } });
}

/** The value without the hyphen that excludes it. */
export function bare(value: string): string {
  return value.startsWith('-') ? value.slice(1) : value;
}

export function firstPage(state: SearchState): SearchState {
  return { ...state, cursor: '', page: 1 };
}

export function withoutFilters(state: SearchState): SearchState {
  return { ...emptySearch(state.q), sort: state.sort };
}

export function hasFilters(state: SearchState): boolean {
  return (
    FACET_FILTERS.some((name) => state.filters[name].length > 0) ||
    [state.from, state.to, state.relatedTo].some((text) => text !== '')
  );
}

/** First and last day of a histogram's bucket, as partial dates. */
export function bucketsRange(first: string, last: string): { from: string; to: string } {
  return first <= last ? { from: first, to: last } : { from: last, to: first };
}

/** The width of buckets that shows a stretch of time in a readable number of bars. */
export function intervalFor(from: string | undefined, to: string | undefined): 'day' | 'month' | 'year' {
  if (!from || !to) return 'year';
  const days = (Date.parse(padded(to, true)) - Date.parse(padded(from, false))) / 86_400_000;
  if (days <= 62) return 'day';
  return days <= 365 * 6 ? 'month' : 'year';
}

function padded(partial: string, end: boolean): string {
  if (partial.length === 4) return `${partial}-${end ? '12-31' : '01-01'}`;
  return partial.length === 7 ? `${partial}-${end ? '28' : '01'}` : partial;
}
