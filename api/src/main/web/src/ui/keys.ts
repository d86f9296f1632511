import { useEffect } from 'preact/hooks';
import { shortcuts } from '../state/settings';

/** Whether a key press belongs to what is being typed, also with an input method. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  const field = target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
  return field || event.isComposing;
}

/** Acts on single keys while the component is shown. */
export function useKeys(actions: Record<string, () => void>) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actions[event.key];
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      if (!action || modified || event.defaultPrevented || !shortcuts.value || isTyping(event)) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}
