import { useState } from 'preact/hooks';
import { number, words } from '../i18n';
import { TypeSign } from '../ui/entity';
import type { SceneNode } from './scene';
import type { GraphStore } from './store';

type Column = 'name' | 'type' | 'degree' | 'articles';
const COLUMNS: readonly Column[] = ['name', 'type', 'degree', 'articles'];

/** Everything on the canvas as a table with the same actions. */
export function List({ store }: { store: GraphStore }) {
  const t = words.value.graph;
  const [sort, setSort] = useState<Column>('degree');
  const degree = store.degrees.value;
  const nodes = store.view.value.nodes.toSorted(order(sort, degree));
  const { nodes: chosen } = store.selection.value;
  const toggle = (id: string) => store.select(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <div class="scene-list">
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" aria-sort={sort === column ? (column === 'name' || column === 'type' ? 'ascending' : 'descending') : undefined}>
                <button type="button" class="text-button" onClick={() => setSort(column)}>
                  {t.columns[column]}
                </button>
              </th>
            ))}
            <th scope="col">{t.actions}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => (
            <tr key={node.id} aria-selected={chosen.includes(node.id)}>
              <th scope="row">
                <label class="check">
                  <input type="checkbox" checked={chosen.includes(node.id)} aria-label={`${t.select} ${node.name}`} onChange={() => toggle(node.id)} />
                  <span lang="zh-CN">{node.name}</span>
                </label>
              </th>
              <td>
                <TypeSign type={node.type} />
              </td>
              <td>{number(degree.get(node.id) ?? 0)}</td>
              <td>{number(node.articles)}</td>
              <td>
                <Actions store={store} node={node} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function order(sort: Column, degree: ReadonlyMap<string, number>): (a: SceneNode, b: SceneNode) => number {
  const collate = (a: string, b: string) => a.localeCompare(b, 'zh-CN');
  switch (sort) {
    case 'name':
      return (a, b) => collate(a.name, b.name);
    case 'type':
      return (a, b) => collate(a.type, b.type) || collate(a.name, b.name);
    case 'degree':
      return (a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0) || collate(a.name, b.name);
    case 'articles':
      return (a, b) => b.articles - a.articles || collate(a.name, b.name);
  }
}

function Actions({ store, node }: { store: GraphStore; node: SceneNode }) {
  const t = words.value.graph;
  const act = (label: string, sign: string, action: () => void) => (
    <button type="button" class="icon-button" aria-label={`${label} ${node.name}`} title={label} onClick={action}>
      {sign}
    </button>
  );
  return (
    <span class="row-actions">
      {act(t.expand, '⊕', () => void store.expand(node.id))}
      {act(node.pinned ? t.unpin : t.pin, node.pinned ? '◉' : '◎', () => store.dispatch({ do: 'pin', ids: [node.id], pinned: !node.pinned }))}
      {act(t.hide, '⊘', () => store.dispatch({ do: 'hide', ids: [node.id] }))}
    </span>
  );
}
