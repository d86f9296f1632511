import { signal } from '@preact/signals';

/** A screen with what its address says. */
export type Route =
  | { screen: 'home' }
  | { screen: 'search'; params: URLSearchParams }
  | { screen: 'article'; id: string; params: URLSearchParams }
  | { screen: 'entity'; id: string; params: URLSearchParams }
  | { screen: 'graph'; params: URLSearchParams }
  | { screen: 'lost' };

/** The screen of an address of ours. */
export function parseRoute(url: URL): Route {
  const params = url.searchParams;
  const [, first = '', ...rest] = url.pathname.split('/');
  const id = decode(rest.join('/'));
  if (first === '' && !id) return { screen: 'home' };
  if (first === 'search' && !id) return { screen: 'search', params };
  if (first === 'graph' && !id) return { screen: 'graph', params };
  if (first === 'article' && id) return { screen: 'article', id, params };
  if (first === 'entity' && id) return { screen: 'entity', id, params };
  return { screen: 'lost' };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const route = signal<Route>({ screen: 'home' });

/** Goes to an address of ours; `replace` leaves no step to come back to. */
export function go(href: string, replace = false) {
  if (replace) history.replaceState(null, '', href);
  else history.pushState(null, '', href);
  route.value = parseRoute(new URL(location.href));
}

/** Makes links of ours change the screen instead of loading a page. */
export function startRouting() {
  const follow = () => (route.value = parseRoute(new URL(location.href)));
  addEventListener('popstate', follow);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.('a[href]');
    if (!(link instanceof HTMLAnchorElement) || !takesOver(event, link)) return;
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  });
  follow();
}

function takesOver(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const plain = !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  const anchor = link.hash !== '' && link.pathname === location.pathname && link.search === location.search;
  const ours = link.origin === location.origin && parseRoute(new URL(link.href)).screen !== 'lost';
  return plain && ours && !anchor && !link.target && !link.hasAttribute('download');
}

export const articleHref = (id: string, params: Record<string, string | undefined> = {}) =>
  withParams(`/article/${encodeURIComponent(id)}`, params);

export const entityHref = (id: string) => `/entity/${encodeURIComponent(id)}`;

export const graphHref = (ids: readonly string[]) => withParams('/graph', { n: ids.join(',') });

function withParams(path: string, params: Record<string, string | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) search.set(name, value);
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
