package wenmai.api.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wenmai.graph.extract.relations.Milestones;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityProfile;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.graph.model.Milestone;
import wenmai.graph.model.RelationType;
import wenmai.graph.model.Tenure;
import wenmai.graph.network.Landscape;

/** All that is known of an entity, as it is written. */
record ProfileAnswer(
    EntityId id,
    String name,
    EntityType type,
    List<Alias> aliases,
    List<NamesakeAnswer> namesakes,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    long articles,
    long mentions,
    Map<RelationType, Long> relations,
    List<Position> positions,
    @Nullable List<Stage> milestones,
    @Nullable Standing standing) {
  /** Articles whose sentences are read for the stages of a project: the newest. */
  private static final int MILESTONE_ARTICLES = 500;

  static ProfileAnswer of(EntityProfile profile, Services services) {
    Entity entity = profile.entity();
    KnowledgeGraph graph = services.graph();
    return new ProfileAnswer(
        entity.id(),
        entity.name(),
        entity.type(),
        profile.aliases().stream().map(Alias::of).toList(),
        NamesakeAnswer.of(entity.id(), services.ledger().corrections()),
        profile.first(),
        profile.last(),
        profile.articles(),
        profile.mentions(),
        new TreeMap<>(profile.degrees()),
        graph.positions(entity.id()).stream().map(Position::of).toList(),
        entity.type() == EntityType.PROJECT ? stages(entity.id(), graph) : null,
        Standing.of(entity.id(), services.landscape().get(), graph));
  }

  private static List<Stage> stages(EntityId id, KnowledgeGraph graph) {
    return Milestones.read(graph.projectSentences(id, MILESTONE_ARTICLES)).stream()
        .map(Stage::of)
        .toList();
  }

  /** Another name of an entity. */
  record Alias(String name, long mentions, List<EvidenceAnswer> proofs) {
    static Alias of(EntityProfile.AliasProof alias) {
      return new Alias(
          alias.alias(),
          alias.mentions(),
          alias.proofs().stream().map(EvidenceAnswer::of).toList());
    }
  }

  /** A post that a person held in an organization. */
  record Position(
      Entity person,
      Entity organization,
      String title,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      @Nullable String from,
      @Nullable String to,
      long sentences,
      List<EvidenceAnswer> evidence) {
    static Position of(Tenure tenure) {
      return new Position(
          tenure.person(),
          tenure.organization(),
          tenure.title(),
          tenure.first(),
          tenure.last(),
          tenure.from(),
          tenure.to(),
          tenure.sentences(),
          tenure.evidence().stream().map(EvidenceAnswer::of).toList());
    }
  }

  /** A stage that a project has reached. */
  record Stage(
      Milestone.Stage stage,
      String name,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean planned,
      boolean conflict,
      List<EvidenceAnswer> evidence) {
    static Stage of(Milestone milestone) {
      return new Stage(
          milestone.stage(),
          milestone.stage().label(),
          milestone.from(),
          milestone.to(),
          milestone.planned(),
          milestone.conflict(),
          milestone.evidence().stream().map(EvidenceAnswer::of).toList());
    }
  }

  /** Where an entity stands in the whole graph. */
  record Standing(
      EntityId community,
      int members,
      List<Entity> leaders,
      double centrality,
      int rank,
      int of,
      int neighbors,
      double betweenness) {

    /** Null while the landscape does not show it. */
    static @Nullable Standing of(EntityId id, Landscape landscape, KnowledgeGraph graph) {
      wenmai.graph.network.Standing standing = landscape.standing(id).orElse(null);
      return standing == null
          ? null
          : new Standing(
              standing.community(),
              standing.members(),
              named(standing.leaders(), graph),
              standing.centrality(),
              standing.rank(),
              landscape.entities(),
              standing.neighbors(),
              standing.betweenness());
    }

    private static List<Entity> named(List<EntityId> ids, KnowledgeGraph graph) {
      Map<EntityId, Entity> known =
          graph.between(Set.copyOf(ids), 0).nodes().stream()
              .map(EntitySummary::entity)
              .collect(Collectors.toMap(Entity::id, Function.identity()));
      return ids.stream().filter(known::containsKey).map(known::get).toList();
    }
  }
}
