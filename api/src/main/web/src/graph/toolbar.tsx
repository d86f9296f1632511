import { useState } from 'preact/hooks';
import { ENTITY_TYPES } from '../api/types';
import { date, words } from '../i18n';
import { copy } from '../ui/toast';
import type { GraphCanvas } from './canvas';
import { annotated, csv, download, graphml, json } from './export';
import { paletteOf } from './palette';
import type { GraphStore } from './store';

/** Every action of the canvas as a button. */
export function Toolbar({ store, canvas }: { store: GraphStore; canvas: GraphCanvas | null }) {
  const t = words.value.graph;
  const { nodes } = store.selection.value;
  const { past, future } = store.history.value;
  const none = nodes.length === 0;
  const pinned = nodes.length > 0 && nodes.every((id) => store.node(id)?.pinned);
  return (
    <div class="graph-tools" role="toolbar" aria-label={t.title}>
      <button type="button" class="button small primary" disabled={none} onClick={() => nodes.forEach((id) => void store.expand(id))}>
        {t.expand}
      </button>
      <button type="button" class="button small" disabled={nodes.length !== 2} title={t.pathPick} onClick={() => void store.findPaths()}>
        {t.path}
      </button>
      <button type="button" class="button small" disabled={none} onClick={() => store.dispatch({ do: 'pin', ids: nodes, pinned: !pinned })}>
        {pinned ? t.unpin : t.pin}
      </button>
      <button type="button" class="button small" disabled={none} onClick={() => store.dispatch({ do: 'hide', ids: nodes })}>
        {t.hide}
      </button>
      <button type="button" class="button small" disabled={none} onClick={() => store.dispatch({ do: 'keep', ids: nodes })}>
        {t.hideOthers}
      </button>
      <button type="button" class="button small" onClick={() => store.dispatch({ do: 'dropLeaves' })}>
        {t.dropLeaves}
      </button>
      <span class="spring" />
      <button type="button" class="icon-button" aria-label={t.undo} title={t.undo} disabled={past.length === 0} onClick={() => store.undo()}>
        ↶
      </button>
      <button type="button" class="icon-button" aria-label={t.redo} title={t.redo} disabled={future.length === 0} onClick={() => store.redo()}>
        ↷
      </button>
      <button type="button" class="icon-button" aria-label={t.zoomOut} title={t.zoomOut} onClick={() => canvas?.zoom(0.8)}>
        −
      </button>
      <button type="button" class="icon-button" aria-label={t.zoomIn} title={t.zoomIn} onClick={() => canvas?.zoom(1.25)}>
        +
      </button>
      <button type="button" class="button small" onClick={() => canvas?.fit()}>
        {t.fit}
      </button>
      <button type="button" class="button small" onClick={() => void store.tidy()}>
        {t.tidy}
      </button>
      <ExportMenu store={store} canvas={canvas} />
    </div>
  );
}

function ExportMenu({ store, canvas }: { store: GraphStore; canvas: GraphCanvas | null }) {
  const t = words.value.graph;
  const [open, setOpen] = useState(false);
  const text = (name: string, type: string, content: string) => download(`wenmai-${today()}.${name}`, new Blob([content], { type }));
  const exports: Record<keyof typeof t.exports, () => void> = {
    png: () => void (canvas && picture(canvas)),
    csv: () => text('csv', 'text/csv;charset=utf-8', csv(store.view.value)),
    graphml: () => text('graphml', 'application/xml', graphml(store.view.value)),
    json: () => text('json', 'application/json', json(store.scene.value)),
  };
  return (
    <div class="export">
      <button type="button" class="button small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t.export} ▾
      </button>
      {open && (
        <div class="menu">
          <button
            type="button"
            onClick={() => {
              setOpen(false);
              void copy(location.href, t.shared);
            }}
          >
            {t.share}
          </button>
          {(Object.keys(exports) as (keyof typeof exports)[]).map((kind) => (
            <button
              key={kind}
              type="button"
              disabled={kind === 'png' && !canvas}
              onClick={() => {
                setOpen(false);
                exports[kind]();
              }}
            >
              {t.exports[kind]}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

const today = () => new Date().toISOString().slice(0, 10);

async function picture(canvas: GraphCanvas) {
  const t = words.value;
  const { surface, ink } = paletteOf(document.body);
  const shapes = { Person: '●', Organization: '⬢', Project: '◆', Place: '■' };
  const legend = ENTITY_TYPES.map((type) => `${shapes[type]} ${t.entityTypes[type]}`).join('   ');
  const lines = [`${legend}   — ${t.graph.stated}   ┄ ${t.graph.derived}`, t.graph.source(date(today()))];
  download(`wenmai-${today()}.png`, await annotated(await canvas.picture(2), lines, surface, ink));
}

