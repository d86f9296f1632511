package wenmai.api.http;

import java.util.Map;
import wenmai.graph.model.Evidence;
import wenmai.graph.model.Modality;

/** A sentence behind an edge and where it stands, as it is written. */
record EvidenceAnswer(
    ArticleRef article,
    int start,
    int end,
    String sentence,
    double confidence,
    Modality modality,
    Map<String, String> attributes,
    String rule) {
  static EvidenceAnswer of(Evidence evidence) {
    return new EvidenceAnswer(
        new ArticleRef(
            evidence.article(),
            evidence.title(),
            evidence.publication(),
            evidence.date(),
            evidence.page()),
        evidence.span().start(),
        evidence.span().end(),
        evidence.sentence(),
        evidence.confidence(),
        evidence.modality(),
        evidence.attributes(),
        evidence.rule());
  }
}
