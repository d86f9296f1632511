import { useState } from 'preact/hooks';
import { RELATION_TYPES, type EntityType, type FacetCount } from '../api/types';
import { number, pageLabel, words } from '../i18n';
import { bare, firstPage, searchHref, withFilter, type FacetFilter, type SearchState } from '../state/query';
import { go } from '../state/route';
import { TypeSign } from '../ui/entity';
import { useName } from '../ui/names';
import { EntityPicker } from '../ui/searchbox';
import { typeOfId } from '../ui/types';

const SHORT = 8;

const SHOWN: readonly { name: string; filter: FacetFilter; type?: EntityType }[] = [
  { name: 'entity.person', filter: 'entity', type: 'Person' },
  { name: 'entity.organization', filter: 'entity', type: 'Organization' },
  { name: 'entity.project', filter: 'entity', type: 'Project' },
  { name: 'entity.place', filter: 'entity', type: 'Place' },
  { name: 'publication', filter: 'publication' },
  { name: 'page', filter: 'page' },
  { name: 'section', filter: 'section' },
  { name: 'genre', filter: 'genre' },
  { name: 'author', filter: 'author' },
];

/** Every way to narrow a search. */
export function Facets({ state, facets }: { state: SearchState; facets: Record<string, FacetCount[]> }) {
  return (
    <div class="facet-list">
      <Dates state={state} />
      <RelationFilter state={state} />
      {SHOWN.map(({ name, filter, type }) => (
        <Facet key={name} name={name} filter={filter} type={type} counts={facets[name] ?? []} state={state} />
      ))}
    </div>
  );
}

function Dates({ state }: { state: SearchState }) {
  const t = words.value;
  const change = (side: 'from' | 'to') => (event: Event) => {
    const field = event.currentTarget as HTMLInputElement;
    go(searchHref(firstPage({ ...state, [side]: field.value })));
  };
  return (
    <fieldset class="facet dates">
      <legend>{t.search.dates}</legend>
      <label>
        {t.search.from}
        <input type="date" value={fullDate(state.from, '01-01')} onChange={change('from')} />
      </label>
      <label>
        {t.search.to}
        <input type="date" value={fullDate(state.to, '12-31')} onChange={change('to')} />
      </label>
    </fieldset>
  );
}

/** A partial date as the day a date field can show. */
function fullDate(partial: string, rest: string): string {
  if (partial.length === 4) return `${partial}-${rest}`;
  if (partial.length !== 7) return partial;
  if (rest === '01-01') return `${partial}-01`;
  const [year, month] = partial.split('-').map(Number);
  return `${partial}-${new Date(Date.UTC(year!, month!, 0)).getUTCDate()}`;
}

function RelationFilter({ state }: { state: SearchState }) {
  const t = words.value.search.relation;
  const types = words.value.relationTypes;
  const name = useName(state.relatedTo);
  const type = typeOfId(state.relatedTo);
  const apply = (change: Partial<SearchState>) => go(searchHref(firstPage({ ...state, ...change })));
  return (
    <fieldset class="facet relation-filter">
      <legend>{t.title}</legend>
      <p class="quiet">{t.hint}</p>
      {state.relatedTo ? (
        <>
          <p class="picked">
            {type && <TypeSign type={type} />}
            <strong lang="zh-CN">{name}</strong>
          </p>
          <label>
            {t.hops}
            <select value={state.hops} onChange={(event) => apply({ hops: Number(event.currentTarget.value) })}>
              {[1, 2, 3].map((hops) => (
                <option key={hops} value={hops}>
                  {t.hopsValue(number(hops))}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t.types}
            <select
              value={state.relations[0] ?? ''}
              onChange={(event) => apply({ relations: event.currentTarget.value ? [event.currentTarget.value] : [] })}
            >
              <option value="">{t.anyType}</option>
              {RELATION_TYPES.map((relation) => (
                <option key={relation} value={relation}>
                  {types[relation]}
                </option>
              ))}
            </select>
          </label>
        </>
      ) : (
        <EntityPicker label={t.title} placeholder={t.placeholder} choose={(entity) => apply({ relatedTo: entity.id })} />
      )}
    </fieldset>
  );
}

interface FacetProps {
  name: string;
  filter: FacetFilter;
  type?: EntityType | undefined;
  counts: readonly FacetCount[];
  state: SearchState;
}

function Facet({ name, filter, type, counts, state }: FacetProps) {
  const t = words.value;
  const [all, setAll] = useState(false);
  if (counts.length === 0) return null;
  const highest = Math.max(...counts.map((count) => count.count), 1);
  const shown = all ? counts : counts.slice(0, SHORT);
  return (
    <fieldset class="facet">
      <legend>
        {type && <TypeSign type={type} />}
        {t.search.facets[name]}
      </legend>
      <ul>
        {shown.map((count) => (
          <Value key={count.value} count={count} filter={filter} state={state} share={count.count / highest} />
        ))}
      </ul>
      {counts.length > SHORT && (
        <button type="button" class="text-button" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t.less : `${t.more} (${number(counts.length - SHORT)})`}
        </button>
      )}
    </fieldset>
  );
}

interface ValueProps {
  count: FacetCount;
  filter: FacetFilter;
  state: SearchState;
  share: number;
}

function Value({ count, filter, state, share }: ValueProps) {
  const t = words.value;
  const chosen = state.filters[filter].find((value) => bare(value) === count.value);
  const excluded = chosen?.startsWith('-') ?? false;
  const label = filter === 'page' ? pageLabel(count.label) : count.label;
  const set = (how: 'include' | 'exclude' | 'drop') => go(searchHref(withFilter(state, filter, count.value, how)));
  return (
    <li class={excluded ? 'excluded' : undefined}>
      <label title={label}>
        <input
          type="checkbox"
          checked={chosen !== undefined && !excluded}
          onChange={(event) => set(event.currentTarget.checked ? 'include' : 'drop')}
        />
        <span class="label" lang="zh-CN">
          {label}
        </span>
        <span class="count">{number(count.count)}</span>
      </label>
      <button
        type="button"
        class="exclude"
        aria-pressed={excluded}
        aria-label={excluded ? t.search.excluded(label) : t.search.exclude(label)}
        title={excluded ? t.search.excluded(label) : t.search.exclude(label)}
        onClick={() => set(excluded ? 'drop' : 'exclude')}
      >
        ⊖
      </button>
      <i class="share" style={{ width: `${Math.round(share * 100)}%` }} />
    </li>
  );
}
