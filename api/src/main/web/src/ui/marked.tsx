import type { Span } from '../api/types';
import { pieces } from '../text/pieces';

/** Text with its matches marked; `offset` is where the text begins in what the spans refer to. */
export function Marked({ text, spans, offset = 0 }: { text: string; spans: readonly Span[]; offset?: number }) {
  const marks = spans.map(({ start, end }) => ({ start: start - offset, end: end - offset, value: true }));
  return (
    <span lang="zh-CN">
      {pieces(text, marks).map((piece) =>
        piece.marks.length > 0 ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
      )}
    </span>
  );
}

/** Where the names stand in the text, the first place of each. */
export function placesOf(text: string, names: readonly string[]): Span[] {
  return names.flatMap((name) => {
    const start = name ? text.indexOf(name) : -1;
    return start < 0 ? [] : [{ start, end: start + name.length }];
  });
}
