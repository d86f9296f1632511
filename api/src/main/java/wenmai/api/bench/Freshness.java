package wenmai.api.bench;

import java.util.List;
import java.util.stream.IntStream;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.lucene.LuceneArchive;
import wenmai.indexer.search.Annotator;
import wenmai.indexer.search.Query;

/**
 * How long one article takes to be written, and how long the first search after it, which finds it
 * and computes anew what is kept with each state of the index. The articles are deleted again.
 */
final class Freshness {
  private static final int WRITES = 40;

  private final LuceneArchive archive;
  private final List<Article> articles;

  Freshness(LuceneArchive archive, List<Article> articles) {
    this.archive = archive;
    this.articles = articles;
  }

  List<Figure> measure() {
    long[] writing = new long[WRITES];
    long[] searching = new long[WRITES];
    IntStream.range(0, WRITES)
        .forEach(i -> {
          ArticleId id = new ArticleId("fresh-" + i);
          Article article = articles.get(i * (articles.size() / WRITES)).withId(id);
          long start = System.nanoTime();
          archive.put(List.of(Annotator.NONE.annotate(article)));
          long written = System.nanoTime();
          archive.search(Speed.counting(new Query.Phrase(article.title(), false)));
          searching[i] = System.nanoTime() - written;
          writing[i] = written - start;
          archive.delete(id);
        });
    return List.of(
        Figure.latency("writing one article", writing, ""),
        Figure.latency("the first search after it, 4 facets, histogram", searching, ""));
  }
}
