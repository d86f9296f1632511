import { words } from '../i18n';
import { route } from '../state/route';
import { lang, theme, type Theme } from '../state/settings';
import { SearchBox } from './searchbox';

const NEXT: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' };

const THEME_SIGNS: Record<Theme, string> = {
  auto: 'M10 2.500a7.500 7.500 0 1 0 0 15Zm0 0a7.500 7.500 0 0 1 0 15',
  light: 'M10 6.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7M10 1v2m0 14v2M1 10h2m14 0h2M3.600 3.600 5 5m10 10 1.400 1.400m0-12.800L15 5M5 15l-1.400 1.400',
  dark: 'M16.500 12.500A7 7 0 0 1 7.500 3.500a7 7 0 1 0 9 9Z',
};

export function Header({ help }: { help: () => void }) {
  const t = words.value;
  const screen = route.value.screen;
  return (
    <header class="frame">
      <a class="brand" href="/" aria-label={`${t.name} · ${t.nav.home}`}>
        <img src="/favicon.svg" alt="" width="30" height="30" />
        <span>{t.name}</span>
      </a>
      {screen === 'home' ? <span class="spring" /> : <SearchBox />}
      <nav aria-label={t.name}>
        <a href="/search" aria-current={screen === 'search' ? 'page' : undefined}>
          {t.nav.search}
        </a>
        <a href="/graph" aria-current={screen === 'graph' ? 'page' : undefined}>
          {t.nav.graph}
        </a>
        <button
          type="button"
          class="text-button"
          lang={t.language.otherLang}
          onClick={() => (lang.value = lang.value === 'zh' ? 'en' : 'zh')}
        >
          {t.language.other}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={`${t.theme.label}: ${t.theme[theme.value]}`}
          title={`${t.theme.label}: ${t.theme[theme.value]}`}
          onClick={() => (theme.value = NEXT[theme.value])}
        >
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <path d={THEME_SIGNS[theme.value]} class={theme.value === 'auto' ? 'stroke half' : 'stroke'} />
          </svg>
        </button>
        <button type="button" class="icon-button" aria-label={t.nav.help} title={t.nav.help} onClick={help}>
          ?
        </button>
      </nav>
    </header>
  );
}
