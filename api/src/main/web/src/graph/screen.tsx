import './graph.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { service } from '../api/client';
import { words } from '../i18n';
import { go } from '../state/route';
import { EntityChip } from '../ui/entity';
import { useRemote } from '../ui/remote';
import { EntityPicker } from '../ui/searchbox';
import { Failure, GraphAway, Skeleton } from '../ui/states';
import { Tabs } from '../ui/tabs';
import { decode, encode, type Seed } from './address';
import { CanvasPane } from './canvas-pane';
import { Detail } from './detail';
import { Legend } from './legend';
import { List } from './list';
import { GraphStore } from './store';

/** The nodes an address names: a whole scene, or a list of entities to begin with. */
function seedsOf(params: URLSearchParams): Seed[] {
  const scene = params.get('s');
  if (scene) return decode(scene);
  const ids = (params.get('n') ?? '').split(',').filter((id) => /^[PORL]-[0-9a-f]{16}$/.test(id));
  return ids.map((id) => ({ id, hidden: false }));
}

type Tab = 'detail' | 'list' | 'legend';

export function GraphScreen({ params }: { params: URLSearchParams }) {
  const t = words.value;
  const store = useMemo(() => new GraphStore(), []);
  const written = useRef(new Set<string>());
  const asked = params.get('s') ?? params.get('n') ?? '';
  useEffect(() => () => store.close(), []);
  useEffect(() => {
    document.title = `${t.graph.title} – ${t.name}`;
  }, [t]);
  useEffect(() => {
    // An address of our own may come back after the scene has gone on; it must not undo that.
    if (written.current.has(asked)) return;
    store.history.value = { ...store.history.peek(), present: { ...store.scene.peek(), nodes: new Map(), edges: new Map(), hidden: new Set() } };
    void store.load(seedsOf(params));
  }, [asked]);
  const scene = store.scene.value;
  useEffect(() => {
    if (scene.nodes.size === 0 || store.loading.peek()) return;
    const address = encode(scene);
    written.current.add(address);
    go(`/graph?s=${address}`, true);
  }, [scene, store.loading.value]);
  const retry = () => void store.load(seedsOf(params));
  const failure = store.failure.value;
  const empty = scene.nodes.size === 0;
  return (
    <>
      <h1 class="unseen">{t.graph.title}</h1>
      {failure &&
        (failure.graphAway ? <GraphAway retry={retry} /> : <Failure error={failure} retry={retry} />)}
      {empty ? store.loading.value ? <Skeleton items={2} /> : !failure && <Start store={store} /> : <Workbench store={store} />}
    </>
  );
}

function Start({ store }: { store: GraphStore }) {
  const t = words.value;
  const prominent = useRemote('graph start', (signal) => service.prominent(4, signal));
  if (prominent.error?.graphAway) return <GraphAway retry={prominent.retry} />;
  return (
    <div class="graph-start">
      <h2>{t.graph.start}</h2>
      <p class="quiet">{t.graph.startHint}</p>
      <EntityPicker label={t.graph.add} placeholder={t.search.relation.placeholder} choose={(entity) => void store.add(entity)} autofocus />
      <p class="chips">
        {prominent.data?.map((entity) => (
          <EntityChip key={entity.id} entity={entity} href={`/graph?n=${entity.id}`} />
        ))}
      </p>
    </div>
  );
}

function Workbench({ store }: { store: GraphStore }) {
  const t = words.value;
  const [tab, setTab] = useState<Tab>('detail');
  const [canvasShown, setCanvasShown] = useState(() => matchMedia('(min-width: 56.01rem)').matches);
  const selection = store.selection.value;
  useEffect(() => {
    if (selection.link || selection.nodes.length > 0) setTab('detail');
  }, [selection.link]);
  const tabs = [
    { key: 'detail' as const, label: t.graph.tabs.detail },
    { key: 'list' as const, label: t.graph.tabs.list, count: String(store.view.value.nodes.length) },
    { key: 'legend' as const, label: t.graph.tabs.legend },
  ];
  return (
    <div class="workbench">
      {canvasShown ? (
        <CanvasPane store={store} />
      ) : (
        <button type="button" class="button show-canvas" onClick={() => setCanvasShown(true)}>
          {t.graph.showCanvas}
        </button>
      )}
      <aside class="graph-panel" aria-label={t.graph.tabs.detail}>
        <EntityPicker label={t.graph.add} placeholder={t.graph.add} choose={(entity) => void store.add(entity)} />
        <Tabs label={t.graph.title} tabs={tabs} chosen={tab} choose={setTab}>
          {tab === 'detail' && <Detail store={store} />}
          {tab === 'list' && <List store={store} />}
          {tab === 'legend' && <Legend store={store} />}
        </Tabs>
      </aside>
    </div>
  );
}
