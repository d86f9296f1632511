package wenmai.graph.resolve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.LedgerMark;
import wenmai.graph.model.RelationId;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Sha256;

/** A ledger entry as one line of JSON. */
final class LedgerJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int DIGEST_BYTES = 16;

  private LedgerJson() {}

  static String write(LedgerEntry entry) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("number", entry.number());
    node.put("when", entry.when().toString());
    node.put("who", entry.who());
    node.put("why", entry.why());
    write(entry.correction(), node);
    return node.toString();
  }

  /** How far a ledger has come with one entry more. */
  static LedgerMark mark(LedgerMark before, LedgerEntry entry) {
    return new LedgerMark(
        before.entries() + 1, Sha256.hex(before.digest() + write(entry), DIGEST_BYTES));
  }

  private static void write(Correction correction, ObjectNode node) {
    switch (correction) {
      case Correction.Merge c ->
          node.put("does", "merge")
              .put("from", c.from().value())
              .put("into", c.into().value())
              .put("name", c.name());
      case Correction.Split c -> {
        node.put("does", "split").put("entity", c.entity().value());
        node.put("name", c.name()).put("qualifier", c.qualifier());
        new TreeSet<>(c.articles()).forEach(a -> node.withArray("articles").add(a.value()));
      }
      case Correction.Rename c ->
          node.put("does", "rename").put("entity", c.entity().value()).put("name", c.name());
      case Correction.Retype c ->
          node.put("does", "retype")
              .put("entity", c.entity().value())
              .put("type", c.type().label())
              .put("name", c.name());
      case Correction.Hide c -> node.put("does", "hide").put("entity", c.entity().value());
      case Correction.Refuse c ->
          node.put("does", "refuse").put("relation", c.relation().toString());
      case Correction.Undo c -> node.put("does", "undo").put("entry", c.number());
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when it is not that
   */
  static LedgerEntry read(String line) {
    try {
      JsonNode node = MAPPER.readTree(line);
      return new LedgerEntry(
          node.required("number").longValue(),
          Instant.parse(text(node, "when")),
          text(node, "who"),
          text(node, "why"),
          correction(node));
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IllegalArgumentException("not a ledger entry: " + e.getMessage(), e);
    }
  }

  private static Correction correction(JsonNode node) {
    String does = text(node, "does");
    return switch (does) {
      case "merge" -> new Correction.Merge(id(node, "from"), id(node, "into"), text(node, "name"));
      case "split" ->
          new Correction.Split(
              id(node, "entity"), articles(node), text(node, "name"), text(node, "qualifier"));
      case "rename" -> new Correction.Rename(id(node, "entity"), text(node, "name"));
      case "retype" ->
          new Correction.Retype(
              id(node, "entity"), EntityType.of(text(node, "type")), text(node, "name"));
      case "hide" -> new Correction.Hide(id(node, "entity"));
      case "refuse" -> new Correction.Refuse(RelationId.parse(text(node, "relation")));
      case "undo" -> new Correction.Undo(node.required("entry").longValue());
      default -> throw new IllegalArgumentException("unknown correction '" + does + "'");
    };
  }

  private static Set<ArticleId> articles(JsonNode node) {
    Set<ArticleId> articles = new TreeSet<>();
    node.required("articles").forEach(a -> articles.add(new ArticleId(a.textValue())));
    return articles;
  }

  private static EntityId id(JsonNode node, String field) {
    return new EntityId(text(node, field));
  }

  private static String text(JsonNode node, String field) {
    String text = node.required(field).textValue();
    if (text == null) {
      throw new IllegalArgumentException(field + " must be a text");
    }
    return text;
  }
}
