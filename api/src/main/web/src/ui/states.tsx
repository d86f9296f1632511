import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ServiceError } from '../api/client';
import { words } from '../i18n';

/** Says what failed, with a way to try again. */
export function Failure({ error, retry }: { error: ServiceError; retry: () => void }) {
  const t = words.value;
  const offline = error.status === 0;
  return (
    <div class="state" role="alert">
      <h2>{offline ? t.errors.offline : t.errors.failed}</h2>
      <p>{offline ? t.errors.offlineHint : error.message}</p>
      {error.requestId && <p class="quiet">{t.errors.request(error.requestId)}</p>}
      <button type="button" class="button" onClick={retry}>
        {t.retry}
      </button>
    </div>
  );
}

const AGAIN_MS = 5000;

/** Says that the graph is away and that everything else goes on; looks for it again by itself. */
export function GraphAway({ retry }: { retry?: (() => void) | undefined }) {
  const t = words.value;
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && retry?.(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [retry]);
  return (
    <div class="notice graph-away" role="status">
      <strong>{t.graph.away}</strong>
      <span>{t.graph.awayHint}</span>
      {retry && (
        <button type="button" class="button small" onClick={retry}>
          {t.retry}
        </button>
      )}
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="state">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Grey lines in the shape of what is being loaded. */
export function Skeleton({ items = 5 }: { items?: number }) {
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{words.value.loading}</span>
      {Array.from({ length: items }, (_, i) => (
        <div key={i} aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
