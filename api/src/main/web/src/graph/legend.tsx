import { ENTITY_TYPES, type EntityType, type RelationType } from '../api/types';
import { number, words } from '../i18n';
import { TypeSign } from '../ui/entity';
import { relationCounts } from './export';
import type { SceneFilter } from './scene';
import type { GraphStore } from './store';

/** What the signs mean; each entry shows or hides its kind. */
export function Legend({ store }: { store: GraphStore }) {
  const t = words.value;
  const scene = store.scene.value;
  const { filter } = scene;
  const set = (change: Partial<SceneFilter>) => store.dispatch({ do: 'filter', filter: { ...filter, ...change } });
  const nodes = [...scene.nodes.values()].filter((node) => !scene.hidden.has(node.id));
  const highest = Math.max(1, ...[...scene.edges.values()].map((edge) => edge.articles));
  const selectType = (type: EntityType) => store.select(store.view.value.nodes.filter((node) => node.type === type).map((node) => node.id));
  return (
    <div class="legend">
      <fieldset>
        <legend>{t.graph.types}</legend>
        {ENTITY_TYPES.map((type) => (
          <div class="row" key={type}>
            <label class="check">
              <input
                type="checkbox"
                checked={!filter.types.includes(type)}
                onChange={() => set({ types: toggled(filter.types, type) })}
              />
              <TypeSign type={type} />
              {t.entityTypes[type]}
            </label>
            <button type="button" class="text-button" onClick={() => selectType(type)} aria-label={`${number(nodes.filter((node) => node.type === type).length)} · ${t.graph.select} · ${t.entityTypes[type]}`}>
              {number(nodes.filter((node) => node.type === type).length)}
            </button>
          </div>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t.graph.relations}</legend>
        {[...relationCounts(scene)].map(([type, count]) => (
          <label class="check row" key={type}>
            <input
              type="checkbox"
              checked={!filter.relations.includes(type)}
              onChange={() => set({ relations: toggled<RelationType>(filter.relations, type) })}
            />
            <i class={type === 'CO_MENTIONED' ? 'line derived' : 'line'} aria-hidden="true" />
            {t.relationTypes[type]}
            <span class="count">{number(count)}</span>
          </label>
        ))}
      </fieldset>
      {highest > 1 && (
        <label class="slider">
          {t.graph.minArticles} {t.articles(number(filter.minArticles))}
          <input
            type="range"
            min={1}
            max={highest}
            value={filter.minArticles}
            onChange={(event) => set({ minArticles: Number(event.currentTarget.value) })}
          />
        </label>
      )}
      {scene.hidden.size > 0 && (
        <p class="actions">
          <span class="quiet">{t.graph.hiddenCount(number(scene.hidden.size))}</span>
          <button type="button" class="button small" onClick={() => store.dispatch({ do: 'showAll' })}>
            {t.graph.showAll}
          </button>
        </p>
      )}
    </div>
  );
}

function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}
