package wenmai.graph.extract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import wenmai.graph.model.DateExpression;
import wenmai.graph.model.Findings;
import wenmai.graph.model.Mention;
import wenmai.graph.model.Modality;
import wenmai.graph.model.Quantity;
import wenmai.graph.model.Statement;
import wenmai.indexer.corpus.Span;

/**
 * Findings as one line of {@code wenmai extract}.
 *
 * <p>Only facts are written as relations: what is planned, alleged or denied stays in {@link
 * Findings#statements()}.
 */
public final class FindingsJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private FindingsJson() {}

  /**
   * The object with {@code id}, {@code mentions}, {@code relations}, {@code dates}, {@code
   * quantities}.
   */
  public static ObjectNode of(String id, Findings findings) {
    ObjectNode line = JSON.objectNode().put("id", id);
    ArrayNode mentions = line.putArray("mentions");
    findings.mentions().forEach(m -> mentions.add(mention(m)));
    ArrayNode relations = line.putArray("relations");
    findings.statements().stream()
        .filter(s -> s.modality() == Modality.ASSERTED)
        .forEach(s -> relations.add(relation(s)));
    ArrayNode dates = line.putArray("dates");
    findings.dates().forEach(d -> dates.add(date(d)));
    ArrayNode quantities = line.putArray("quantities");
    findings.quantities().forEach(q -> quantities.add(quantity(q)));
    return line;
  }

  private static ObjectNode at(Span span) {
    return JSON.objectNode().put("start", span.start()).put("end", span.end());
  }

  private static ObjectNode mention(Mention mention) {
    return at(mention.span())
        .put("type", mention.type().label())
        .put("text", mention.text())
        .put("entity", mention.entity())
        .put("confidence", rounded(mention.confidence()));
  }

  private static ObjectNode relation(Statement statement) {
    ObjectNode relation =
        JSON.objectNode()
            .put("type", statement.type().name())
            .put("head", statement.head())
            .put("tail", statement.tail());
    relation.setAll(at(statement.span()));
    relation
        .put("sentence", statement.sentence())
        .put("confidence", rounded(statement.confidence()));
    ObjectNode attributes = relation.putObject("attributes");
    statement.attributes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> attributes.put(e.getKey(), e.getValue()));
    return relation;
  }

  private static ObjectNode date(DateExpression date) {
    return at(date.span())
        .put("text", date.text())
        .put("from", date.from().toString())
        .put("to", date.to().toString());
  }

  private static ObjectNode quantity(Quantity quantity) {
    return at(quantity.span())
        .put("text", quantity.text())
        .put("kind", quantity.kind())
        .put("value", quantity.value())
        .put("unit", quantity.unit())
        .put("approximate", quantity.approximate());
  }

  private static double rounded(double confidence) {
    return Math.round(confidence * 1000) / 1000.0;
  }
}
