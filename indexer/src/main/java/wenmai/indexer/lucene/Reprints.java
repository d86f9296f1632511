package wenmai.indexer.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import wenmai.indexer.corpus.ArticleId;

/** The articles of a snapshot that repeat each other, each group with the earliest one first. */
final class Reprints {
  private final List<List<Member>> groups;

  private record Member(int document, long day, String id) {}

  private Reprints(List<List<Member>> groups) {
    this.groups = groups;
  }

  static Reprints read(Snapshot snapshot) throws IOException {
    Map<String, List<Member>> groups = new HashMap<>();
    FixedBitSet articles = snapshot.articles();
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      SortedDocValues originals = DocValues.getSorted(leaf.reader(), Fields.ORIGINAL);
      while (originals.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int document = leaf.docBase + originals.docID();
        if (articles.get(document)) {
          String original = originals.lookupOrd(originals.ordValue()).utf8ToString();
          groups
              .computeIfAbsent(original, o -> new ArrayList<>())
              .add(member(snapshot, document, snapshot.id(document)));
        }
      }
    }
    for (Map.Entry<String, List<Member>> group : groups.entrySet()) {
      int document = snapshot.document(group.getKey());
      boolean known = group.getValue().stream().anyMatch(m -> m.document() == document);
      if (document >= 0 && articles.get(document) && !known) {
        group.getValue().add(member(snapshot, document, group.getKey()));
      }
      group.getValue().sort(Comparator.comparingLong(Member::day).thenComparing(Member::id));
    }
    return new Reprints(groups.values().stream().filter(g -> g.size() > 1).toList());
  }

  private static Member member(Snapshot snapshot, int document, String id) throws IOException {
    long day = snapshot.days()[document];
    return new Member(document, day == Snapshot.UNDATED ? Long.MAX_VALUE : day, id);
  }

  /**
   * Takes all but the first of each group out of {@code matches}.
   *
   * @return what was taken out, by the document that stands for it
   */
  Map<Integer, List<ArticleId>> fold(FixedBitSet matches) {
    Map<Integer, List<ArticleId>> folded = new HashMap<>();
    for (List<Member> group : groups) {
      int first = -1;
      for (Member member : group) {
        if (matches.get(member.document())) {
          if (first < 0) {
            first = member.document();
          } else {
            matches.clear(member.document());
            folded.computeIfAbsent(first, f -> new ArrayList<>()).add(new ArticleId(member.id()));
          }
        }
      }
    }
    return folded;
  }
}
