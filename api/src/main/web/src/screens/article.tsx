import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { service, ServiceError } from '../api/client';
import { ENTITY_TYPES, type Article, type ArticleRef, type EntityRef, type Mention, type Span } from '../api/types';
import { date, number, pageLabel, words } from '../i18n';
import { emptySearch, searchHref, withFilter } from '../state/query';
import { articleHref, graphHref } from '../state/route';
import { marks } from '../state/settings';
import { ArticleText, partAnchor, type TextMark } from '../ui/article-text';
import { TypeSign } from '../ui/entity';
import { EntityCard } from '../ui/entity-card';
import { useKeys } from '../ui/keys';
import { learnNames } from '../ui/names';
import { useRemote } from '../ui/remote';
import { Empty, Failure, Skeleton } from '../ui/states';
import { ArticlePanel } from './article-panel';

/** The article with its matches; a query that cannot be read is taken as plain words. */
async function read(id: string, q: string, signal: AbortSignal): Promise<Article> {
  try {
    return await service.article(id, { q }, signal);
  } catch (failure) {
    if (!q || !(failure instanceof ServiceError) || failure.status !== 400) throw failure;
    return service.article(id, { q, lenient: true }, signal);
  }
}

export function ArticleScreen({ id, params }: { id: string; params: URLSearchParams }) {
  const t = words.value;
  const q = params.get('q') ?? '';
  const remote = useRemote(`${id} ${q}`, (signal) => read(id, q, signal));
  const article = remote.data;
  useEffect(() => {
    document.title = `${article?.title ?? t.loading} – ${t.name}`;
    if (article) learnNames(article.entities);
  }, [article, t]);
  if (remote.error?.status === 404) {
    return (
      <Empty title={t.article.notFound}>
        <p>{t.article.notFoundHint}</p>
      </Empty>
    );
  }
  if (remote.error) return <Failure error={remote.error} retry={remote.retry} />;
  if (!article) return <Skeleton />;
  return <Reader article={article} q={q} at={spanOf(params.get('at'))} focus={params.get('e') ?? ''} />;
}

/** Reads `12-34`. */
function spanOf(text: string | null): Span | undefined {
  const found = /^(\d+)-(\d+)$/.exec(text ?? '');
  return found ? { start: Number(found[1]), end: Number(found[2]) } : undefined;
}

interface Card {
  entity: EntityRef;
  anchor: HTMLElement;
}

function Reader({ article, q, at, focus }: { article: Article; q: string; at: Span | undefined; focus: string }) {
  const t = words.value;
  const text = useRef<HTMLDivElement>(null);
  const [card, setCard] = useState<Card | null>(null);
  const [shown, setShown] = useState<Span | undefined>(at);
  const [lit, setLit] = useState(focus);
  const wanted = marks.value;
  const textMarks = useMemo(() => marksOf(article, wanted, shown, lit), [article, wanted, shown, lit]);
  const show = (span: Span) => {
    setShown(span);
    requestAnimationFrame(() => text.current?.querySelector('.evident')?.scrollIntoView({ block: 'center' }));
  };
  useEffect(() => {
    if (at) show(at);
    else if (location.hash.startsWith('#part-')) document.querySelector(location.hash)?.scrollIntoView();
  }, [article]);
  const open = (mention: Mention, anchor: HTMLElement) => {
    const { id, entity: name, type } = mention;
    if (!id) return;
    setLit(id);
    setCard({ entity: { id, name, type }, anchor });
  };
  return (
    <>
      <article class="paper">
        <Head article={article} q={q} />
        <Parts article={article} />
        <Toolbar article={article} text={text} hits={article.matches ?? []} />
        <ArticleText article={article} marks={textMarks} open={open} element={text} />
        <Captions article={article} />
        {article.continuedOn && (
          <p class="jump">
            <Jump to={article.partAfter} text={t.article.continuedOn(article.continuedOn)} />
          </p>
        )}
      </article>
      <ArticlePanel article={article} show={show} light={setLit} lit={lit} />
      {card && <EntityCard entity={card.entity} anchor={card.anchor} close={() => setCard(null)} />}
    </>
  );
}

/** A way sign to another page, a link where that page is in the archive. */
function Jump({ to, text }: { to: ArticleRef | undefined; text: string }) {
  return to ? (
    <a href={articleHref(to.id)} title={to.title}>
      {text}
    </a>
  ) : (
    <>{text}</>
  );
}

/** On which pages it stands, with the way to where each begins in the text; of a part, the way to the whole. */
function Parts({ article }: { article: Article }) {
  const t = words.value;
  const { parts, partOf } = article;
  if (partOf) {
    return (
      <p class="parts">
        <a href={articleHref(partOf.id)}>{t.article.partOf(partOf.title)}</a>
      </p>
    );
  }
  if (parts.length === 0) return null;
  return (
    <nav class="parts" aria-label={t.article.parts}>
      <span>{t.article.parts}</span>
      {parts.map((part, i) => (
        <a key={part.id} href={`#${partAnchor(i)}`} title={part.title}>
          {pageLabel(part.page)}
        </a>
      ))}
    </nav>
  );
}

function marksOf(article: Article, wanted: readonly string[], shown: Span | undefined, lit: string): TextMark[] {
  const all: TextMark[] = article.mentions
    .filter((mention) => wanted.includes(mention.type))
    .map((mention) => ({ start: mention.start, end: mention.end, value: { kind: 'mention', mention, lit: mention.id === lit } }));
  if (wanted.includes('hits')) {
    for (const { start, end } of article.matches ?? []) all.push({ start, end, value: { kind: 'hit' } });
  }
  if (shown) all.push({ ...shown, value: { kind: 'evident' } });
  return all;
}

function Head({ article, q }: { article: Article; q: string }) {
  const t = words.value;
  const search = emptySearch();
  const day = article.date ?? '';
  return (
    <header>
      {q && (
        <a class="back" href={searchHref(emptySearch(q))}>
          ← {t.article.back}
        </a>
      )}
      {article.kicker && (
        <p class="kicker" lang="zh-CN">
          {article.kicker}
        </p>
      )}
      <h1 lang="zh-CN">{article.title}</h1>
      {article.subtitle && (
        <p class="subtitle" lang="zh-CN">
          {article.subtitle}
        </p>
      )}
      <p class="meta">
        <span class="source">
          {article.publication && (
            <a href={searchHref(withFilter(search, 'publication', article.publication, 'include'))} lang="zh-CN">
              {article.publication}
            </a>
          )}
          {day && <a href={searchHref({ ...search, from: day, to: day })}>{date(day)}</a>}
          {article.page && (
            <a href={searchHref({ ...withFilter(search, 'page', article.page, 'include'), from: day, to: day })}>
              {pageLabel(article.page)}
            </a>
          )}
        </span>
        {article.genre && <span lang="zh-CN">{article.genre}</span>}
        {article.continuedFrom && (
          <span>
            <Jump to={article.partBefore} text={t.article.continuedFrom(article.continuedFrom)} />
          </span>
        )}
      </p>
      {article.bylines.length > 0 && (
        <p class="bylines">
          {article.bylines.map((byline) => (
            <span key={`${byline.role} ${byline.name}`}>
              <small>{t.article.by[byline.role] ?? byline.role}</small>{' '}
              <a href={searchHref(withFilter(search, 'author', byline.name, 'include'))} lang="zh-CN">
                {byline.name}
              </a>
            </span>
          ))}
        </p>
      )}
    </header>
  );
}

interface ToolbarProps {
  article: Article;
  text: { current: HTMLDivElement | null };
  hits: readonly Span[];
}

/** What the text has marked, and the way from match to match. */
function Toolbar({ article, text, hits }: ToolbarProps) {
  const t = words.value;
  const [hit, setHit] = useState(-1);
  const move = (step: number) => {
    if (hits.length === 0) return;
    const next = (hit + step + hits.length) % hits.length;
    setHit(next);
    for (const mark of text.current?.querySelectorAll('mark.current') ?? []) mark.classList.remove('current');
    const start = hits[next]!.start;
    const mark = text.current?.querySelector(`mark[data-start="${start}"]`);
    mark?.classList.add('current');
    mark?.scrollIntoView({ block: 'center' });
  };
  useKeys({ n: () => move(1), N: () => move(-1) });
  const toggle = (kind: string) => () => {
    const now = marks.value;
    marks.value = now.includes(kind) ? now.filter((other) => other !== kind) : [...now, kind];
  };
  return (
    <div class="toolbar" role="toolbar" aria-label={t.article.marks}>
      <span class="quiet">{t.article.marks}</span>
      {hits.length > 0 && (
        <button type="button" class="toggle" aria-pressed={marks.value.includes('hits')} onClick={toggle('hits')}>
          {t.article.hits}
        </button>
      )}
      {ENTITY_TYPES.map((type) => (
        <button
          key={type}
          type="button"
          class={`toggle ${type}`}
          aria-pressed={marks.value.includes(type)}
          onClick={toggle(type)}
        >
          <TypeSign type={type} />
          {t.entityTypes[type]}
        </button>
      ))}
      <span class="spring" />
      {hits.length > 0 && (
        <span class="hit-nav">
          <button type="button" class="icon-button" aria-label={t.article.previousHit} onClick={() => move(-1)}>
            ↑
          </button>
          <span>{t.article.hitNav(number(hit + 1), number(hits.length))}</span>
          <button type="button" class="icon-button" aria-label={t.article.nextHit} onClick={() => move(1)}>
            ↓
          </button>
        </span>
      )}
      {article.entities.length > 0 && (
        <a class="button small" href={graphHref(article.entities.slice(0, 40).map((entity) => entity.id))}>
          {t.article.graph}
        </a>
      )}
    </div>
  );
}

function Captions({ article }: { article: Article }) {
  const t = words.value;
  if (article.captions.length === 0) return null;
  return (
    <section class="captions" aria-label={t.article.captions}>
      <h2>{t.article.captions}</h2>
      {article.captions.map((caption) => (
        <p key={caption.text} lang="zh-CN">
          {caption.text}
          {caption.credits.map((credit) => (
            <small key={credit.name}>
              {' '}
              {credit.role} {credit.name}
            </small>
          ))}
        </p>
      ))}
    </section>
  );
}
