import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { service } from '../api/client';
import type { EntityRef } from '../api/types';
import { number, words } from '../i18n';
import { emptySearch, searchHref, withFilter } from '../state/query';
import { entityHref, graphHref } from '../state/route';
import { TypeSign } from './entity';
import { useRemote } from './remote';
import { GraphAway } from './states';

/** What is known of an entity, beside where it was clicked; Escape closes it. */
export function EntityCard({ entity, anchor, close }: { entity: EntityRef; anchor: HTMLElement; close: () => void }) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place(card.current!, anchor);
    card.current!.focus();
  }, [anchor, entity.id]);
  useEffect(() => {
    const leave = (event: PointerEvent) => {
      if (!card.current?.contains(event.target as Node) && !anchor.contains(event.target as Node)) close();
    };
    addEventListener('pointerdown', leave);
    return () => removeEventListener('pointerdown', leave);
  });
  return (
    <div
      class="entity-card"
      role="dialog"
      aria-label={entity.name}
      tabIndex={-1}
      ref={card}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        anchor.focus();
      }}
    >
      <EntityFacts entity={entity} />
    </div>
  );
}

function place(card: HTMLElement, anchor: HTMLElement) {
  const at = anchor.getBoundingClientRect();
  const width = card.offsetWidth;
  const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8));
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${at.bottom + scrollY + 8}px`;
}

/** Name, aliases and counts of an entity with ways on; its strongest relations unless brief. */
export function EntityFacts({ entity, brief }: { entity: EntityRef; brief?: boolean }) {
  const t = words.value;
  const remote = useRemote(`facts ${entity.id}`, (signal) =>
    Promise.all([service.entity(entity.id, signal), service.neighbors(entity.id, { limit: 4 }, signal)]),
  );
  const [known, around] = remote.data ?? [];
  return (
    <>
      <h2 class="entity-name">
        <TypeSign type={entity.type} />
        <span lang="zh-CN">{entity.name}</span>
      </h2>
      {remote.error?.graphAway && <GraphAway retry={remote.retry} />}
      {known && known.aliases.length > 0 && (
        <p class="quiet">
          {t.entity.aliases} <span lang="zh-CN">{known.aliases.map((alias) => alias.name).join('、')}</span>
        </p>
      )}
      {known && <p>{t.entity.totals(number(known.articles), number(known.mentions))}</p>}
      {!brief && around && around.neighbors.length > 0 && (
        <ul class="facts-list">
          {around.neighbors.map(({ entity: other, relation }) => (
            <li key={relation.id}>
              <span class="tag">{t.relationTypes[relation.type]}</span>{' '}
              <a href={entityHref(other.id)} lang="zh-CN">
                {other.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="actions">
        <a class="button small primary" href={entityHref(entity.id)}>
          {t.entityCard.page}
        </a>
        {!brief && (
          <a class="button small" href={graphHref([entity.id])}>
            {t.entityCard.graph}
          </a>
        )}
        <a class="button small" href={searchHref(withFilter(emptySearch(), 'entity', entity.id, 'include'))}>
          {t.entityCard.only}
        </a>
      </p>
    </>
  );
}
