package wenmai.api.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.search.Archive;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.Filters;
import wenmai.indexer.search.Interval;
import wenmai.indexer.search.Mode;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.Sort;
import wenmai.indexer.text.Segmenter;
import wenmai.indexer.text.Word;

/**
 * How long answers take one client, warm: words and phrases out of headlines drawn by a fixed seed,
 * half of the draws to warm up and the other half measured.
 */
final class Speed {
  private static final long SEED = 20240217;
  private static final int QUERIES = 400;
  private static final List<FacetField> FACETS =
      List.of(FacetField.PUBLICATION, FacetField.YEAR, FacetField.SECTION, FacetField.GENRE);

  private final Archive archive;
  private final List<Article> articles;
  private final Random random = new Random(SEED);

  Speed(Archive archive, List<Article> articles) {
    this.archive = archive;
    this.articles = articles;
  }

  List<Figure> measure() {
    List<Figure> figures = new ArrayList<>();
    figures.add(latency("a word", "", draw(1, Query.Words::new), this::plain));
    figures.add(latency("two words", "", draw(2, Query.Words::new), this::plain));
    figures.add(latency("a phrase", "", draw(2, t -> new Query.Phrase(t, false)), this::plain));
    List<Query> all = new ArrayList<>(draw(1, Query.Words::new));
    all.addAll(draw(2, t -> new Query.Phrase(t, false)));
    String goal = "p50 ≤ 5, p95 ≤ 20";
    figures.add(latency("words and phrases, 4 facets, histogram", goal, all, this::counted));
    figures.add(latency("suggestions", "", draw(1, Query.Words::new), this::suggested));
    return figures;
  }

  /** Neighbouring words of headlines. */
  private List<Query> draw(int words, Function<String, Query> query) {
    List<Query> drawn = new ArrayList<>();
    while (drawn.size() < QUERIES) {
      String title = articles.get(random.nextInt(articles.size())).title();
      List<Word> all = Segmenter.words(title);
      int first = random.nextInt(Math.max(1, all.size() - words + 1));
      if (all.size() >= words && all.get(first).text().length() > 1) {
        int end = all.get(first + words - 1).span().end();
        drawn.add(query.apply(title.substring(all.get(first).span().start(), end)));
      }
    }
    return drawn;
  }

  private void plain(Query query) {
    archive.search(SearchRequest.of(query, 10));
  }

  private void counted(Query query) {
    archive.search(counting(query));
  }

  /** A page of hits with facets and a histogram beside it, as the page of results asks for. */
  static SearchRequest counting(Query query) {
    return new SearchRequest(
        query, Filters.NONE, Sort.RELEVANCE, 10, null, FACETS, Interval.MONTH, Mode.LEXICAL);
  }

  private void suggested(Query query) {
    if (query instanceof Query.Words(String text)) {
      archive.suggest(text.substring(0, 1 + random.nextInt(text.length())), 10);
    }
  }

  private interface Asking {
    void ask(Query query);
  }

  private static Figure latency(String what, String goal, List<Query> queries, Asking asking) {
    int half = queries.size() / 2;
    queries.subList(0, half).forEach(asking::ask);
    long[] nanos = new long[queries.size() - half];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      asking.ask(queries.get(half + i));
      nanos[i] = System.nanoTime() - start;
    }
    return Figure.latency(what, nanos, goal);
  }
}
