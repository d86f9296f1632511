package wenmai.graph.neo4j;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.CarryMark;
import wenmai.graph.model.CoMention;
import wenmai.graph.model.Definition;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityProfile;
import wenmai.graph.model.EntitySummary;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.Fault;
import wenmai.graph.model.GraphChange;
import wenmai.graph.model.GraphStats;
import wenmai.graph.model.HeldPost;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.graph.model.LedgerMark;
import wenmai.graph.model.NamedSentence;
import wenmai.graph.model.NeighborQuery;
import wenmai.graph.model.Neighborhood;
import wenmai.graph.model.Path;
import wenmai.graph.model.Period;
import wenmai.graph.model.RelationDetail;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;
import wenmai.graph.model.Subgraph;
import wenmai.graph.model.Tenure;
import wenmai.graph.model.Timeline;
import wenmai.indexer.corpus.ArticleId;

/**
 * The knowledge graph in a Neo4j server, reached over Bolt.
 *
 * <p>The server may be away when this is made and may come and go; each call says so within about
 * two seconds.
 */
public final class Neo4jGraph implements KnowledgeGraph {
  private final Connection connection;

  private Neo4jGraph(Connection connection) {
    this.connection = connection;
  }

  /**
   * The graph in the server at an address; does not wait for it.
   *
   * @param uri with the scheme {@code bolt}, {@code neo4j} or one of their encrypted forms
   * @param database of the server; null for its default one
   * @throws IllegalArgumentException when the address is none
   */
  public static Neo4jGraph connect(
      URI uri, String user, String password, @Nullable String database) {
    return new Neo4jGraph(new Connection(uri.toString(), user, password, database));
  }

  /** The graph in a server inside this process. */
  public static Neo4jGraph connect(EmbeddedNeo4j server) {
    return connect(server.uri(), EmbeddedNeo4j.USER, server.password(), null);
  }

  @Override
  public void apply(List<GraphChange> changes) {
    write(changes);
  }

  /** As {@link #apply}; tells how many relationships that wrote. */
  public Written write(List<GraphChange> changes) {
    if (changes.isEmpty()) {
      return Written.NOTHING;
    }
    List<Incoming> incoming = changes.parallelStream().map(Incoming::of).toList();
    long sequence = changes.getLast().sequence();
    return connection.pipelined(tx -> new ArticleWriter(tx).apply(incoming, sequence));
  }

  @Override
  public long sequence() {
    return connection.readNewest(State::sequence);
  }

  @Override
  public String source() {
    return connection.readNewest(State::source);
  }

  @Override
  public void source(String archive) {
    connection.write(tx -> State.set(tx, Map.of("source", archive)));
  }

  @Override
  public LedgerMark corrected() {
    return connection.readNewest(State::corrected);
  }

  @Override
  public void corrected(LedgerMark mark) {
    connection.write(
        tx -> State.set(tx, Map.of("corrected", mark.entries(), "ledger", mark.digest())));
  }

  @Override
  public List<Definition> definitions() {
    return connection.readNewest(Definitions::all);
  }

  @Override
  public List<HeldPost> posts() {
    return connection.readNewest(HeldPosts::all);
  }

  @Override
  public CarryMark carried() {
    return connection.readNewest(State::carried);
  }

  @Override
  public void carried(CarryMark mark) {
    connection.write(tx -> State.carried(tx, mark));
  }

  @Override
  public void clear() {
    connection.write(State::reset);
    connection.runOutside(
        """
        MATCH (n) WHERE NOT n:State CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS
        """);
  }

  @Override
  public Optional<EntityProfile> entity(EntityId id) {
    return connection.read(tx -> EntityQueries.profile(tx, id));
  }

  @Override
  public List<EntitySummary> find(String text, Set<EntityType> types, int limit) {
    return connection.read(tx -> EntityQueries.find(tx, text, types, limit));
  }

  @Override
  public Optional<Neighborhood> neighbors(EntityId id, NeighborQuery query) {
    return connection.read(tx -> NeighborQueries.neighbors(tx, id, query));
  }

  @Override
  public List<Path> paths(EntityId from, EntityId to, int maxHops, int k) {
    return connection.read(tx -> PathQueries.paths(tx, from, to, maxHops, k));
  }

  @Override
  public Optional<RelationDetail> relation(RelationId id, Period period) {
    return connection.read(tx -> EvidenceQueries.relation(tx, id, period));
  }

  @Override
  public Set<EntityId> within(EntityId id, int hops, Set<RelationType> relations, int limit) {
    return connection.read(tx -> NeighborQueries.within(tx, id, hops, relations, limit));
  }

  @Override
  public Set<EntityId> acting(EntityId place, Set<RelationType> relations, int limit) {
    return connection.read(tx -> NeighborQueries.acting(tx, place, relations, limit));
  }

  @Override
  public Subgraph between(Set<EntityId> ids, int maxEdges) {
    return connection.read(tx -> NeighborQueries.between(tx, ids, maxEdges));
  }

  @Override
  public Optional<Timeline> timeline(EntityId id, int limit) {
    return connection.read(tx -> TimeQueries.timeline(tx, id, limit));
  }

  @Override
  public List<CoMention> coMentions(EntityId id, int limit) {
    return connection.read(tx -> NeighborQueries.coMentions(tx, id, limit));
  }

  @Override
  public List<Tenure> positions(EntityId id) {
    return connection.read(tx -> TimeQueries.positions(tx, id));
  }

  @Override
  public List<NamedSentence> projectSentences(EntityId id, int articles) {
    return connection.read(tx -> EvidenceQueries.projectSentences(tx, id, articles));
  }

  @Override
  public Stream<EntitySummary> entities() {
    return new Pages(connection).entities();
  }

  @Override
  public Stream<Edge> edges() {
    return new Pages(connection).edges();
  }

  @Override
  public Stream<EntitySummary> entities(Set<EntityId> ids) {
    return new Pages(connection).entities(ids);
  }

  @Override
  public Stream<Edge> edges(Set<EntityId> ids) {
    return new Pages(connection).edges(ids);
  }

  @Override
  public Set<EntityId> mentionedIn(Collection<ArticleId> articles) {
    return connection.read(tx -> EntityQueries.mentionedIn(tx, articles));
  }

  @Override
  public Stream<ArticleId> articles() {
    return new Pages(connection).articles();
  }

  @Override
  public List<Fault> compare(List<GraphChange> changes) {
    return connection.read(tx -> Comparison.faults(tx, changes));
  }

  @Override
  public GraphStats stats() {
    return connection.read(State::stats);
  }

  @Override
  public List<Fault> verify() {
    return new Verification(connection).faults();
  }

  @Override
  public void close() {
    connection.close();
  }
}
