import { describe, expect, it } from 'vitest';
import { decode, encode, MAX_SEEDS } from './address';
import { act, START, type Action, type History } from './scene';

const ids = ['P-0123456789abcdef', 'O-fedcba9876543210', 'R-00ff00ff00ff00ff', 'L-8000000000000001'];
const add = (list: string[]): Action => ({
  do: 'add',
  nodes: list.map((id) => ({ id, name: id, type: 'Person' as const })),
  edges: [],
});
const after = (...actions: Action[]): History => actions.reduce(act, START);

describe('the address of a scene', () => {
  it('gives ids, pins and hidden nodes back', () => {
    const { present } = after(
      add(ids),
      { do: 'move', id: ids[1]!, x: -1234.4, y: 567.8 },
      { do: 'hide', ids: [ids[2]!] },
    );
    expect(decode(encode(present))).toEqual([
      { id: ids[0], hidden: false },
      { id: ids[1], hidden: false, at: { x: -1234, y: 568 } },
      { id: ids[2], hidden: true },
      { id: ids[3], hidden: false },
    ]);
  });

  it('stays within two kilobytes', () => {
    const many = Array.from({ length: 500 }, (_, i) => `P-${i.toString(16).padStart(16, '0')}`);
    const text = encode(after(add(many)).present);
    expect(text.length).toBeLessThanOrEqual(2048);
    expect(decode(text)).toHaveLength(MAX_SEEDS);
  });

  it('is empty when it is not one', () => {
    for (const text of ['', '!!!', 'AA', '洛阳']) expect(decode(text)).toEqual([]);
  });
});
