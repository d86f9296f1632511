package wenmai.graph.neo4j;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.ArticleFacts.ResolvedMention;
import wenmai.graph.model.ArticleFacts.ResolvedStatement;
import wenmai.graph.model.ArticleFacts.Sentence;
import wenmai.graph.model.Edge;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.Modality;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;
import wenmai.indexer.corpus.ArticleId;

/** What a graph of some articles must hold, counted plainly and without a store. */
record Recount(List<Edge> edges, Map<EntityId, Count> entities) {

  /** Counts of an entity or edge. */
  record Count(long weight, long articles, @Nullable LocalDate first, @Nullable LocalDate last) {}

  /** Something said in an article; what is said twice in one place counts once. */
  private record Said(ArticleId article, @Nullable LocalDate date, Object where) {}

  static Recount of(List<ArticleFacts> articles) {
    Map<RelationId, Set<Said>> relations = new TreeMap<>();
    Map<EntityId, Set<Said>> entities = new TreeMap<>();
    for (ArticleFacts facts : articles) {
      facts
          .mentions()
          .forEach(m ->
              entities
                  .computeIfAbsent(m.entity(), id -> new HashSet<>())
                  .add(said(facts, m.span())));
      facts.statements().stream()
          .filter(s -> s.modality() == Modality.ASSERTED && !s.head().equals(s.tail()))
          .forEach(s ->
              relations
                  .computeIfAbsent(relation(s), id -> new HashSet<>())
                  .add(said(facts, List.of(s.span(), s.attributes()))));
      facts.sentences().forEach(s -> meet(facts, s, relations));
    }
    List<Edge> edges = new ArrayList<>();
    relations.forEach((id, said) -> edges.add(edge(id, count(said))));
    Map<EntityId, Count> counts = new TreeMap<>();
    entities.forEach((id, said) -> counts.put(id, count(said)));
    return new Recount(edges, counts);
  }

  private static RelationId relation(ResolvedStatement s) {
    return RelationId.of(s.type(), s.head(), s.tail());
  }

  /** All that one sentence names meet; the tests' sentences name fewer than twelve. */
  private static void meet(
      ArticleFacts facts, Sentence sentence, Map<RelationId, Set<Said>> relations) {
    Set<EntityId> named = new TreeSet<>();
    facts.mentions().stream()
        .filter(m -> sentence.span().contains(m.span()))
        .map(ResolvedMention::entity)
        .forEach(named::add);
    for (EntityId a : named) {
      for (EntityId b : named) {
        if (a.compareTo(b) < 0) {
          relations
              .computeIfAbsent(
                  RelationId.of(RelationType.CO_MENTIONED, a, b), id -> new HashSet<>())
              .add(said(facts, sentence.span()));
        }
      }
    }
  }

  private static Said said(ArticleFacts facts, Object where) {
    return new Said(facts.article(), facts.date(), where);
  }

  private static Count count(Set<Said> said) {
    Set<ArticleId> articles = new HashSet<>();
    TreeSet<LocalDate> dates = new TreeSet<>();
    for (Said s : said) {
      articles.add(s.article());
      if (s.date() != null) {
        dates.add(s.date());
      }
    }
    return new Count(
        said.size(),
        articles.size(),
        dates.isEmpty() ? null : dates.first(),
        dates.isEmpty() ? null : dates.last());
  }

  private static Edge edge(RelationId id, Count count) {
    return new Edge(id, count.weight(), count.articles(), count.first(), count.last());
  }
}
