import { date, number, pageLabel, words } from '../i18n';
import {
  bare,
  FACET_FILTERS,
  firstPage,
  hasFilters,
  searchHref,
  withFilter,
  withoutFilters,
  type FacetFilter,
  type SearchState,
} from '../state/query';
import { TypeSign } from '../ui/entity';
import { useName } from '../ui/names';
import { typeOfId } from '../ui/types';

/** A condition of a search, with the search as it would be without it. */
export interface ActiveFilter {
  key: string;
  kind: FacetFilter | 'dates' | 'relatedTo';
  value: string;
  excluded: boolean;
  state: SearchState;
  without: SearchState;
}

export function activeFilters(state: SearchState): ActiveFilter[] {
  const valued = FACET_FILTERS.flatMap((kind) =>
    state.filters[kind].map((value) => ({
      key: `${kind} ${value}`,
      kind,
      value: bare(value),
      excluded: value !== bare(value),
      state,
      without: withFilter(state, kind, value, 'drop'),
    })),
  );
  const others: ActiveFilter[] = [];
  if (state.from || state.to) {
    const without = firstPage({ ...state, from: '', to: '' });
    others.push({ key: 'dates', kind: 'dates', value: '', excluded: false, state, without });
  }
  if (state.relatedTo) {
    const without = firstPage({ ...state, relatedTo: '', hops: 1, relations: [] });
    others.push({ key: 'relatedTo', kind: 'relatedTo', value: state.relatedTo, excluded: false, state, without });
  }
  return [...valued, ...others];
}

/** A filter in words. */
export function useFilterLabel(filter: ActiveFilter): string {
  const t = words.value;
  const entity = filter.kind === 'entity' || filter.kind === 'relatedTo';
  const name = useName(entity ? filter.value : '');
  switch (filter.kind) {
    case 'entity':
      return name;
    case 'relatedTo': {
      const types = filter.state.relations.map((type) => t.relationTypes[type as keyof typeof t.relationTypes] ?? type);
      const base = t.search.relation.chip(name, number(filter.state.hops));
      return types.length > 0 ? `${base} · ${types.join(' / ')}` : base;
    }
    case 'dates':
      return `${date(filter.state.from) || '…'} – ${date(filter.state.to) || '…'}`;
    case 'page':
      return pageLabel(filter.value);
    case 'publication':
    case 'section':
    case 'author':
    case 'genre':
    case 'year':
      return filter.value;
  }
}

/** The conditions of a search, each to be removed by a click. */
export function FilterBar({ state }: { state: SearchState }) {
  const t = words.value;
  if (!hasFilters(state)) return null;
  const active = activeFilters(state);
  return (
    <div class="filter-bar">
      {active.map((filter) => (
        <FilterChip key={filter.key} filter={filter} />
      ))}
      {active.length > 1 && <a href={searchHref(withoutFilters(state))}>{t.search.clearAll}</a>}
    </div>
  );
}

function FilterChip({ filter }: { filter: ActiveFilter }) {
  const t = words.value;
  const label = useFilterLabel(filter);
  const type = filter.kind === 'entity' || filter.kind === 'relatedTo' ? typeOfId(filter.value) : undefined;
  return (
    <a class={filter.excluded ? 'chip filter excluded' : 'chip filter'} href={searchHref(filter.without)} title={t.search.remove(label)}>
      <span class="unseen">{t.search.removeFilter}</span>
      {type && <TypeSign type={type} />}
      {filter.excluded ? <s lang="zh-CN">{label}</s> : <span lang="zh-CN">{label}</span>}
      <span aria-hidden="true">✕</span>
    </a>
  );
}
