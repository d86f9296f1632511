import './styles/base.css';
import './styles/parts.css';
import './styles/screens.css';
import { render } from 'preact';
import { App } from './app';
import { startRouting } from './state/route';
import { applySettings } from './state/settings';

applySettings();
startRouting();
render(<App />, document.getElementById('app')!);
