package wenmai.api;

import wenmai.graph.export.CsvRow;
import wenmai.graph.export.GraphFormat;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.ingest.ArticleJson;

/** How articles are written line by line. */
enum ArticleTable {
  /** With a line of headings; authors are separated by spaces. */
  CSV {
    @Override
    String head() {
      return CsvRow.of(
          "id",
          "publication",
          "date",
          "page",
          "section",
          "title",
          "authors",
          "genre",
          "url",
          "body");
    }

    @Override
    String row(Article article) {
      return CsvRow.of(
          article.id().value(),
          article.publication(),
          article.date(),
          article.page(),
          article.section(),
          article.title(),
          String.join(" ", article.authors()),
          article.genre().label(),
          article.url(),
          article.body());
    }
  },
  /** As {@code wenmai index} reads them. */
  JSONL {
    @Override
    String head() {
      return "";
    }

    @Override
    String row(Article article) {
      return ArticleJson.write(article) + "\n";
    }
  };

  /**
   * How articles are written in a format of tables.
   *
   * @throws IllegalArgumentException for another format
   */
  static ArticleTable of(GraphFormat format) {
    return valueOf(format.name());
  }

  /** What stands before all rows. */
  abstract String head();

  abstract String row(Article article);
}
