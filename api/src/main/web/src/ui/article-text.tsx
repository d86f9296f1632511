import { Fragment, type ComponentChildren } from 'preact';
import type { Article, Mention, Part, Span } from '../api/types';
import { pageLabel, words } from '../i18n';
import { pieces, type Marked, type Piece } from '../text/pieces';

export type Meaning =
  | { kind: 'hit' }
  | { kind: 'evident' }
  | { kind: 'mention'; mention: Mention; lit: boolean };

export type TextMark = Marked<Meaning>;

interface Props {
  article: Article;
  marks: readonly TextMark[];
  open: (mention: Mention, anchor: HTMLElement) => void;
  element: { current: HTMLDivElement | null };
}

/** The name in the text's page of where the part at `index` begins. */
export const partAnchor = (index: number) => `part-${index + 1}`;

/** The body of an article with its marks, paragraph by paragraph, and where another page goes on with it. */
export function ArticleText({ article, marks, open, element }: Props) {
  return (
    <div class="text" lang="zh-CN" ref={element}>
      {article.paragraphs.map(({ start, end }, i) => (
        <p key={start} id={`p${i + 1}`}>
          {stretches(article.parts, { start, end }).map((stretch) => (
            <Fragment key={stretch.start}>
              {stretch.part !== undefined && <PartMark article={article} index={stretch.part} />}
              {runs(pieces(article.text, marks, stretch.start, stretch.end)).map((run) => (
                <Run key={run[0]!.start} pieces={run} open={open} />
              ))}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}

/** A stretch of a paragraph on one page; `part` is the index of the part that begins with it. */
interface Stretch extends Span {
  part?: number;
}

/** A paragraph cut where another page goes on with it. */
function stretches(parts: readonly Part[], { start, end }: Span): Stretch[] {
  const cuts: Stretch[] = parts.flatMap(({ span }, part) =>
    span.start >= start && span.start < end ? [{ start: span.start, end, part }] : [],
  );
  if (cuts[0]?.start !== start) cuts.unshift({ start, end });
  return cuts.map((cut, i) => ({ ...cut, end: cuts[i + 1]?.start ?? end }));
}

/** Says which page goes on from here; the first part's place is named without words. */
function PartMark({ article, index }: { article: Article; index: number }) {
  const t = words.value;
  const page = pageLabel(article.parts[index]!.page);
  return (
    <span id={partAnchor(index)} class="part-mark" tabIndex={-1}>
      {index > 0 && t.article.partHere(page)}
    </span>
  );
}

/** Neighbouring pieces of one mention stay together, so that a name is one button. */
function runs(all: readonly Piece<Meaning>[]): Piece<Meaning>[][] {
  const found: Piece<Meaning>[][] = [];
  for (const piece of all) {
    const last = found.at(-1);
    const mention = mentionOf(piece);
    if (last && mention && mentionOf(last[0]!) === mention) last.push(piece);
    else found.push([piece]);
  }
  return found;
}

/** The longest of the mentions that cover the piece. */
function mentionOf(piece: Piece<Meaning>): Mention | undefined {
  const mentions = piece.marks.flatMap((mark) => (mark.kind === 'mention' ? [mark.mention] : []));
  return mentions.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
}

function Run({ pieces: run, open }: { pieces: readonly Piece<Meaning>[]; open: Props['open'] }) {
  const t = words.value;
  const inner = run.map((piece) => <Plain key={piece.start} piece={piece} />);
  const mention = mentionOf(run[0]!);
  if (!mention) return <>{inner}</>;
  const lit = run[0]!.marks.some((mark) => mark.kind === 'mention' && mark.lit && mark.mention === mention);
  const act = (event: MouseEvent | KeyboardEvent) => open(mention, event.currentTarget as HTMLElement);
  // A button element would not break across lines.
  return (
    <span
      role="button"
      tabIndex={0}
      class={`mention ${mention.type}${lit ? ' lit' : ''}`}
      data-entity={mention.id}
      title={`${t.entityTypes[mention.type]} · ${mention.entity}`}
      onClick={act}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        act(event);
      }}
    >
      {inner}
    </span>
  );
}

function Plain({ piece }: { piece: Piece<Meaning> }) {
  let inner: ComponentChildren = piece.text;
  if (piece.marks.some((mark) => mark.kind === 'hit')) inner = <mark data-start={piece.start}>{inner}</mark>;
  if (piece.marks.some((mark) => mark.kind === 'evident')) inner = <span class="evident">{inner}</span>;
  return <>{inner}</>;
}
