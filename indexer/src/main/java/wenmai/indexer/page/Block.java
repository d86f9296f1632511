package wenmai.indexer.page;

import java.util.List;
import wenmai.indexer.corpus.Byline;

/** A line of a page, or a part of one, with what it is by its own looks. */
sealed interface Block {
  Passage text();

  /**
   * A line that can stand above a body; may turn out to be a heading within one.
   *
   * @param attached whether it stands right below another such line, on a page with blank lines
   * @param secondary whether it looks like a kicker or a subtitle
   * @param marked whether print says that it begins an article: 【…】 before the text
   */
  record Heading(Passage text, boolean attached, boolean marked, boolean secondary)
      implements Block {
    Heading(Passage text, boolean attached, boolean marked) {
      this(text, attached, marked, Headline.isSecondary(text.text()));
    }
  }

  /**
   * Running text.
   *
   * @param indented whether white space in front says that a paragraph begins
   * @param begins whether its own beginning says so: a speaker, a number
   */
  record Prose(Passage text, boolean indented, boolean begins) implements Block {}

  /** A row of a table and the like: a paragraph that nothing joins. */
  record Row(Passage text) implements Block {}

  /** A whole article in one paragraph without a headline, as marks among briefs show it. */
  record Brief(Passage text) implements Block {}

  /** What stands before a first sentence. */
  record LeadIn(Passage text, List<Byline> names) implements Block {}

  /**
   * Names that stand for themselves, above or below a body.
   *
   * @param behind whether they stand in the line that a text ends with, so that they are its own
   */
  record Signed(Passage text, List<Byline> names, boolean behind) implements Block {
    Signed(Passage text, List<Byline> names) {
      this(text, names, false);
    }
  }

  /** The words under a picture; the credit is empty when there is none. */
  record Picture(Passage text, Passage credit, List<Byline> names) implements Block {}

  /** A way sign to or from another page. */
  record Way(Passage text, boolean from, String page) implements Block {}

  /** Furniture. */
  record Other(Passage text) implements Block {}
}
