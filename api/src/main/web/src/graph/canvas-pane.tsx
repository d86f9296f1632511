import { useEffect, useRef, useState } from 'preact/hooks';
import { ENTITY_TYPES } from '../api/types';
import { number, words } from '../i18n';
import { theme } from '../state/settings';
import { TypeSign } from '../ui/entity';
import { GraphCanvas } from './canvas';
import { Menu } from './menu';
import { Toolbar } from './toolbar';
import type { GraphStore } from './store';

/** The drawing with its toolbar; everything is reached by keys too. */
export function CanvasPane({ store }: { store: GraphStore }) {
  const t = words.value;
  const box = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<GraphCanvas | null>(null);
  const [menu, setMenu] = useState<{ id: string; x: number; y: number } | null>(null);
  useEffect(() => {
    const drawn = new GraphCanvas(box.current!, {
      select: ({ nodes, link }) => store.select(nodes, link),
      expand: (id) => void store.expand(id),
      move: (id, x, y) => store.dispatch({ do: 'move', id, x, y }),
      menu: (id, x, y) => {
        store.select([id]);
        setMenu({ id, x, y });
      },
    });
    setCanvas(drawn);
    const sized = new ResizeObserver(() => drawn.resize());
    sized.observe(box.current!);
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const restyle = () => drawn.restyle();
    scheme.addEventListener('change', restyle);
    return () => {
      scheme.removeEventListener('change', restyle);
      sized.disconnect();
      drawn.close();
    };
  }, []);
  const view = store.view.value;
  const selection = store.selection.value;
  const busy = store.busy.value;
  useEffect(() => canvas?.show(view, selection, busy), [canvas, view, selection, busy]);
  useEffect(() => canvas?.restyle(), [theme.value]);
  useEffect(() => {
    const timer = setTimeout(() => canvas?.fit(), 320);
    return () => clearTimeout(timer);
  }, [canvas, store.fitted.value]);
  useEffect(() => {
    const timer = setTimeout(() => canvas?.keepInView(), 340);
    return () => clearTimeout(timer);
  }, [canvas, view.nodes.length]);
  const top = [...store.degrees.value].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  const topName = top === undefined ? undefined : store.node(top)?.name;
  return (
    <section class="canvas-pane" aria-busy={busy.size > 0}>
      <Toolbar store={store} canvas={canvas} />
      <div
        ref={box}
        class="canvas"
        role="application"
        tabIndex={0}
        aria-label={t.graph.canvas}
        aria-describedby="graph-summary graph-help"
        data-nodes={view.nodes.length}
        data-links={view.links.length}
        onKeyDown={(event) => press(event, store, canvas)}
        onContextMenu={(event) => event.preventDefault()}
      />
      {menu && <Menu store={store} at={menu} close={() => setMenu(null)} />}
      <div class="under quiet">
        <p id="graph-summary">
          {t.graph.summary(number(view.nodes.length), number(view.links.length))}
          {topName && ` · ${t.graph.summaryTop(topName)}`}
        </p>
        <p class="signs" aria-hidden="true">
          {ENTITY_TYPES.map((type) => (
            <span key={type}>
              <TypeSign type={type} /> {t.entityTypes[type]}
            </span>
          ))}
          <span>
            <i class="line" /> {t.graph.stated}
          </span>
          <span>
            <i class="line derived" /> {t.graph.derived}
          </span>
        </p>
      </div>
      <p id="graph-help" class="unseen">
        {t.graph.canvasHelp}
      </p>
    </section>
  );
}

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function press(event: KeyboardEvent, store: GraphStore, canvas: GraphCanvas | null) {
  if (!canvas || event.altKey) return;
  const { nodes } = store.selection.value;
  const first = nodes[0];
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'z') return;
    if (event.shiftKey) store.redo();
    else store.undo();
    return event.preventDefault();
  }
  const arrow = ARROWS[event.key];
  const pinned = first !== undefined && (store.node(first)?.pinned ?? false);
  const actions: Record<string, () => void> = {
    Enter: () => first && void store.expand(first),
    e: () => first && void store.expand(first),
    p: () => store.dispatch({ do: 'pin', ids: nodes, pinned: !pinned }),
    h: () => store.dispatch({ do: 'hide', ids: nodes }),
    H: () => nodes.length > 0 && store.dispatch({ do: 'keep', ids: nodes }),
    Delete: () => store.dispatch({ do: 'hide', ids: nodes }),
    l: () => store.dispatch({ do: 'dropLeaves' }),
    f: () => void store.findPaths(),
    r: () => void store.tidy(),
    '0': () => canvas.fit(),
    '+': () => canvas.zoom(1.25),
    '=': () => canvas.zoom(1.25),
    '-': () => canvas.zoom(0.8),
  };
  if (arrow) {
    const to = canvas.neighbour(first, ...arrow);
    if (to) store.select(event.shiftKey ? [...new Set([...nodes, to])] : [to]);
  } else if (actions[event.key]) actions[event.key]!();
  else return;
  event.preventDefault();
}
