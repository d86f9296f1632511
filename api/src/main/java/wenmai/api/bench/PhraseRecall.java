package wenmai.api.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wenmai.api.bench.Sets.Sentence;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Genre;
import wenmai.indexer.search.Archive;
import wenmai.indexer.search.Filters;
import wenmai.indexer.search.Mode;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.SearchResult;
import wenmai.indexer.search.Sort;

/** Whether every name in a sentence finds the sentence when it is searched for as a phrase. */
final class PhraseRecall {
  private PhraseRecall() {}

  static List<Article> articles(List<Sentence> sentences) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      articles.add(
          new Article(
              id(i),
              "",
              null,
              "",
              "",
              "",
              null,
              null,
              sentences.get(i).text(),
              List.of(),
              List.of(),
              null,
              null,
              Genre.OTHER,
              null));
    }
    return articles;
  }

  private static ArticleId id(int sentence) {
    return new ArticleId("sentence-" + sentence);
  }

  static List<Figure> measure(Archive archive, List<Sentence> sentences) {
    int names = 0;
    int missed = 0;
    for (int i = 0; i < sentences.size(); i++) {
      for (String name : sentences.get(i).names()) {
        names++;
        missed += finds(archive, new Query.Phrase(name, false), id(i)) ? 0 : 1;
      }
    }
    return List.of(
        new Figure("names searched as a phrase", Integer.toString(names), ""),
        new Figure("of them missed", Integer.toString(missed), "0"));
  }

  private static boolean finds(Archive archive, Query query, ArticleId wanted) {
    String cursor = null;
    do {
      SearchResult page = archive.search(page(query, cursor));
      if (page.hits().stream()
          .anyMatch(h -> h.article().id().equals(wanted) || h.duplicates().contains(wanted))) {
        return true;
      }
      cursor = page.nextCursor();
    } while (cursor != null);
    return false;
  }

  private static SearchRequest page(Query query, @Nullable String cursor) {
    return new SearchRequest(
        query,
        Filters.NONE,
        Sort.OLDEST,
        SearchRequest.MAX_SIZE,
        cursor,
        List.of(),
        null,
        Mode.LEXICAL);
  }
}
