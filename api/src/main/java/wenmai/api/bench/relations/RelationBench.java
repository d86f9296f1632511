package wenmai.api.bench.relations;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wenmai.graph.extract.Extractor;
import wenmai.graph.extract.tagger.TaggedSpan;
import wenmai.graph.model.Findings;

/**
 * Measures the relations that are read, with the marked names given and with the names read.
 *
 * <p>The annotated passages are measured in two halves: rules are written after reading the even
 * one (the first, third, fifth … passage), the odd one tells what they are worth. What names cost
 * is told by the tenth that the model has not seen, all in the odd half.
 */
public final class RelationBench {
  private final Extractor extractor;
  private final PrintWriter print;

  public RelationBench(Extractor extractor, PrintWriter print) {
    this.extractor = extractor;
    this.print = print;
  }

  /**
   * Measures the annotated passages of a folder.
   *
   * @param differences where to write what differs in the half to read; null to write nothing
   */
  public void passages(Path folder, @Nullable Path differences) throws IOException {
    List<RelatedText> passages = RelatedText.passages(folder);
    RelationScore even = print("even passages", every(2, 0, passages), true);
    print("odd passages", every(2, 1, passages), true);
    print("held-out tenth", every(10, 9, passages), true);
    print("held-out tenth", every(10, 9, passages), false);
    if (differences != null) {
      Files.write(differences, even.differences());
    }
  }

  /** Measures the sets of a folder, which mark only some relations of a text. */
  public void sets(Path folder, @Nullable Path differences) throws IOException {
    List<String> all = new ArrayList<>();
    for (RelationSet set : RelationSet.values()) {
      List<RelatedText> texts = set.read(folder);
      all.addAll(print(set.toString(), texts, true).differences());
      print(set.toString(), texts, false);
    }
    if (differences != null) {
      Files.write(differences, all);
    }
  }

  private static List<RelatedText> every(int step, int from, List<RelatedText> texts) {
    return IntStream.range(0, texts.size())
        .filter(i -> i % step == from)
        .mapToObj(texts::get)
        .toList();
  }

  private RelationScore print(String name, List<RelatedText> texts, boolean given) {
    RelationScore score = new RelationScore();
    texts.forEach(text -> score.count(text, read(text, given)));
    print.printf("relations, %s, names %s%n", name, given ? "given" : "read");
    score.lines().forEach(print::println);
    print.flush();
    return score;
  }

  private Findings read(RelatedText text, boolean given) {
    List<TaggedSpan> names = given && text.whole() ? text.names() : extractor.names(text.text());
    return extractor.extract(text.text(), null, given ? text.given(names) : names);
  }
}
