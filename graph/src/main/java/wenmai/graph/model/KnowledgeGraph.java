package wenmai.graph.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import wenmai.indexer.corpus.ArticleId;

/**
 * Keeps the entities of the news and what the paper says connects them. Thread-safe.
 *
 * <p>Every method throws {@link GraphUnavailableException} while the store cannot be reached.
 */
public interface KnowledgeGraph extends AutoCloseable {

  /**
   * Takes in changes of the archive, in order, in one transaction: replaces all that was known from
   * those articles, brings every count level, and moves {@link #sequence()} to the last change.
   * Applying a change twice changes nothing.
   */
  void apply(List<GraphChange> changes);

  /** How far in the archive's history the graph has come; 0 at the start. */
  long sequence();

  /** The identity of the archive that the graph is made from; empty at the start. */
  String source();

  /** Remembers what archive the graph is made from. */
  void source(String archive);

  /** How far in the ledger of corrections the graph has come. */
  LedgerMark corrected();

  /** Remembers how far in the ledger the graph has come. */
  void corrected(LedgerMark mark);

  /** All definitions of short forms that the articles give, in no order. */
  List<Definition> definitions();

  /** All posts by which articles tell people of one name apart, in no order. */
  List<HeldPost> posts();

  /** Under which short forms the articles are written. */
  CarryMark carried();

  /** Remembers under which short forms the articles are written. */
  void carried(CarryMark mark);

  /**
   * Forgets everything, so that it can be built again. What it is made from is forgotten first: a
   * graph that has no {@link #source()} may have been left half cleared by a crash.
   */
  void clear();

  Optional<EntityProfile> entity(EntityId id);

  /**
   * Entities whose name or alias holds {@code text}, best match first; the most mentioned for a
   * blank text.
   */
  List<EntitySummary> find(String text, Set<EntityType> types, int limit);

  /** Empty when the entity is unknown. */
  Optional<Neighborhood> neighbors(EntityId id, NeighborQuery query);

  /**
   * The best proven ways between two entities, best first.
   *
   * @param maxHops 1 to 6
   * @param k 1 to 10
   */
  List<Path> paths(EntityId from, EntityId to, int maxHops, int k);

  /**
   * An edge with its newest sentences printed in a period, and its counts of that period; empty
   * when nothing states it then.
   */
  Optional<RelationDetail> relation(RelationId id, Period period);

  /** An edge with its newest sentences; empty when it is unknown. */
  default Optional<RelationDetail> relation(RelationId id) {
    return relation(id, Period.ALL);
  }

  /**
   * The entities within {@code hops} steps of one, itself included, nearest first.
   *
   * @param hops 1 to 3
   * @param relations that may be followed; empty for all stated ones (not CO_MENTIONED)
   */
  Set<EntityId> within(EntityId id, int hops, Set<RelationType> relations, int limit);

  /**
   * The entities with a relation to what is in a place, or to the place itself, heaviest first.
   *
   * @param relations whose heads are wanted, as BUILDS; not empty
   */
  Set<EntityId> acting(EntityId place, Set<RelationType> relations, int limit);

  /** The given entities and all edges between them. */
  Subgraph between(Set<EntityId> ids, int maxEdges);

  /**
   * What was printed of an entity, by month and statement by statement; empty when it is unknown.
   *
   * @param limit of statements, 1 to 1,000
   */
  Optional<Timeline> timeline(EntityId id, int limit);

  /** Who is named together with an entity, the most closely associated first. */
  List<CoMention> coMentions(EntityId id, int limit);

  /** The posts of a person, or the people in the posts of an organization, oldest first. */
  List<Tenure> positions(EntityId id);

  /** The sentences of the newest {@code articles} articles that name a project, newest first. */
  List<NamedSentence> projectSentences(EntityId id, int articles);

  /** All entities in order of identity, read page by page as they are asked for. */
  Stream<EntitySummary> entities();

  /** All edges in order of their head, read page by page as they are asked for. */
  Stream<Edge> edges();

  /** Those of the given entities that are known, in order of identity, read page by page. */
  Stream<EntitySummary> entities(Set<EntityId> ids);

  /** All edges between the given entities in order of their head, read page by page. */
  Stream<Edge> edges(Set<EntityId> ids);

  /** The entities that any of the given articles mention. */
  Set<EntityId> mentionedIn(Collection<ArticleId> articles);

  GraphStats stats();

  /**
   * Where the graph holds something else of articles than it should: a kind of fault for those that
   * are missing, differ, or were taken out and are still there.
   */
  List<Fault> compare(List<GraphChange> changes);

  /** All articles in order of identity, read page by page as they are asked for. */
  Stream<ArticleId> articles();

  /**
   * Counts everything anew from the articles and says where the graph disagrees; empty when it is
   * sound. Reads the whole graph; what is written meanwhile may show as a fault.
   */
  List<Fault> verify();

  @Override
  void close();
}
