import { effect, signal } from '@preact/signals';

export type Theme = 'auto' | 'light' | 'dark';
export type Lang = 'zh' | 'en';

interface Kept {
  theme?: Theme;
  lang?: Lang;
  searches?: string[];
  marks?: string[];
  shortcuts?: boolean;
}

const KEY = 'wenmai';

function read(): Kept {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Kept;
  } catch {
    return {};
  }
}

const kept = read();

function firstLanguage(): Lang {
  const asked = new URLSearchParams(location.search).get('lang');
  const wanted = asked ?? kept.lang ?? navigator.language;
  return wanted.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export const theme = signal<Theme>(kept.theme ?? 'auto');
export const lang = signal<Lang>(firstLanguage());
/** Whether single keys act (WCAG 2.1.4). */
export const shortcuts = signal(kept.shortcuts ?? true);
/** What was searched here last, newest first. */
export const searches = signal<string[]>(kept.searches ?? []);
/** What the article's text has marked: entity types and 'hits'. */
export const marks = signal<string[]>(kept.marks ?? ['hits', 'Person', 'Organization', 'Project', 'Place']);

export function rememberSearch(q: string) {
  if (q.trim()) searches.value = [q, ...searches.value.filter((other) => other !== q)].slice(0, 8);
}

/** Keeps the settings in this browser and shows theme and language on the page from now on. */
export function applySettings() {
  effect(() => {
    const root = document.documentElement;
    if (theme.value === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = theme.value;
    root.lang = lang.value === 'zh' ? 'zh-CN' : 'en';
  });
  effect(() => {
    const now: Kept = {
      theme: theme.value,
      lang: lang.value,
      searches: searches.value,
      marks: marks.value,
      shortcuts: shortcuts.value,
    };
    try {
      localStorage.setItem(KEY, JSON.stringify(now));
    } catch {
      // Storage is full or forbidden: the settings hold until the page is closed.
    }
  });
}
