import { render } from 'preact';

render(<h1>文脉</h1>, document.getElementById('app')!);
