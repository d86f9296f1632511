import { useEffect, useState } from 'preact/hooks';
import { ServiceError } from '../api/client';

/** What is known of an answer that is being fetched; old data stays until the new is there. */
export interface Remote<T> {
  data: T | undefined;
  error: ServiceError | undefined;
  loading: boolean;
  /** Whether it has been loading for long enough to say so (300 ms). */
  slow: boolean;
  retry: () => void;
}

interface Held<T> {
  key: string;
  data?: T | undefined;
  error?: ServiceError | undefined;
}

/** Fetches whenever the key changes and on retry; a null key fetches nothing. What failed stays said until it succeeds. */
export function useRemote<T>(key: string | null, load: (signal: AbortSignal) => Promise<T>): Remote<T> {
  const [held, setHeld] = useState<Held<T>>({ key: '' });
  const [slow, setSlow] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (key === null) return;
    const abort = new AbortController();
    const timer = setTimeout(() => setSlow(true), 300);
    load(abort.signal)
      .then((data) => setHeld({ key, data }))
      .catch((failure: unknown) => {
        if (!abort.signal.aborted) setHeld({ key, error: asServiceError(failure) });
      })
      .finally(() => {
        clearTimeout(timer);
        if (!abort.signal.aborted) setSlow(false);
      });
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key, tries]);
  const current = held.key === key;
  return {
    data: held.data,
    error: current ? held.error : undefined,
    loading: key !== null && !current,
    slow: slow && !current,
    retry: () => setTries((before) => before + 1),
  };
}

function asServiceError(failure: unknown): ServiceError {
  return failure instanceof ServiceError ? failure : new ServiceError(0, String(failure));
}
