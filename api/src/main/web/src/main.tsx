import './styles/base.css';
import './styles/parts.css';
import './styles/screens.css';
import { render } from 'preact';
import { App } from './app';
import { loadWords } from './i18n';
import { startRouting } from './state/route';
import { applySettings } from './state/settings';

applySettings();
startRouting();
await loadWords();
render(<App />, document.getElementById('app')!);
