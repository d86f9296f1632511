import { describe, expect, it } from 'vitest';
import { declutter, textWidth } from './labels';

const box = (id: string, x: number, rank: number) => ({ id, x, y: 0, width: 40, height: 12, rank });

describe('declutter', () => {
  it('keeps the more important of two labels that overlap', () => {
    expect(declutter([box('小', 0, 1), box('大', 10, 2)])).toEqual(new Set(['大']));
  });

  it('keeps labels that stand apart', () => {
    expect(declutter([box('甲', 0, 1), box('乙', 41, 2)])).toEqual(new Set(['甲', '乙']));
  });

  it('takes Han characters for square', () => {
    expect(textWidth('洛阳')).toBe(2);
    expect(textWidth('AB')).toBeCloseTo(1.12);
  });
});
