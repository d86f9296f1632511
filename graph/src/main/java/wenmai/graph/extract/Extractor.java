package wenmai.graph.extract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.Findings;
import wenmai.indexer.corpus.Article;

/** Reads an article. Pure and thread-safe: the same article gives the same findings. */
public final class Extractor {
  private Extractor() {}

  /** Loads what reading needs; takes up to a second. */
  public static Extractor load() {
    return new Extractor();
  }

  public Findings extract(Article article) {
    return Findings.NONE;
  }

  /**
   * Reads bare text.
   *
   * @param date that relative dates count from; null when unknown
   */
  public Findings extract(String text, @Nullable LocalDate date) {
    return Findings.NONE;
  }
}
