/** A label's place: middle of its upper edge, and its size. */
export interface LabelBox {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Greater is kept first. */
  rank: number;
}

/** The labels that can be drawn without lying on one another, the greatest ranks first. */
export function declutter(boxes: readonly LabelBox[]): Set<string> {
  const kept: LabelBox[] = [];
  for (const box of boxes.toSorted((a, b) => b.rank - a.rank)) {
    if (!kept.some((other) => overlap(box, other))) kept.push(box);
  }
  return new Set(kept.map((box) => box.id));
}

function overlap(a: LabelBox, b: LabelBox): boolean {
  const across = Math.abs(a.x - b.x) < (a.width + b.width) / 2;
  return across && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Width of a text in a font of size 1: Han characters are square, others about half. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char > '\u2e7f' ? 1 : 0.56;
  return width;
}
