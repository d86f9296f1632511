import { service } from '../api/client';
import type { EntityRef, Suggestion } from '../api/types';
import { number, words } from '../i18n';
import { emptySearch, firstPage, readSearch, searchHref, withFilter } from '../state/query';
import { articleHref, go, route } from '../state/route';
import { rememberSearch, searches } from '../state/settings';
import { TypeSign } from './entity';
import { Picker, type Option } from './picker';
import { typeOfId } from './types';

type Offered = Suggestion | { kind: 'recent'; text: string };

/** The search box of every screen: Enter searches, a suggestion leads to what it names. */
export function SearchBox({ large, autofocus }: { large?: boolean; autofocus?: boolean }) {
  const t = words.value;
  const here = route.value;
  const params = here.screen === 'search' || here.screen === 'article' ? here.params : new URLSearchParams();
  const state = here.screen === 'search' ? readSearch(params) : emptySearch(params.get('q') ?? '');
  const search = (q: string) => {
    rememberSearch(q);
    go(searchHref(firstPage({ ...state, q: q.trim(), lenient: false })));
  };
  const choose = (offered: Offered) => {
    if (offered.kind === 'entity' && offered.id) go(searchHref(withFilter({ ...state, q: '' }, 'entity', offered.id, 'include')));
    else if (offered.kind === 'title' && offered.id) go(articleHref(offered.id));
    else search(offered.text);
  };
  return (
    <form
      class={large ? 'searchbox large' : 'searchbox'}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        search(String(new FormData(event.currentTarget).get('q') ?? ''));
      }}
    >
      <Picker<Offered>
        label={t.search.title}
        placeholder={t.search.placeholder}
        value={state.q}
        name="q"
        autofocus={autofocus ?? false}
        offer={offer}
        show={(offered) => <Offer offered={offered} />}
        choose={choose}
        submit={search}
      />
      <button type="submit" class="button primary" aria-label={t.search.submit}>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path d="M8.500 2.500a6 6 0 1 0 0 12 6 6 0 0 0 0-12ZM13 13l4.500 4.500" class="stroke" />
        </svg>
        <span>{t.search.submit}</span>
      </button>
    </form>
  );
}

async function offer(text: string, signal: AbortSignal): Promise<Option<Offered>[]> {
  const kinds = words.value.search.kinds;
  const recent: Option<Offered>[] = searches.value
    .filter((q) => q !== text && q.startsWith(text))
    .slice(0, text ? 3 : 6)
    .map((q) => ({ key: `recent ${q}`, group: kinds.recent, value: { kind: 'recent', text: q } }));
  if (!text.trim()) return recent;
  const found = await service.suggest(text.trim(), signal);
  const order = ['entity', 'title', 'query'];
  const sorted = found.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const offered = sorted.map((one) => ({ key: `${one.kind} ${one.id ?? one.text}`, group: kinds[one.kind], value: one }));
  return [...offered, ...recent];
}

function Offer({ offered }: { offered: Offered }) {
  const t = words.value;
  if (offered.kind === 'recent') return <span lang="zh-CN">{offered.text}</span>;
  const type = offered.kind === 'entity' ? typeOfId(offered.id ?? '') : undefined;
  return (
    <>
      {type && <TypeSign type={type} />}
      <span lang="zh-CN">{offered.text}</span>
      {offered.kind !== 'title' && offered.count > 0 && <span class="count">{t.articles(number(offered.count))}</span>}
    </>
  );
}

/** A field that picks an entity by name. */
export function EntityPicker({ label, placeholder, choose, autofocus }: {
  label: string;
  placeholder: string;
  choose: (entity: EntityRef) => void;
  autofocus?: boolean;
}) {
  const t = words.value;
  const find = async (text: string, signal: AbortSignal) => {
    if (!text.trim()) return [];
    const found = await service.entities({ q: text.trim(), limit: 10 }, signal);
    return found.map((entity) => ({ key: entity.id, group: t.entityTypes[entity.type], value: entity }))
      .toSorted((a, b) => a.group.localeCompare(b.group));
  };
  return (
    <Picker
      label={label}
      placeholder={placeholder}
      value=""
      autofocus={autofocus ?? false}
      offer={find}
      choose={choose}
      show={(entity) => (
        <>
          <TypeSign type={entity.type} />
          <span lang="zh-CN">{entity.name}</span>
          <span class="count">{t.articles(number(entity.articles))}</span>
        </>
      )}
    />
  );
}
