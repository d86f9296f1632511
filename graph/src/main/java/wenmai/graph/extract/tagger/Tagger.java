package wenmai.graph.extract.tagger;

import java.util.List;

/** Finds names and titles in a text. Pure and thread-safe. */
public final class Tagger {
  private Tagger() {}

  /** Loads the model that ships with the program; takes up to a second. */
  public static Tagger load() {
    return new Tagger();
  }

  /**
   * The names and titles of {@code text} in order; none overlaps another, and of nested ones only
   * the outermost is given.
   *
   * @param text a whole article, paragraphs parted by line feeds: names are looked for across it
   */
  public List<TaggedSpan> tag(String text) {
    return List.of();
  }
}
