package wenmai.graph.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.ArticleFacts.ResolvedAlias;
import wenmai.graph.model.ArticleFacts.ResolvedMention;
import wenmai.graph.model.ArticleFacts.ResolvedStatement;
import wenmai.graph.model.ArticleFacts.ShortForm;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Sentences;
import wenmai.indexer.corpus.Span;

/** A news item for tests, with the facts a reader would take from it. */
public final class News {
  private final String id;
  private final String text;
  private @Nullable LocalDate date;
  private final Map<String, Entity> names = new LinkedHashMap<>();
  private final List<ResolvedStatement> statements = new ArrayList<>();
  private final List<ResolvedAlias> aliases = new ArrayList<>();
  private final List<HeldPost> posts = new ArrayList<>();

  private News(String id, String text) {
    this.id = id;
    this.text = text;
  }

  public static News item(String id, String text) {
    return new News(id, text);
  }

  public static Entity person(String name) {
    return entity(EntityType.PERSON, name);
  }

  public static Entity organization(String name) {
    return entity(EntityType.ORGANIZATION, name);
  }

  public static Entity project(String name) {
    return entity(EntityType.PROJECT, name);
  }

  public static Entity place(String name) {
    return entity(EntityType.PLACE, name);
  }

  private static Entity entity(EntityType type, String name) {
    return new Entity(EntityId.of(type, name, ""), type, name);
  }

  public News on(String day) {
    date = LocalDate.parse(day);
    return this;
  }

  /** Each stands in the text under its own name, wherever that is found. */
  public News naming(Entity... entities) {
    for (Entity e : entities) {
      names.put(e.name(), e);
    }
    return this;
  }

  /** The text calls an entity also something else. */
  public News calling(Entity entity, String alias) {
    return calling(entity, alias, null);
  }

  /** The text says outright that {@code brief} is short for an entity. */
  public News defining(Entity full, Entity brief) {
    return calling(full, brief.name(), new ShortForm(brief.id(), full));
  }

  private News calling(Entity entity, String alias, @Nullable ShortForm shortForm) {
    names.put(alias, entity);
    Span proof = sentenceOf(alias);
    aliases.add(new ResolvedAlias(entity.id(), alias, proof, proof.of(text), shortForm));
    return this;
  }

  /** The text tells a person by a station. */
  public News telling(Entity person, Station station) {
    EntityId id = person.id();
    posts.add(new HeldPost(new ArticleId(this.id), date, id, id, person.name(), station, 0, text));
    return this;
  }

  /** The sentence that names both states the relation. */
  public News stating(RelationType type, Entity head, Entity tail) {
    return stating(type, head, tail, Modality.ASSERTED, Map.of());
  }

  public News stating(
      RelationType type,
      Entity head,
      Entity tail,
      Modality modality,
      Map<String, String> attributes) {
    Span span =
        Sentences.of(text).stream()
            .filter(s -> s.of(text).contains(head.name()) && s.of(text).contains(tail.name()))
            .findFirst()
            .orElseThrow();
    statements.add(
        new ResolvedStatement(
            type, head.id(), tail.id(), span, span.of(text), 0.9, attributes, modality, "test"));
    return this;
  }

  private Span sentenceOf(String name) {
    return Sentences.at(text, text.indexOf(name));
  }

  public ArticleFacts facts() {
    List<ResolvedMention> mentions = mentions();
    return new ArticleFacts(
        new ArticleId(id),
        text.substring(0, Math.min(8, text.length())),
        "洛阳日报",
        date,
        "01",
        names.values().stream().distinct().toList(),
        mentions,
        statements,
        aliases,
        posts,
        ArticleFacts.sentencesNaming(text, mentions));
  }

  private List<ResolvedMention> mentions() {
    List<ResolvedMention> mentions = new ArrayList<>();
    names.forEach((name, entity) -> {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        mentions.add(new ResolvedMention(entity.id(), new Span(at, at + name.length()), name, 0.9));
      }
    });
    mentions.sort(Comparator.comparing(ResolvedMention::span));
    return mentions;
  }

  /** As the archive's write number {@code sequence}. */
  public GraphChange at(long sequence) {
    return new GraphChange(sequence, new ArticleId(id), facts());
  }

  /** Taken out of the archive by its write number {@code sequence}. */
  public static GraphChange removed(String id, long sequence) {
    return new GraphChange(sequence, new ArticleId(id), null);
  }
}
