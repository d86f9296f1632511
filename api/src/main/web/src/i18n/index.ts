import { computed, effect, signal } from '@preact/signals';
import { lang } from '../state/settings';
import { zh, type Dictionary } from './zh';

const english = signal<Dictionary | null>(null);

/** The words of the chosen language; Chinese until the English ones have come. */
export const words = computed(() => (lang.value === 'zh' ? zh : (english.value ?? zh)));

/** Fetches the words of the chosen language, now and whenever it changes. */
export async function loadWords() {
  if (lang.peek() === 'en') english.value = (await import('./en')).en;
  effect(() => {
    if (lang.value === 'en' && !english.peek()) void import('./en').then(({ en }) => (english.value = en));
  });
}

const locale = computed(() => (lang.value === 'zh' ? 'zh-CN' : 'en-GB'));
const numbers = computed(() => new Intl.NumberFormat(locale.value));
const percents = computed(() => new Intl.NumberFormat(locale.value, { style: 'percent' }));

export const number = (n: number) => numbers.value.format(n);
export const percent = (share: number) => percents.value.format(share);

const WIDTHS: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** A day, month or year written out; the text as it is when it is none. */
export function date(partial: string | undefined): string {
  if (!partial) return '';
  const width = WIDTHS[partial.length];
  const instant = Date.parse(`${partial}${'-01-01'.slice(partial.length === 4 ? 0 : partial.length === 7 ? 3 : 6)}`);
  if (!width || Number.isNaN(instant)) return partial;
  return new Intl.DateTimeFormat(locale.value, { ...width, timeZone: 'UTC' }).format(instant);
}

/** A printed page's number without leading zeros; as printed when it is no number. */
export function pageLabel(page: string): string {
  return page ? words.value.pageNumber(/^\d+$/.test(page) ? String(Number(page)) : page) : '';
}
