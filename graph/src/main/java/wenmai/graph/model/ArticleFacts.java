package wenmai.graph.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Sentences;
import wenmai.indexer.corpus.Span;

/**
 * What the graph keeps of one article: its findings with every name resolved to an entity.
 *
 * @param date of the issue; null when unknown
 * @param entities everything that mentions and statements refer to
 * @param posts by which it tells people from others of their name
 * @param sentences those that name something, in order; names that stand in one are co-mentioned
 */
public record ArticleFacts(
    ArticleId article,
    String title,
    String publication,
    @Nullable LocalDate date,
    String page,
    List<Entity> entities,
    List<ResolvedMention> mentions,
    List<ResolvedStatement> statements,
    List<ResolvedAlias> aliases,
    List<HeldPost> posts,
    List<Sentence> sentences) {
  public ArticleFacts {
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
    statements = List.copyOf(statements);
    aliases = List.copyOf(aliases);
    posts = List.copyOf(posts);
    sentences = List.copyOf(sentences);
    requireKnown(entities, mentions, statements, aliases);
  }

  private static void requireKnown(
      List<Entity> entities,
      List<ResolvedMention> mentions,
      List<ResolvedStatement> statements,
      List<ResolvedAlias> aliases) {
    Set<EntityId> known = entities.stream().map(Entity::id).collect(Collectors.toSet());
    Stream.of(
            mentions.stream().map(ResolvedMention::entity),
            statements.stream().flatMap(s -> Stream.of(s.head(), s.tail())),
            aliases.stream().map(ResolvedAlias::entity))
        .flatMap(ids -> ids)
        .filter(id -> !known.contains(id))
        .findFirst()
        .ifPresent(id -> {
          throw new IllegalArgumentException("entity " + id + " is referred to but not given");
        });
  }

  /** The same facts with these posts. */
  public ArticleFacts telling(List<HeldPost> told) {
    return new ArticleFacts(
        article,
        title,
        publication,
        date,
        page,
        entities,
        mentions,
        statements,
        aliases,
        told,
        sentences);
  }

  /** The sentences of {@code text} that hold at least one of the mentions, in order. */
  public static List<Sentence> sentencesNaming(String text, List<ResolvedMention> mentions) {
    return Sentences.of(text).stream()
        .filter(span -> mentions.stream().anyMatch(m -> span.contains(m.span())))
        .map(span -> new Sentence(span, span.of(text)))
        .toList();
  }

  /** A sentence of {@code Article.text()}. */
  public record Sentence(Span span, String text) {}

  /** A mention of a known entity. */
  public record ResolvedMention(EntityId entity, Span span, String text, double confidence) {}

  /** A statement about two known entities. */
  public record ResolvedStatement(
      RelationType type,
      EntityId head,
      EntityId tail,
      Span span,
      String sentence,
      double confidence,
      Map<String, String> attributes,
      Modality modality,
      String rule) {
    public ResolvedStatement {
      attributes = Map.copyOf(attributes);
    }
  }

  /**
   * Another name of a known entity, with its proof.
   *
   * @param shortForm what other articles may take from it; null when it holds in this one only
   */
  public record ResolvedAlias(
      EntityId entity, String alias, Span span, String sentence, @Nullable ShortForm shortForm) {}

  /**
   * A short form that the article defines.
   *
   * @param brief the identity that it has where it stands without its full name
   * @param full the entity that it stands for, as it was read
   */
  public record ShortForm(EntityId brief, Entity full) {}

  /** The short forms that this article defines for others. */
  public List<Definition> definitions() {
    return aliases.stream()
        .flatMap(a -> Stream.ofNullable(a.shortForm()).map(s -> definition(a, s)))
        .toList();
  }

  private Definition definition(ResolvedAlias a, ShortForm s) {
    return new Definition(
        s.brief(),
        s.full(),
        a.alias(),
        new Evidence(
            article,
            title,
            publication,
            date,
            page,
            a.span(),
            a.sentence(),
            1,
            Modality.ASSERTED,
            Map.of(),
            "alias"));
  }
}
