package wenmai.graph.model;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Span;

/**
 * A sentence behind an edge and where it stands.
 *
 * @param span of the sentence in {@code Article.text()}
 * @param rule the name of the rule or model that read it
 */
public record Evidence(
    ArticleId article,
    String title,
    String publication,
    @Nullable LocalDate date,
    String page,
    Span span,
    String sentence,
    double confidence,
    Modality modality,
    Map<String, String> attributes,
    String rule) {
  public Evidence {
    attributes = Map.copyOf(attributes);
  }
}
