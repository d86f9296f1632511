import { describe, expect, it } from 'vitest';
import type { Edge, EntitySummary, RelationType } from '../api/types';
import { act, degrees, EMPTY, MAX_NODES, next, NO_FILTER, redo, START, undo, visible, type Action, type History } from './scene';

const entity = (id: string, type: EntitySummary['type'] = 'Organization'): EntitySummary => ({ id, name: id, type, articles: 1 });

const edge = (source: string, type: RelationType, target: string, articles = 1): Edge => ({
  id: `${type}~${source}~${target}`,
  type,
  source,
  target,
  weight: articles,
  articles,
});

const add = (ids: string[], edges: Edge[] = [], near?: string): Action =>
  near === undefined ? { do: 'add', nodes: ids.map((id) => entity(id)), edges } : { do: 'add', nodes: ids.map((id) => entity(id)), edges, near };

const after = (...actions: Action[]): History => actions.reduce(act, START);
const shown = (history: History) => visible(history.present).nodes.map((node) => node.id);

describe('adding', () => {
  it('never moves what is already placed', () => {
    const before = after(add(['一拖', '洛轴']));
    const then = act(before, add(['一拖', '洛铜'], [edge('一拖', 'COOPERATES_WITH', '洛铜')], '一拖'));
    for (const id of ['一拖', '洛轴']) expect(then.present.nodes.get(id)).toEqual(before.present.nodes.get(id));
  });

  it('gives every node a place of its own', () => {
    const ids = Array.from({ length: 50 }, (_, i) => `节点${i}`);
    const places = [...after(add(ids)).present.nodes.values()].map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
    expect(new Set(places).size).toBe(50);
  });

  it('leaves out edges to nodes that are not there', () => {
    expect(after(add(['一拖'], [edge('一拖', 'OWNS', '不在')])).present.edges.size).toBe(0);
  });

  it('brings a hidden node back', () => {
    const history = after(add(['一拖', '洛轴']), { do: 'hide', ids: ['洛轴'] }, add(['洛轴']));
    expect(shown(history)).toEqual(['一拖', '洛轴']);
  });

  it('stops at the most a scene takes', () => {
    const ids = Array.from({ length: MAX_NODES + 10 }, (_, i) => `节点${i}`);
    expect(after(add(ids)).present.nodes.size).toBe(MAX_NODES);
  });
});

describe('what is to be seen', () => {
  const scene = after(
    add(
      ['一拖', '洛轴', '项目'],
      [
        edge('一拖', 'COOPERATES_WITH', '洛轴'),
        edge('洛轴', 'CO_MENTIONED', '一拖', 3),
        edge('一拖', 'OWNS', '项目'),
        edge('洛轴', 'CO_MENTIONED', '项目'),
      ],
    ),
  ).present;
  const link = (a: string, b: string) => visible(scene).links.find((one) => one.id === [a, b].sort().join('|'))!;

  it('draws the relations of a pair as one line', () => {
    expect(link('一拖', '洛轴').edges.map((one) => one.type)).toEqual(['COOPERATES_WITH', 'CO_MENTIONED']);
    expect(link('一拖', '洛轴').articles).toBe(3);
  });

  it('tells stated from derived and directed from mutual', () => {
    expect(link('一拖', '项目')).toMatchObject({ stated: true, directed: true, source: '一拖' });
    expect(link('一拖', '洛轴')).toMatchObject({ stated: true, directed: false });
    expect(link('洛轴', '项目')).toMatchObject({ stated: false, directed: false });
  });

  it('leaves out what the filter excludes', () => {
    const filter = { ...NO_FILTER, relations: ['CO_MENTIONED' as const] };
    const links = visible(next(scene, { do: 'filter', filter })).links;
    expect(links).toHaveLength(2);
    expect(degrees(links).get('一拖')).toBe(2);
    const few = visible(next(scene, { do: 'filter', filter: { ...NO_FILTER, minArticles: 3 } })).links;
    expect(few.map((one) => one.edges.map((line) => line.type))).toEqual([['CO_MENTIONED']]);
  });

  it('keeps only what was chosen', () => {
    expect(visible(next(scene, { do: 'keep', ids: ['一拖'] })).nodes.map((node) => node.id)).toEqual(['一拖']);
  });

  it('drops leaves but not pinned ones', () => {
    const star = after(
      add(['中心', '甲', '乙'], [edge('中心', 'OWNS', '甲'), edge('中心', 'OWNS', '乙')]),
      { do: 'pin', ids: ['乙'], pinned: true },
      { do: 'dropLeaves' },
    );
    expect(shown(star)).toEqual(['中心', '乙']);
  });
});

describe('undo and redo', () => {
  it('lead back and forth over additions, hiding, moves and filters', () => {
    const steps: Action[] = [
      add(['一拖']),
      add(['洛轴'], [], '一拖'),
      { do: 'move', id: '洛轴', x: 5, y: 6 },
      { do: 'hide', ids: ['一拖'] },
      { do: 'filter', filter: { ...NO_FILTER, types: ['Person'] } },
    ];
    const done = after(...steps);
    let back = done;
    for (let i = 0; i < steps.length; i++) back = undo(back);
    expect(back.present).toEqual(EMPTY);
    let forth = back;
    for (let i = 0; i < steps.length; i++) forth = redo(forth);
    expect(forth.present).toEqual(done.present);
  });

  it('do nothing at the ends', () => {
    expect(undo(START)).toBe(START);
    expect(redo(START)).toBe(START);
  });

  it('do not count where the layout put the nodes', () => {
    const placed = after(add(['一拖']), { do: 'place', places: new Map([['一拖', { x: 9, y: 9 }]]) });
    expect(placed.past).toHaveLength(1);
    expect(placed.present.nodes.get('一拖')).toMatchObject({ x: 9, y: 9, pinned: false });
  });

  it('forget the future once something else is done', () => {
    const other = act(undo(after(add(['一拖']), add(['洛轴']))), add(['洛铜']));
    expect(redo(other)).toBe(other);
    expect(shown(other)).toEqual(['一拖', '洛铜']);
  });

  it('reach back at least fifty steps', () => {
    const history = Array.from({ length: 60 }, (_, i) => add([`节点${i}`])).reduce(act, START);
    let back = history;
    for (let i = 0; i < 50; i++) back = undo(back);
    expect(shown(back)).toHaveLength(10);
  });
});

describe('removing', () => {
  it('takes the edges along', () => {
    const history = after(add(['一拖', '项目'], [edge('一拖', 'OWNS', '项目')]), { do: 'remove', ids: ['项目'] });
    expect(history.present.edges.size).toBe(0);
    expect(shown(history)).toEqual(['一拖']);
  });
});
