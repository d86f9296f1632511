package wenmai.graph.extract.tagger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wenmai.indexer.corpus.Span;

/** Finds names and titles in a text. Pure and thread-safe. */
public final class Tagger {
  private static final String MODEL = "names.model";

  /** Below this confidence a reading is dropped. */
  private static final double DOUBT = 0.4;

  /** Fitted on one half of the held-out passages: log odds of being right over the field's. */
  private static final double SLOPE = 0.7;

  private static final double OFFSET = -0.4;

  /** Nothing is surer than one less this. */
  private static final double CERTAINTY = 1e-5;

  private final Lexicon lexicon;
  private final Features features;
  private final ForeignPersons foreigners;
  private final TitledPersons titled;
  private final BracketedNames bracketed;
  private final Weights weights;

  Tagger(Lexicon lexicon, Weights weights) {
    this.lexicon = lexicon;
    this.features = new Features(lexicon);
    this.foreigners = new ForeignPersons(lexicon);
    this.titled = new TitledPersons(lexicon);
    this.bracketed = new BracketedNames(lexicon);
    this.weights = weights;
  }

  /** Loads the model that ships with the program; takes up to a second. */
  public static Tagger load() {
    try (InputStream model = Tagger.class.getResourceAsStream(MODEL)) {
      if (model == null) {
        throw new IllegalStateException("the model " + MODEL + " is not on the class path");
      }
      return read(model);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model " + MODEL, e);
    }
  }

  /**
   * Reads a model that {@link #write} wrote.
   *
   * @throws IOException when it is not one of this version
   */
  public static Tagger read(InputStream model) throws IOException {
    return new Tagger(Lexicon.load(), ModelFile.read(model));
  }

  /** Writes the model, not the word lists. */
  public void write(OutputStream out) throws IOException {
    ModelFile.write(weights, out);
  }

  /**
   * The names and titles of {@code text} in order; none overlaps another, and of nested ones only
   * the outermost is given.
   *
   * @param text a whole article, paragraphs parted by line feeds: names are looked for across it
   */
  public List<TaggedSpan> tag(String text) {
    List<TaggedSpan> names = tag(text, DOUBT).stream().map(Tagger::calibrated).toList();
    return bracketed.of(text, titled.of(text, foreigners.of(text, names)));
  }

  /** The field is too sure of itself: brought to the share that is right (Platt 1999). */
  private static TaggedSpan calibrated(TaggedSpan span) {
    double p = Math.clamp(span.confidence(), CERTAINTY, 1 - CERTAINTY);
    double odds = SLOPE * Math.log(p / (1 - p)) + OFFSET;
    return new TaggedSpan(span.span(), span.label(), 1 / (1 + Math.exp(-odds)));
  }

  /**
   * Likewise for callers that want the doubtful too; confidence is the field's own.
   *
   * @param doubt confidence below which a reading is dropped
   */
  List<TaggedSpan> tag(String text, double doubt) {
    Lattice lattice = new Lattice(weights.transitions());
    List<Reading> readings = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      if (end > start) {
        readings.add(read(text, start, end, lattice));
      }
      start = end + 1;
    }
    return weigh(text, readings, lattice, doubt);
  }

  /** One line as first read: its scores, and what they make of it. */
  private static final class Reading {
    final int start;
    final int end;
    final float[] scores;
    final List<TaggedSpan> found;

    Reading(int start, int end, float[] scores, List<TaggedSpan> found) {
      this.start = start;
      this.end = end;
      this.scores = scores;
      this.found = found;
    }
  }

  private Reading read(String text, int start, int end, Lattice lattice) {
    Line line = new Line(text, start, end, lexicon);
    float[] scores = weights.score(features.of(line), line.length, lattice);
    return new Reading(
        start, end, Arrays.copyOf(scores, line.length * Tags.COUNT), decode(start, lattice));
  }

  private static List<TaggedSpan> decode(int start, Lattice lattice) {
    List<Tags.Piece> pieces = Tags.pieces(lattice.best());
    if (pieces.isEmpty()) {
      return List.of();
    }
    lattice.sum();
    List<TaggedSpan> found = new ArrayList<>();
    for (Tags.Piece piece : pieces) {
      Span span = new Span(start + piece.span().start(), start + piece.span().end());
      float confidence = lattice.probability(piece.span(), piece.label());
      found.add(new TaggedSpan(span, piece.label(), confidence));
    }
    return found;
  }

  /** Reads again the lines where the rest of the text has something to say. */
  private static List<TaggedSpan> weigh(
      String text, List<Reading> readings, Lattice lattice, double doubt) {
    List<TaggedSpan> first = readings.stream().flatMap(r -> r.found.stream()).toList();
    Evidence evidence = Evidence.of(text, first);
    List<TaggedSpan> found = new ArrayList<>();
    for (Reading reading : readings) {
      boolean weighed = evidence.weigh(text, reading.start, reading.end, reading.scores);
      if (weighed) {
        lattice.set(reading.scores, reading.end - reading.start);
      }
      for (TaggedSpan span : weighed ? decode(reading.start, lattice) : reading.found) {
        if (span.confidence() >= doubt) {
          found.add(evidence.temper(text, span));
        }
      }
    }
    return Brackets.mend(text, found);
  }
}
