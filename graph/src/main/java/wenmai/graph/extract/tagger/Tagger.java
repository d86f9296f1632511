package wenmai.graph.extract.tagger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import wenmai.indexer.corpus.Span;

/** Finds names and titles in a text. Pure and thread-safe. */
public final class Tagger {
  private static final String MODEL = "names.model";

  private final Lexicon lexicon;
  private final Features features;
  private final Weights weights;

  Tagger(Lexicon lexicon, Weights weights) {
    this.lexicon = lexicon;
    this.features = new Features(lexicon);
    this.weights = weights;
  }

  /** Loads the model that ships with the program; takes up to a second. */
  public static Tagger load() {
    try (InputStream model = Tagger.class.getResourceAsStream(MODEL)) {
      if (model == null) {
        throw new IllegalStateException("the model " + MODEL + " is not on the class path");
      }
      return new Tagger(Lexicon.load(), ModelFile.read(model));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model " + MODEL, e);
    }
  }

  /**
   * The names and titles of {@code text} in order; none overlaps another, and of nested ones only
   * the outermost is given.
   *
   * @param text a whole article, paragraphs parted by line feeds: names are looked for across it
   */
  public List<TaggedSpan> tag(String text) {
    List<TaggedSpan> found = new ArrayList<>();
    Lattice lattice = new Lattice(weights.transitions());
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      if (end > start) {
        tag(text, start, end, lattice, found);
      }
      start = end + 1;
    }
    return found;
  }

  private void tag(String text, int start, int end, Lattice lattice, List<TaggedSpan> found) {
    Line line = new Line(text, start, end, lexicon);
    weights.score(features.of(line), line.length, lattice);
    lattice.sum();
    for (Tags.Piece piece : Tags.pieces(lattice.best())) {
      Span span = new Span(start + piece.span().start(), start + piece.span().end());
      float confidence = lattice.probability(piece.span(), piece.label());
      found.add(new TaggedSpan(span, piece.label(), confidence));
    }
  }
}
