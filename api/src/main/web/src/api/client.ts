import {
  ENTITY_TYPES,
  type Article,
  type Entity,
  type EntitySummary,
  type NeighborsAnswer,
  type Path,
  type Related,
  type RelationAnswer,
  type SearchAnswer,
  type Stats,
  type Subgraph,
  type Suggestion,
} from './types';

/** What a refused or failed request says (RFC 9457); status 0 when the service did not answer at all. */
export class ServiceError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly position?: number,
    readonly requestId?: string,
  ) {
    super(message);
  }

  /** Whether it is the graph alone that cannot be reached. */
  get graphAway(): boolean {
    return this.status === 503;
  }
}

export type Params = Record<string, string | number | boolean | readonly string[] | undefined>;

/** The path with its parameters, empty ones left out, lists repeated. */
export function address(path: string, params: Params = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

async function fetchJson<T>(path: string, params?: Params, signal?: AbortSignal): Promise<T> {
  const request: RequestInit = { headers: { Accept: 'application/json' } };
  if (signal) request.signal = signal;
  const response = await fetch(address(`/api/v1${path}`, params), request).catch((failure: unknown) => {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new ServiceError(0, String(failure));
  });
  if (!response.ok) throw await problem(response);
  return (await response.json()) as T;
}

async function problem(response: Response): Promise<ServiceError> {
  const id = response.headers.get('X-Request-Id') ?? undefined;
  try {
    const body = (await response.json()) as { detail?: string; title?: string; position?: number };
    const said = body.detail || body.title || response.statusText;
    return new ServiceError(response.status, said, body.position, id);
  } catch {
    return new ServiceError(response.status, response.statusText, undefined, id);
  }
}

const at = encodeURIComponent;

export const service = {
  stats: (signal?: AbortSignal) => fetchJson<Stats>('/stats', {}, signal),
  search: (params: Params, signal?: AbortSignal) => fetchJson<SearchAnswer>('/search', params, signal),
  suggest: async (q: string, signal?: AbortSignal) =>
    (await fetchJson<{ suggestions: Suggestion[] }>('/suggest', { q, limit: 10 }, signal)).suggestions,
  article: (id: string, params: Params, signal?: AbortSignal) =>
    fetchJson<Article>(`/articles/${at(id)}`, params, signal),
  related: (id: string, signal?: AbortSignal) => fetchJson<Related[]>(`/articles/${at(id)}/related`, {}, signal),
  entities: async (params: Params, signal?: AbortSignal) =>
    (await fetchJson<{ entities: EntitySummary[] }>('/entities', params, signal)).entities,
  /** The most mentioned entities of each type. */
  prominent: async (limit: number, signal?: AbortSignal) => {
    const found = await Promise.all(ENTITY_TYPES.map((type) => service.entities({ type, limit }, signal)));
    return found.flat();
  },
  entity: (id: string, signal?: AbortSignal) => fetchJson<Entity>(`/entities/${at(id)}`, {}, signal),
  entityArticles: (id: string, params: Params, signal?: AbortSignal) =>
    fetchJson<SearchAnswer>(`/entities/${at(id)}/articles`, params, signal),
  neighbors: (id: string, params: Params, signal?: AbortSignal) =>
    fetchJson<NeighborsAnswer>(`/entities/${at(id)}/neighbors`, params, signal),
  paths: async (from: string, to: string, signal?: AbortSignal) =>
    (await fetchJson<{ paths: Path[] }>('/paths', { from, to, maxHops: 6, k: 3 }, signal)).paths,
  relation: (id: string, params: Params, signal?: AbortSignal) =>
    fetchJson<RelationAnswer>(`/relations/${at(id)}`, params, signal),
  graph: (params: Params, signal?: AbortSignal) => fetchJson<Subgraph>('/graph', params, signal),
};
