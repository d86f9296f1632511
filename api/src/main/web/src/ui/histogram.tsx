import { useEffect, useState } from 'preact/hooks';
import type { Bucket } from '../api/types';
import { date, number, words } from '../i18n';

interface Props {
  buckets: readonly Bucket[];
  from: string;
  to: string;
  /** Called with the keys of the first and last bucket chosen. */
  choose: (first: string, last: string) => void;
  label: string;
}

const HEIGHT = 56;

/** Articles over time; a stretch is chosen by click, drag or keys. */
export function Histogram({ buckets, from, to, choose, label }: Props) {
  const t = words.value;
  const [range, setRange] = useState<[number, number] | null>(null);
  const [dragging, setDragging] = useState(false);
  const [focus, setFocus] = useState(0);
  useEffect(() => setRange(null), [buckets]);
  if (buckets.length < 2) return null;
  const highest = Math.max(1, ...buckets.map((bucket) => bucket.count));
  const apply = (a: number, b: number) => choose(buckets[Math.min(a, b)]!.key, buckets[Math.max(a, b)]!.key);
  const chosen = (i: number) => (range ? between(i, range) : inRange(buckets[i]!.key, from, to));

  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0) {
      const next = Math.max(0, Math.min(buckets.length - 1, focus + step));
      setFocus(next);
      setRange(event.shiftKey ? [range?.[0] ?? focus, next] : [next, next]);
    } else if (event.key === 'Enter' || event.key === ' ') {
      apply(...(range ?? [focus, focus]));
    } else if (event.key === 'Escape' && range) {
      setRange(null);
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <figure class="histogram">
      <div
        class="bars"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-description={t.search.histogramHint}
        aria-valuemin={0}
        aria-valuemax={buckets.length - 1}
        aria-valuenow={focus}
        aria-valuetext={t.search.histogramBar(date(buckets[focus]?.key), number(buckets[focus]?.count ?? 0))}
        onKeyDown={keys}
        onPointerLeave={() => {
          setDragging(false);
          setRange(null);
        }}
      >
        {buckets.map((bucket, i) => (
          <span
            key={bucket.key}
            class={chosen(i) ? 'bar chosen' : 'bar'}
            title={t.search.histogramBar(date(bucket.key), number(bucket.count))}
            onPointerDown={() => {
              setDragging(true);
              setFocus(i);
              setRange([i, i]);
            }}
            onPointerEnter={() => dragging && range && setRange([range[0], i])}
            onPointerUp={() => {
              setDragging(false);
              if (range) apply(...range);
            }}
          >
            <i style={{ height: `${barHeight(bucket.count, highest)}px` }} />
          </span>
        ))}
      </div>
      <figcaption aria-hidden="true">
        <span>{date(buckets[0]!.key)}</span>
        <span>{date(buckets.at(-1)!.key)}</span>
      </figcaption>
    </figure>
  );
}

function barHeight(count: number, highest: number): number {
  return count === 0 ? 0 : Math.max(3, Math.round((count / highest) * HEIGHT));
}

function between(i: number, [a, b]: [number, number]): boolean {
  return i >= Math.min(a, b) && i <= Math.max(a, b);
}

function inRange(key: string, from: string, to: string): boolean {
  if (!from && !to) return false;
  return (!from || key >= from.slice(0, key.length)) && (!to || key <= to.slice(0, key.length));
}
