package wenmai.graph.extract.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes a {@link Tagger} from annotated passages. Deterministic: the same passages, word lists and
 * settings give the same model.
 */
public final class Trainer {
  /**
   * How a model is trained.
   *
   * @param epochs passes over the passages
   * @param newsEpochs how many of them, the first ones, pass over the sentences of news too
   * @param copies further passages for each given one, with other names in place of its own
   * @param chance that a name in a copy is replaced, 0 to 1
   * @param rarest how often a feature must stand in the passages to be kept
   * @param rate learning rate, greater than 0
   * @param sparsity L1 weight: what a weight must earn to differ from 0
   * @param decay L2 weight
   * @param seed of the order of passages and the choice of names
   */
  public record Settings(
      int epochs,
      int newsEpochs,
      int copies,
      double chance,
      int rarest,
      float rate,
      float sparsity,
      float decay,
      long seed) {
    public static final Settings DEFAULT = new Settings(4, 2, 2, 0.7, 2, 0.1f, 0.3f, 1f, 1);

    public Settings {
      if (epochs < 1) {
        throw new IllegalArgumentException("epochs must be at least 1, was " + epochs);
      }
      if (copies < 0) {
        throw new IllegalArgumentException("copies must be at least 0, was " + copies);
      }
    }
  }

  private final Lexicon lexicon = Lexicon.load();
  private final Settings settings;

  public Trainer(Settings settings) {
    this.settings = settings;
  }

  /** A tagger made of passages alone. */
  public Tagger train(List<Passage> passages) {
    return train(passages, Lessons.NONE);
  }

  /**
   * What teaches a model beside the passages, in its first epochs.
   *
   * @param articles of unlabelled news: a first model, made of the passages, reads them, and what
   *     it is sure of teaches the second
   * @param silver sentences that another program has marked
   */
  public record Lessons(List<String> articles, List<Passage> silver) {
    public static final Lessons NONE = new Lessons(List.of(), List.of());

    public Lessons {
      articles = List.copyOf(articles);
      silver = List.copyOf(silver);
    }
  }

  /** A tagger made of passages and of what news teaches beside them. */
  public Tagger train(List<Passage> passages, Lessons lessons) {
    List<Passage> varied = varied(passages);
    List<Passage> news = new ArrayList<>(lessons.silver());
    if (!lessons.articles().isEmpty()) {
      Tagger first = new Tagger(lexicon, Learner.learn(varied, List.of(), lexicon, settings));
      news.addAll(SelfLabelled.of(first, lessons.articles()));
    }
    return new Tagger(lexicon, Learner.learn(varied, news, lexicon, settings));
  }

  /** The passages and copies of them with other names. */
  private List<Passage> varied(List<Passage> passages) {
    List<Passage> all = new ArrayList<>(passages);
    Substitution substitution = new Substitution(passages, lexicon);
    Random random = new Random(settings.seed());
    for (int copy = 0; copy < settings.copies(); copy++) {
      for (Passage passage : passages) {
        all.add(substitution.vary(passage, settings.chance(), random));
      }
    }
    return all;
  }

  /** Passages parted into those to train with and those to measure on. */
  public record Part(List<Passage> kept, List<Passage> heldOut) {
    public Part {
      kept = List.copyOf(kept);
      heldOut = List.copyOf(heldOut);
    }

    /** The last of every {@code n} passages held out, none when {@code n} is 0. */
    public static Part every(int n, List<Passage> passages) {
      return of(n - 1, n, passages);
    }

    private static Part of(int rest, int n, List<Passage> passages) {
      List<Passage> kept = new ArrayList<>();
      List<Passage> heldOut = new ArrayList<>();
      for (int i = 0; i < passages.size(); i++) {
        (n > 0 && i % n == rest ? heldOut : kept).add(passages.get(i));
      }
      return new Part(kept, heldOut);
    }
  }

  /** Every passage read by a model that was trained without it, {@code folds} models in all. */
  public Score crossValidate(List<Passage> passages, int folds, Lessons lessons) {
    Score sum = Score.NONE;
    for (int fold = 0; fold < folds; fold++) {
      Part part = Part.of(fold, folds, passages);
      sum = sum.plus(Score.of(train(part.kept(), lessons)::tag, part.heldOut()));
    }
    return sum;
  }
}
