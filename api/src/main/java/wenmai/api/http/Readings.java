package wenmai.api.http;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wenmai.graph.extract.Extractor;
import wenmai.graph.model.Findings;
import wenmai.graph.resolve.Ledger;
import wenmai.graph.resolve.Resolver;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Genre;
import wenmai.indexer.search.StoredArticle;

/**
 * Reads articles and texts. Reading is deterministic, so that an article's entities are known
 * without the graph; the latest readings are kept. Thread-safe.
 */
final class Readings {
  private static final int KEPT = 256;

  private final Extractor extractor;
  private final Resolver resolver;
  private final Ledger ledger;
  private final Map<Long, Findings> latest =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Findings> eldest) {
          return size() > KEPT;
        }
      };

  Readings(Extractor extractor, Resolver resolver, Ledger ledger) {
    this.extractor = extractor;
    this.resolver = resolver;
    this.ledger = ledger;
  }

  /** Reads an article of the archive. */
  Reading of(StoredArticle stored) {
    Findings findings;
    synchronized (latest) {
      findings = latest.get(stored.sequence());
    }
    if (findings == null) {
      findings = extractor.extract(stored.article());
      synchronized (latest) {
        latest.put(stored.sequence(), findings);
      }
    }
    return reading(stored.article(), findings);
  }

  /**
   * Reads a text of no article.
   *
   * @param title may be empty, unless {@code body} is
   */
  Reading of(String title, String body, @Nullable LocalDate date) {
    Article article =
        new Article(
            ArticleId.of("", date, "", title.isEmpty() ? body : title),
            "",
            date,
            "",
            "",
            title,
            null,
            null,
            body,
            List.of(),
            List.of(),
            null,
            null,
            Genre.OTHER,
            null);
    Findings findings = extractor.extract(article);
    return reading(article, findings);
  }

  private Reading reading(Article article, Findings findings) {
    return new Reading(findings, ledger.corrections().apply(resolver.resolve(article, findings)));
  }
}
