import { describe, expect, it } from 'vitest';
import { pieces } from './pieces';

describe('pieces', () => {
  it('cuts where a mark begins and ends', () => {
    expect(pieces('记者在洛阳采访', [{ start: 3, end: 5, value: 'place' }])).toEqual([
      { start: 0, text: '记者在', marks: [] },
      { start: 3, text: '洛阳', marks: ['place'] },
      { start: 5, text: '采访', marks: [] },
    ]);
  });

  it('keeps both marks where they overlap', () => {
    const cut = pieces('中国一拖集团', [
      { start: 0, end: 4, value: 'entity' },
      { start: 2, end: 6, value: 'hit' },
    ]);
    expect(cut.map((piece) => [piece.text, piece.marks])).toEqual([
      ['中国', ['entity']],
      ['一拖', ['entity', 'hit']],
      ['集团', ['hit']],
    ]);
  });

  it('counts UTF-16 code units, as the service does', () => {
    const cut = pieces('𠮷野家在洛阳', [{ start: 5, end: 7, value: 'place' }]);
    expect(cut[1]).toEqual({ start: 5, text: '洛阳', marks: ['place'] });
  });

  it('clips marks that reach outside the part asked for', () => {
    const cut = pieces('第一段。第二段。', [{ start: 2, end: 6, value: 'hit' }], 4, 8);
    expect(cut.map((piece) => [piece.text, piece.marks])).toEqual([
      ['第二', ['hit']],
      ['段。', []],
    ]);
  });

  it('gives the whole text back, whatever the marks', () => {
    const text = '洛阳市委书记到中国一拖调研';
    const marks = [
      { start: 0, end: 2, value: 1 },
      { start: 0, end: 3, value: 2 },
      { start: 2, end: 2, value: 3 },
      { start: 6, end: 99, value: 4 },
    ];
    expect(pieces(text, marks).map((piece) => piece.text).join('')).toBe(text);
  });
});
