/** A stretch of a text, in UTF-16 code units, with what it stands for. */
export interface Marked<T> {
  start: number;
  end: number;
  value: T;
}

/** A piece of text under the same marks from its first unit to its last. */
export interface Piece<T> {
  start: number;
  text: string;
  marks: T[];
}

/** Cuts the text from `from` to `to` wherever a mark begins or ends; marks may overlap or reach outside. */
export function pieces<T>(text: string, marks: readonly Marked<T>[], from = 0, to = text.length): Piece<T>[] {
  const inside = marks.filter((mark) => mark.end > from && mark.start < to && mark.end > mark.start);
  const cuts = new Set([from, to]);
  for (const mark of inside) {
    cuts.add(Math.max(mark.start, from));
    cuts.add(Math.min(mark.end, to));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1]!;
    const over = inside.filter((mark) => mark.start <= start && mark.end >= end);
    return { start, text: text.slice(start, end), marks: over.map((mark) => mark.value) };
  });
}
