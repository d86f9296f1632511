package wenmai.graph.extract.tagger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import wenmai.indexer.corpus.Sentences;
import wenmai.indexer.corpus.Span;

/**
 * Sentences of unlabelled news with the names that a teacher finds in them, where it is sure of
 * every one: further passages to train a student with.
 */
final class SelfLabelled {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 160;

  /** The confidence of the least sure reading in a sentence, also of those it would drop. */
  private static final double SURE = 0.8;

  /** Of the sentences without a name only so many are taken: one in ... */
  private static final int EMPTY = 6;

  /**
   * Where something is built, a teacher misses projects or takes them for places without doubt; a
   * student that learns so finds fewer of them.
   */
  private static final Pattern BUILDING =
      Pattern.compile("项目|工程|建设|建成|开工|竣工|施工|改造|扩建|[一二三]期|园区|产业园|基地");

  private final List<Passage> passages = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int empty;

  private SelfLabelled() {}

  /** In order of the articles; no sentence twice. */
  static List<Passage> of(Tagger teacher, List<String> articles) {
    SelfLabelled labelled = new SelfLabelled();
    for (String article : articles) {
      labelled.add(article, teacher.tag(article, 0));
    }
    return labelled.passages;
  }

  private void add(String article, List<TaggedSpan> names) {
    int next = 0;
    for (Span whole : Sentences.of(article)) {
      Span sentence =
          new Span(whole.start(), whole.start() + whole.of(article).stripTrailing().length());
      List<TaggedSpan> inside = new ArrayList<>();
      for (; next < names.size() && names.get(next).span().start() < whole.end(); next++) {
        inside.add(names.get(next));
      }
      if (isSure(sentence, inside)
          && !BUILDING.matcher(sentence.of(article)).find()
          && (!inside.isEmpty() || empty++ % EMPTY == 0)) {
        add(article, sentence, inside);
      }
    }
  }

  private static boolean isSure(Span sentence, List<TaggedSpan> names) {
    return sentence.length() >= SHORTEST
        && sentence.length() <= LONGEST
        && names.stream().allMatch(n -> n.confidence() >= SURE && sentence.contains(n.span()));
  }

  private void add(String article, Span sentence, List<TaggedSpan> names) {
    String text = sentence.of(article);
    if (seen.add(text)) {
      passages.add(
          new Passage(
              text,
              names.stream()
                  .map(n -> new TaggedSpan(moved(n.span(), -sentence.start()), n.label(), 1))
                  .toList()));
    }
  }

  private static Span moved(Span span, int by) {
    return new Span(span.start() + by, span.end() + by);
  }
}
