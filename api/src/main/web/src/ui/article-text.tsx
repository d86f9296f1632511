import type { ComponentChildren } from 'preact';
import type { Article, Mention } from '../api/types';
import { words } from '../i18n';
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

/** The body of an article with its marks, paragraph by paragraph. */
export function ArticleText({ article, marks, open, element }: Props) {
  return (
    <div class="text" lang="zh-CN" ref={element}>
      {article.paragraphs.map(({ start, end }, i) => (
        <p key={start} id={`p${i + 1}`}>
          {runs(pieces(article.text, marks, start, end)).map((run) => (
            <Run key={run[0]!.start} pieces={run} open={open} />
          ))}
        </p>
      ))}
    </div>
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
