import './styles/base.css';
import './styles/parts.css';
import './styles/screens.css';
import { render } from 'preact';
import { App } from './app';
import { loadWords } from './i18n';
import { startRouting } from './state/route';
import { applySettings } from './state/settings';

// A part that is gone belongs to a page older than the service: the new page knows the new parts.
addEventListener('vite:preloadError', () => {
  const tried = Number(sessionStorage.getItem('reloaded') ?? 0);
  if (Date.now() - tried < 60_000) return;
  sessionStorage.setItem('reloaded', String(Date.now()));
  location.reload();
});

applySettings();
startRouting();
await loadWords();
render(<App />, document.getElementById('app')!);
