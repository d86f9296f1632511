import { signal } from '@preact/signals';

const said = signal('');
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something in passing, on screen and to screen readers. */
export function say(text: string) {
  said.value = text;
  clearTimeout(timer);
  timer = setTimeout(() => (said.value = ''), 5000);
}

export function Toast() {
  return (
    <div class={said.value ? 'toast shown' : 'toast'} role="status">
      {said.value}
    </div>
  );
}

/** Copies the text and says so. */
export async function copy(text: string, done: string) {
  await navigator.clipboard.writeText(text);
  say(done);
}
