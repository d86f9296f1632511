import type { EntityRef, EntityType } from '../api/types';
import { words } from '../i18n';
import { entityHref } from '../state/route';

const SHAPES: Record<EntityType, string> = {
  Person: 'M8 .8a7.200 7.200 0 1 0 0 14.400A7.200 7.200 0 0 0 8 .8Z',
  Organization: 'M4.200 1.200h7.600L15.600 8l-3.800 6.800H4.200L.4 8Z',
  Project: 'M8 .2 15.800 8 8 15.800.2 8Z',
  Place: 'M4 1h8a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H4a3 3 0 0 1-3-3V4a3 3 0 0 1 3-3Z',
};

/** The sign of an entity type: its shape and letter in its colour. */
export function TypeSign({ type }: { type: EntityType }) {
  const t = words.value;
  return (
    <svg class={`sign ${type}`} viewBox="0 0 16 16" width="18" height="18" role="img" aria-label={t.entityTypes[type]}>
      <path d={SHAPES[type]} />
      <text x="8" y="11.200" text-anchor="middle" font-size="8.500" aria-hidden="true">
        {t.entityLetters[type]}
      </text>
    </svg>
  );
}

/** An entity's name with the sign of its type, leading to its page unless told elsewhere. */
export function EntityChip({ entity, href, count }: { entity: EntityRef; href?: string; count?: string }) {
  return (
    <a class={`chip entity ${entity.type}`} href={href ?? entityHref(entity.id)}>
      <TypeSign type={entity.type} />
      <span lang="zh-CN">{entity.name}</span>
      {count !== undefined && <span class="count">{count}</span>}
    </a>
  );
}
