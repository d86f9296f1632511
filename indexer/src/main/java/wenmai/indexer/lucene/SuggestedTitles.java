package wenmai.indexer.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.search.Suggestion;
import wenmai.indexer.search.Suggestion.Kind;

/** Headlines to suggest. */
final class SuggestedTitles {
  /** So many articles are looked at for the newest. */
  private static final int MOST_ARTICLES = 5_000;

  private final Snapshot snapshot;

  SuggestedTitles(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * Headlines that begin as typed, newest first, then those in which a phrase does.
   *
   * @param starts of the terms to look at
   * @param begins whether the name in a term begins as typed
   */
  List<Suggestion> beginning(Collection<BytesRef> starts, Predicate<BytesRef> begins, int limit)
      throws IOException {
    List<Integer> first = newest(SuggestFields.TITLE, starts, begins, limit);
    List<Integer> then =
        first.size() < limit
            ? newest(SuggestFields.PHRASE, starts, begins, limit + first.size())
            : List.of();
    List<Suggestion> titles = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (int document : Stream.concat(first.stream(), then.stream()).distinct().toList()) {
      Article article = snapshot.article(document).article();
      if (titles.size() < limit && !article.title().isBlank() && seen.add(article.title())) {
        titles.add(title(article));
      }
    }
    return titles;
  }

  private static Suggestion title(Article article) {
    String date = article.date() == null ? "" : article.date().toString();
    return new Suggestion(Kind.TITLE, article.title(), article.id().value(), date, 1);
  }

  private List<Integer> newest(
      String field, Collection<BytesRef> starts, Predicate<BytesRef> begins, int limit)
      throws IOException {
    FixedBitSet articles = snapshot.articles();
    Set<Integer> found = new LinkedHashSet<>();
    SuggestTerms.visit(
        snapshot.reader(),
        field,
        starts,
        (leaf, term) -> {
          if (found.size() >= MOST_ARTICLES || !begins.test(term.term())) {
            return;
          }
          PostingsEnum documents = term.postings(null, PostingsEnum.NONE);
          while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (articles.get(leaf.docBase + documents.docID())) {
              found.add(leaf.docBase + documents.docID());
            }
          }
        });
    long[] days = snapshot.days();
    return found.stream()
        .sorted(Comparator.comparingLong((Integer d) -> days[d]).reversed())
        .limit(limit)
        .toList();
  }
}
