import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { service } from '../api/client';

const names = signal<ReadonlyMap<string, string>>(new Map());

/** Keeps the names of entities seen in answers, so that their ids can be shown by name. */
export function learnNames(entities: readonly { id: string; name: string }[]) {
  const fresh = entities.filter(({ id, name }) => names.peek().get(id) !== name);
  if (fresh.length === 0) return;
  const next = new Map(names.peek());
  for (const { id, name } of fresh) next.set(id, name);
  names.value = next;
}

/** The entity's name, asked of the service when it has not been seen; its id until then. */
export function useName(id: string): string {
  const known = names.value.get(id);
  useEffect(() => {
    if (!id || known) return;
    const abort = new AbortController();
    service.entity(id, abort.signal).then(
      (entity) => learnNames([entity]),
      () => undefined,
    );
    return () => abort.abort();
  }, [id, known]);
  return known ?? id;
}
