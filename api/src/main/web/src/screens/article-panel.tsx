import { useState } from 'preact/hooks';
import { service } from '../api/client';
import { ENTITY_TYPES, type Article, type Span, type Statement } from '../api/types';
import { number, words } from '../i18n';
import { articleHref, entityHref } from '../state/route';
import { TypeSign } from '../ui/entity';
import { Confidence, ShortForms } from '../ui/evidence';
import { Marked, placesOf } from '../ui/marked';
import { useRemote } from '../ui/remote';
import { Source } from '../ui/source';
import { Failure, Skeleton } from '../ui/states';
import { Tabs } from '../ui/tabs';
import { copy } from '../ui/toast';

interface Props {
  article: Article;
  /** Marks a stretch of the text and brings it into view. */
  show: (span: Span) => void;
  /** Marks the places of an entity. */
  light: (id: string) => void;
  lit: string;
}

type Tab = 'entities' | 'relations' | 'related' | 'cite';

/** What was read from an article: entities, relations, related articles, how to cite it. */
export function ArticlePanel(props: Props) {
  const t = words.value;
  const [tab, setTab] = useState<Tab>('entities');
  const { article } = props;
  const tabs = [
    { key: 'entities' as const, label: t.article.tabs.entities, count: number(article.entities.length) },
    { key: 'relations' as const, label: t.article.tabs.relations, count: number(stated(article).length) },
    { key: 'related' as const, label: t.article.tabs.related },
    { key: 'cite' as const, label: t.article.tabs.cite },
  ];
  return (
    <aside class="panel" aria-label={t.article.panel}>
      <Tabs label={t.article.panel} tabs={tabs} chosen={tab} choose={setTab}>
        {tab === 'entities' && <Entities {...props} />}
        {tab === 'relations' && <Relations {...props} />}
        {tab === 'related' && <RelatedArticles id={article.id} />}
        {tab === 'cite' && <Cite article={article} />}
      </Tabs>
    </aside>
  );
}

const stated = (article: Article) => article.relations.filter((relation) => relation.type !== 'CO_MENTIONED');

function Entities({ article, show, light, lit }: Props) {
  const t = words.value;
  const [turn, setTurn] = useState(0);
  if (article.entities.length === 0) return <p class="quiet">{t.article.noEntities}</p>;
  const next = (id: string) => {
    const places = article.mentions.filter((mention) => mention.id === id);
    const i = lit === id ? (turn + 1) % places.length : 0;
    setTurn(i);
    light(id);
    if (places[i]) show(places[i]);
  };
  return (
    <>
      {ENTITY_TYPES.map((type) => {
        const some = article.entities.filter((entity) => entity.type === type);
        return (
          some.length > 0 && (
            <section key={type}>
              <h3>
                <TypeSign type={type} /> {t.entityTypes[type]} <span class="count">{number(some.length)}</span>
              </h3>
              <ul class="entity-list">
                {some.map((entity) => (
                  <li key={entity.id} class={lit === entity.id ? 'lit' : undefined}>
                    <a href={entityHref(entity.id)} lang="zh-CN">
                      {entity.name}
                    </a>
                    <button type="button" class="text-button" onClick={() => next(entity.id)} aria-label={`${t.times(number(entity.mentions))} · ${entity.name} · ${t.article.showInText}`}>
                      {t.times(number(entity.mentions))}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
      <ShortForms forms={article.shortForms} />
    </>
  );
}

function Relations({ article, show }: Props) {
  const t = words.value;
  const relations = stated(article);
  if (relations.length === 0) return <p class="quiet">{t.article.noRelations}</p>;
  return (
    <ul class="evidence">
      {relations.map((relation) => (
        <li key={`${relation.type} ${relation.head} ${relation.tail} ${relation.start}`}>
          <p class="triple">
            <Party name={relation.head} id={relation.headId} /> <span class="tag">{t.relationTypes[relation.type]}</span>{' '}
            <Party name={relation.tail} id={relation.tailId} />
          </p>
          <blockquote>
            <Marked text={relation.sentence} spans={placesOf(relation.sentence, [relation.head, relation.tail])} />
          </blockquote>
          <StatementFacts relation={relation} />
          <button type="button" class="text-button" onClick={() => show(relation)}>
            {t.article.showInText}
          </button>
        </li>
      ))}
    </ul>
  );
}

function StatementFacts({ relation }: { relation: Statement }) {
  const t = words.value;
  return (
    <p class="facts">
      {t.modality[relation.modality] && <span class="tag">{t.modality[relation.modality]}</span>}
      {Object.entries(relation.attributes).map(([name, value]) => (
        <span class="tag" key={name} lang="zh-CN">
          {value}
        </span>
      ))}
      <Confidence value={relation.confidence} />
    </p>
  );
}

function Party({ name, id }: { name: string; id: string | undefined }) {
  return id ? (
    <a href={entityHref(id)} lang="zh-CN">
      {name}
    </a>
  ) : (
    <span lang="zh-CN">{name}</span>
  );
}

function RelatedArticles({ id }: { id: string }) {
  const t = words.value;
  const remote = useRemote(`related ${id}`, (signal) => service.related(id, signal));
  if (remote.error) return <Failure error={remote.error} retry={remote.retry} />;
  if (!remote.data) return <Skeleton items={3} />;
  if (remote.data.length === 0) return <p class="quiet">{t.article.noRelated}</p>;
  return (
    <ul class="headlines">
      {remote.data.map(({ article, reasons }) => (
        <li key={article.id}>
          <a href={articleHref(article.id)} lang="zh-CN">
            {article.title}
          </a>
          <Source article={article} />
          <p class="facts">
            {reasons.slice(0, 3).map((reason) => (
              <span class="tag" key={reason.kind + reason.detail}>
                {t.reasons[reason.kind]} <span lang="zh-CN">{reason.detail}</span>
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Cite({ article }: { article: Article }) {
  const t = words.value;
  const link = `${location.origin}${articleHref(article.id)}`;
  return (
    <>
      <h3>{t.article.citation}</h3>
      <p class="citation" lang="zh-CN">
        {article.citation}
      </p>
      <button type="button" class="button small" onClick={() => void copy(article.citation, t.copied)}>
        {t.copy}
      </button>
      <h3>{t.article.link}</h3>
      <p class="citation">{link}</p>
      <button type="button" class="button small" onClick={() => void copy(link, t.copied)}>
        {t.copy}
      </button>
    </>
  );
}
