import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from './i18n';
import { HomeScreen } from './screens/home';
import { SearchScreen } from './screens/search';
import { route, type Route } from './state/route';
import { Header } from './ui/header';
import { HelpDialog } from './ui/help';
import { useKeys } from './ui/keys';
import { Empty, Skeleton } from './ui/states';
import { Toast } from './ui/toast';

const helpOpen = signal(false);

export function App() {
  const t = words.value;
  const here = route.value;
  useKeys({
    '/': () => document.querySelector<HTMLInputElement>('.searchbox input')?.select(),
    '?': () => (helpOpen.value = true),
  });
  return (
    <>
      <a class="skip" href="#main">
        {t.skip}
      </a>
      <Header help={() => (helpOpen.value = true)} />
      <Main here={here} />
      <Toast />
      <HelpDialog open={helpOpen.value} close={() => (helpOpen.value = false)} />
    </>
  );
}

function Main({ here }: { here: Route }) {
  const main = useRef<HTMLElement>(null);
  const id = 'id' in here ? here.id : '';
  const shown = useRef('');
  useEffect(() => {
    const first = shown.current === '';
    shown.current = `${here.screen} ${id}`;
    if (first) return;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [here.screen, id]);
  return (
    <main id="main" ref={main} tabIndex={-1} class={`screen ${here.screen}`}>
      <Screen here={here} />
    </main>
  );
}

const ArticleScreen = lazy(() => import('./screens/article').then((loaded) => loaded.ArticleScreen));
const EntityScreen = lazy(() => import('./screens/entity').then((loaded) => loaded.EntityScreen));
const GraphScreen = lazy(() => import('./graph/screen').then((loaded) => loaded.GraphScreen));

function Screen({ here }: { here: Route }) {
  switch (here.screen) {
    case 'home':
      return <HomeScreen />;
    case 'search':
      return <SearchScreen params={here.params} />;
    case 'article':
      return <ArticleScreen key={here.id} id={here.id} params={here.params} />;
    case 'entity':
      return <EntityScreen key={here.id} id={here.id} />;
    case 'graph':
      return <GraphScreen params={here.params} />;
    case 'lost':
      return <Lost />;
  }
}

/** A component whose code is fetched when it is first shown. */
function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let ready: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    const [Loaded, setLoaded] = useState(() => ready);
    useEffect(() => {
      if (!ready) void load().then((component) => setLoaded(() => (ready = component)));
    }, []);
    return Loaded ? <Loaded {...props} /> : <Skeleton />;
  };
}

function Lost() {
  const t = words.value;
  document.title = `${t.errors.lost} – ${t.name}`;
  return (
    <Empty title={t.errors.lost}>
      <p>{t.errors.lostHint}</p>
      <a class="button" href="/">
        {t.errors.home}
      </a>
    </Empty>
  );
}
