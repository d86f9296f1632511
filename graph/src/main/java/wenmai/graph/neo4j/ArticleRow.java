package wenmai.graph.neo4j;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.ArticleFacts.ResolvedMention;
import wenmai.graph.model.ArticleFacts.Sentence;
import wenmai.graph.model.ArticleFacts.ShortForm;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.HeldPost;
import wenmai.graph.model.Modality;
import wenmai.graph.model.RelationId;
import wenmai.indexer.corpus.Span;

/**
 * An article's facts in the form the store keeps them.
 *
 * @param sentences those that name at least two entities, or a project
 */
record ArticleRow(
    String id,
    String title,
    String publication,
    @Nullable LocalDate date,
    String page,
    List<Sentence> sentences,
    List<MentionRow> mentions,
    List<StatementRow> statements,
    List<AliasRow> aliases,
    List<HeldPost> posts) {

  /**
   * All mentions of one entity.
   *
   * @param unprinted the entity's name when the article never prints it, else null
   * @param starts offset of each, in order
   * @param texts as printed, parallel to {@code starts}
   * @param places where it is co-mentioned, see {@link Place}
   */
  record MentionRow(
      EntityId entity,
      @Nullable String unprinted,
      List<Integer> starts,
      List<String> texts,
      List<Integer> places,
      double confidence) {}

  /** A sentence that states a relation. */
  record StatementRow(
      RelationId relation,
      Span span,
      String sentence,
      double confidence,
      Modality modality,
      String rule,
      Map<String, String> attributes) {}

  /**
   * A sentence that proves another name.
   *
   * @param shortForm null unless other articles may take it from this one
   */
  record AliasRow(
      EntityId entity, String alias, Span span, String sentence, @Nullable ShortForm shortForm) {}

  /** How many relationships hang on the article itself. */
  int relationships() {
    return mentions.size() + statements.size() + aliases.size();
  }

  static ArticleRow of(ArticleFacts facts) {
    Map<EntityId, MentionRow> rows = new TreeMap<>();
    Map<EntityId, List<ResolvedMention>> mentions =
        facts.mentions().stream()
            .sorted(Comparator.comparing(ResolvedMention::span))
            .collect(Collectors.groupingBy(ResolvedMention::entity));
    facts
        .entities()
        .forEach(e -> rows.put(e.id(), mention(e, mentions.getOrDefault(e.id(), List.of()))));
    return new ArticleRow(
        facts.article().value(),
        facts.title(),
        facts.publication(),
        facts.date(),
        facts.page(),
        placed(facts, rows),
        List.copyOf(rows.values()),
        statements(facts),
        facts.aliases().stream()
            .map(a -> new AliasRow(a.entity(), a.alias(), a.span(), a.sentence(), a.shortForm()))
            .toList(),
        facts.posts());
  }

  private static MentionRow mention(Entity entity, List<ResolvedMention> mentions) {
    List<String> texts = mentions.stream().map(ResolvedMention::text).toList();
    return new MentionRow(
        entity.id(),
        texts.contains(entity.name()) ? null : entity.name(),
        mentions.stream().map(m -> m.span().start()).toList(),
        texts,
        new ArrayList<>(),
        mentions.stream().mapToDouble(ResolvedMention::confidence).max().orElse(0));
  }

  /** Notes in the rows who stands in which sentence; returns the sentences to keep. */
  private static List<Sentence> placed(ArticleFacts facts, Map<EntityId, MentionRow> rows) {
    List<Sentence> kept = new ArrayList<>();
    for (Sentence sentence : facts.sentences()) {
      List<EntityId> named =
          facts.mentions().stream()
              .filter(m -> sentence.span().contains(m.span()))
              .sorted(Comparator.comparing(ResolvedMention::span))
              .map(ResolvedMention::entity)
              .distinct()
              .limit(Place.NAMES)
              .toList();
      boolean project = named.stream().anyMatch(id -> id.type() == EntityType.PROJECT);
      if (named.size() < 2 && !project) {
        continue;
      }
      for (int order = 0; order < named.size(); order++) {
        requireNonNull(rows.get(named.get(order))).places().add(Place.of(kept.size(), order));
      }
      kept.add(sentence);
    }
    return kept;
  }

  private static List<StatementRow> statements(ArticleFacts facts) {
    Map<List<Object>, StatementRow> rows = new LinkedHashMap<>();
    facts.statements().stream()
        .filter(s -> !s.head().equals(s.tail()))
        .map(s ->
            new StatementRow(
                RelationId.of(s.type(), s.head(), s.tail()),
                s.span(),
                s.sentence(),
                s.confidence(),
                s.modality(),
                s.rule(),
                new TreeMap<>(s.attributes())))
        .forEach(s ->
            rows.merge(
                List.of(s.relation(), s.span(), s.modality(), s.attributes()),
                s,
                (a, b) -> a.confidence() >= b.confidence() ? a : b));
    return List.copyOf(rows.values());
  }
}
