import { useEffect, useRef } from 'preact/hooks';
import { words } from '../i18n';
import { entityHref, go } from '../state/route';
import type { GraphStore } from './store';

interface Props {
  store: GraphStore;
  at: { id: string; x: number; y: number };
  close: () => void;
}

/** What can be done with a node, where it was clicked. */
export function Menu({ store, at, close }: Props) {
  const t = words.value;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current!.style.left = `${at.x}px`;
    list.current!.style.top = `${at.y + 48}px`;
    list.current!.querySelector('button')?.focus();
    const leave = (event: PointerEvent) => !list.current?.contains(event.target as Node) && close();
    addEventListener('pointerdown', leave);
    return () => removeEventListener('pointerdown', leave);
  }, [at]);
  const pinned = store.node(at.id)?.pinned ?? false;
  const actions: [string, () => void][] = [
    [t.graph.expand, () => void store.expand(at.id)],
    [t.entityCard.page, () => go(entityHref(at.id))],
    [pinned ? t.graph.unpin : t.graph.pin, () => store.dispatch({ do: 'pin', ids: [at.id], pinned: !pinned })],
    [t.graph.hide, () => store.dispatch({ do: 'hide', ids: [at.id] })],
    [t.graph.hideOthers, () => store.dispatch({ do: 'keep', ids: [at.id] })],
    [t.graph.remove, () => store.dispatch({ do: 'remove', ids: [at.id] })],
  ];
  const keys = (event: KeyboardEvent) => {
    const items = [...list.current!.querySelectorAll('button')];
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (step !== 0) {
      const i = items.indexOf(document.activeElement as HTMLButtonElement);
      items[(i + step + items.length) % items.length]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="menu" role="menu" aria-label={t.graph.menu} ref={list} onKeyDown={keys}>
      {actions.map(([label, action]) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          onClick={() => {
            close();
            action();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
