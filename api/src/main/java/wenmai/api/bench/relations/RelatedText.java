package wenmai.api.bench.relations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wenmai.graph.extract.tagger.Passage;
import wenmai.graph.extract.tagger.TaggedSpan;

/**
 * A text with the relations that are marked in it.
 *
 * @param names that are marked, in order; all of them, or only the arguments of the relations
 * @param whole whether all names and relations are marked, so that others found are wrong
 */
record RelatedText(
    String text, List<TaggedSpan> names, List<MarkedRelation> relations, boolean whole) {
  RelatedText {
    names = List.copyOf(names);
    relations = List.copyOf(relations);
  }

  /** The annotated passages of a folder, files in order of their names. */
  static List<RelatedText> passages(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    List<RelatedText> passages = new ArrayList<>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          passages.add(passage(line.strip()));
        }
      }
    }
    return passages;
  }

  private static RelatedText passage(String line) {
    Passage passage = Passage.parse(line);
    List<MarkedRelation> relations = MarkedRelation.in(line).toList();
    return new RelatedText(passage.text(), passage.spans(), relations, true);
  }

  /** The names that are marked and of {@code read} those that overlap none of them, in order. */
  List<TaggedSpan> given(List<TaggedSpan> read) {
    if (whole) {
      return names;
    }
    Stream<TaggedSpan> others =
        read.stream().filter(r -> names.stream().noneMatch(n -> n.span().overlaps(r.span())));
    return Stream.concat(names.stream(), others).sorted().toList();
  }
}
