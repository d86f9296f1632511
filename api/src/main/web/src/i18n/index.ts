import { computed } from '@preact/signals';
import { lang } from '../state/settings';
import { en } from './en';
import { zh } from './zh';

/** The words of the chosen language. */
export const words = computed(() => (lang.value === 'zh' ? zh : en));

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
