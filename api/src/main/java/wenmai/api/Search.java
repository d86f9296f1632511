package wenmai.api;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenmai.api.http.SearchJson;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.lucene.LuceneArchive;
import wenmai.indexer.search.Filters;
import wenmai.indexer.search.Hit;
import wenmai.indexer.search.Mode;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.QueryParser;
import wenmai.indexer.search.QuerySyntaxException;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.SearchResult;
import wenmai.indexer.search.Sort;

/** {@code wenmai search}: the search of the API on the command line. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Finds articles in the store, as a table or as JSON.")
final class Search implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "QUERY",
      arity = "1..*",
      description = "in the query language of the API")
  private List<String> words;

  @Option(names = "--json", description = "print what the API answers")
  private boolean json;

  @Option(names = "--lenient", description = "take the words as they are, without operators")
  private boolean lenient;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "20",
      description = "articles to show, 0 to 200 (default ${DEFAULT-VALUE})")
  private int size;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE})")
  private Sort sort;

  @Override
  public Integer call() {
    Config config = Config.from(System.getenv());
    SearchRequest request =
        new SearchRequest(
            query(String.join(" ", words)),
            Filters.NONE,
            sort,
            size,
            null,
            List.of(),
            null,
            Mode.LEXICAL);
    try (LuceneArchive archive =
        LuceneArchive.open(config.store().resolve("archive"), config.searchTimeout(), false)) {
      SearchResult result = archive.search(request);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(SearchJson.write(result, request));
      } else {
        print(out, result);
      }
      out.flush();
      return 0;
    }
  }

  private Query query(String text) {
    try {
      return lenient ? QueryParser.lenient(text) : QueryParser.parse(text);
    } catch (QuerySyntaxException e) {
      throw new ParameterException(
          spec.commandLine(), "QUERY, character " + (e.position() + 1) + ": " + e.getMessage(), e);
    }
  }

  private static void print(PrintWriter out, SearchResult result) {
    out.printf("%d articles, %d ms%n", result.total(), result.took().toMillis());
    for (Hit hit : result.hits()) {
      Article article = hit.article();
      out.printf(
          "%n%s  %s  %s  %s%n",
          article.date() == null ? "----------" : article.date(),
          article.publication(),
          article.page(),
          article.title());
      hit.snippets().forEach(s -> out.println("    " + s.text()));
    }
  }
}
