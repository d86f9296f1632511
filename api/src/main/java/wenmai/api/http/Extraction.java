package wenmai.api.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.ArticleFacts.ResolvedMention;
import wenmai.graph.model.ArticleFacts.ResolvedStatement;
import wenmai.graph.model.DateExpression;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.Modality;
import wenmai.graph.model.Quantity;
import wenmai.graph.model.RelationType;

/** What was read from a text, as it is written. */
record Extraction(
    List<Mention> mentions,
    List<Statement> relations,
    List<Day> dates,
    List<Amount> quantities,
    List<Named> entities) {

  static Extraction of(Reading reading) {
    ArticleFacts facts = reading.facts();
    Map<EntityId, Entity> entities = new HashMap<>();
    facts.entities().forEach(entity -> entities.put(entity.id(), entity));
    return new Extraction(
        facts.mentions().stream().map(m -> Mention.of(m, named(entities, m.entity()))).toList(),
        facts.statements().stream()
            .map(s -> Statement.of(s, named(entities, s.head()), named(entities, s.tail())))
            .toList(),
        reading.findings().dates().stream().map(Day::of).toList(),
        reading.findings().quantities().stream().map(Amount::of).toList(),
        mentioned(facts));
  }

  private static Entity named(Map<EntityId, Entity> entities, EntityId id) {
    Entity entity = entities.get(id);
    if (entity == null) {
      throw new IllegalStateException("the facts of an article lack their entity " + id);
    }
    return entity;
  }

  private static List<Named> mentioned(ArticleFacts facts) {
    Map<EntityId, Long> counts = new HashMap<>();
    facts.mentions().forEach(mention -> counts.merge(mention.entity(), 1L, Long::sum));
    List<Named> mentioned = new ArrayList<>();
    for (Entity entity : facts.entities()) {
      mentioned.add(
          new Named(
              entity.id(), entity.name(), entity.type(), counts.getOrDefault(entity.id(), 0L)));
    }
    mentioned.sort(Comparator.comparingLong(Named::mentions).reversed());
    return mentioned;
  }

  /** A name standing in the text. */
  record Mention(
      int start,
      int end,
      EntityType type,
      String text,
      String entity,
      EntityId id,
      double confidence) {
    static Mention of(ResolvedMention mention, Entity entity) {
      return new Mention(
          mention.span().start(),
          mention.span().end(),
          entity.type(),
          mention.text(),
          entity.name(),
          entity.id(),
          mention.confidence());
    }
  }

  /** A sentence that states a relation. */
  record Statement(
      RelationType type,
      String head,
      String tail,
      EntityId headId,
      EntityId tailId,
      int start,
      int end,
      String sentence,
      double confidence,
      Map<String, String> attributes,
      Modality modality,
      String rule) {
    static Statement of(ResolvedStatement statement, Entity head, Entity tail) {
      return new Statement(
          statement.type(),
          head.name(),
          tail.name(),
          head.id(),
          tail.id(),
          statement.span().start(),
          statement.span().end(),
          statement.sentence(),
          statement.confidence(),
          statement.attributes(),
          statement.modality(),
          statement.rule());
    }
  }

  /** A date in the text. */
  record Day(int start, int end, String text, LocalDate from, LocalDate to) {
    static Day of(DateExpression date) {
      return new Day(date.span().start(), date.span().end(), date.text(), date.from(), date.to());
    }
  }

  /** A measured amount. */
  record Amount(
      int start,
      int end,
      String text,
      String kind,
      BigDecimal value,
      String unit,
      boolean approximate) {
    static Amount of(Quantity quantity) {
      return new Amount(
          quantity.span().start(),
          quantity.span().end(),
          quantity.text(),
          quantity.kind(),
          quantity.value(),
          quantity.unit(),
          quantity.approximate());
    }
  }

  /** An entity of the text. */
  record Named(EntityId id, String name, EntityType type, long mentions) {}
}
