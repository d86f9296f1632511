package wenmai.graph.extract.tagger;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import wenmai.indexer.corpus.Span;

/**
 * How well found names agree with marked ones: a name counts when span and label are the same.
 *
 * @param counts for each label
 */
public record Score(Map<Label, Counts> counts) {
  public static final Score NONE = new Score(Map.of());

  /**
   * Names found and marked, found but not marked, marked but not found.
   *
   * <p>Ratios of nothing are 0.
   */
  public record Counts(int right, int wrong, int missed) {
    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts other) {
      return new Counts(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    public double precision() {
      return right == 0 ? 0 : (double) right / (right + wrong);
    }

    public double recall() {
      return right == 0 ? 0 : (double) right / (right + missed);
    }

    public double f1() {
      return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
    }
  }

  public Score {
    counts = Map.copyOf(counts);
  }

  /** What {@code reader} finds in the passages against their marks. */
  public static Score of(Function<String, List<TaggedSpan>> reader, List<Passage> passages) {
    Score sum = NONE;
    for (Passage passage : passages) {
      sum = sum.plus(of(reader.apply(passage.text()), passage.spans()));
    }
    return sum;
  }

  static Score of(List<TaggedSpan> found, List<TaggedSpan> marked) {
    Map<Label, Counts> counts = new EnumMap<>(Label.class);
    for (Label label : Label.values()) {
      Set<Span> expected = spans(marked, label);
      Set<Span> actual = spans(found, label);
      int all = actual.size();
      actual.retainAll(expected);
      int right = actual.size();
      counts.put(label, new Counts(right, all - right, expected.size() - right));
    }
    return new Score(counts);
  }

  private static Set<Span> spans(List<TaggedSpan> all, Label label) {
    Set<Span> spans = new HashSet<>();
    for (TaggedSpan span : all) {
      if (span.label() == label) {
        spans.add(span.span());
      }
    }
    return spans;
  }

  public Score plus(Score other) {
    Map<Label, Counts> sums = new EnumMap<>(Label.class);
    for (Label label : Label.values()) {
      sums.put(label, of(label).plus(other.of(label)));
    }
    return new Score(sums);
  }

  public Counts of(Label label) {
    return counts.getOrDefault(label, Counts.NONE);
  }

  /** Of all names of these kinds together. */
  public Counts of(EnumSet<Label> labels) {
    return labels.stream().map(this::of).reduce(Counts.NONE, Counts::plus);
  }
}
