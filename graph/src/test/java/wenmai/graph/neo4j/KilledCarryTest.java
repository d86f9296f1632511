package wenmai.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static wenmai.graph.model.News.organization;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.CarryMark;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.GraphChange;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.graph.model.News;
import wenmai.graph.resolve.Ledger;
import wenmai.graph.resolve.Recorrection;
import wenmai.indexer.corpus.ArticleId;

/** Whoever carries a short form is killed before or after each of the graph's writes in turn. */
class KilledCarryTest {
  private static final Entity FULL = organization("河南科技大学第一附属医院");
  private static final Entity BRIEF = organization("河科大一附院");
  private static final Set<String> WRITES = Set.of("apply", "carried");

  @TempDir Path directory;

  private final Map<ArticleId, ArticleFacts> archive = new TreeMap<>();

  @Test
  void aDefinitionThatIsGoneBeforeTheNextStartLeavesNothingBehind() throws IOException {
    int kills = 0;
    try (Neo4jGraph graph = SharedServer.emptyGraph()) {
      for (boolean written : List.of(true, false)) {
        for (int write = 1; isKilled(graph, write, written); write++) {
          kills++;
          ArticleId definer = new ArticleId("a1");
          archive.remove(definer);
          bring(graph, "a1");

          assertThat(graph.entity(BRIEF.id())).as("write %d %s", write, written).isPresent();
          assertThat(graph.entity(FULL.id())).as("write %d %s", write, written).isEmpty();
          assertThat(graph.carried()).isEqualTo(CarryMark.START);
          assertThat(graph.verify()).isEmpty();
        }
      }
    }
    assertThat(kills).isEqualTo(8);
  }

  /** Whether carrying took so many writes that it was killed at this one. */
  private boolean isKilled(Neo4jGraph graph, int write, boolean written) throws IOException {
    put(News.item("a2", "河科大一附院昨日开诊。").naming(BRIEF));
    bring(graph, "a2");
    put(News.item("a1", "河南科技大学第一附属医院（简称河科大一附院）昨日开诊。").naming(FULL).defining(FULL, BRIEF));
    try {
      bring(mortal(graph, write, written), "a1");
    } catch (Killed e) {
      return true;
    }
    assertThat(graph.entity(BRIEF.id())).isEmpty();
    assertThat(graph.entity(FULL.id()).orElseThrow().articles()).isEqualTo(2);
    archive.remove(new ArticleId("a1"));
    bring(graph, "a1");
    return false;
  }

  private void put(News news) {
    ArticleFacts facts = news.facts();
    archive.put(facts.article(), facts);
  }

  /** Starts anew, writes an article, and comes level. */
  private void bring(KnowledgeGraph graph, String article) throws IOException {
    try (Ledger ledger = Ledger.open(directory.resolve("ledger.jsonl"))) {
      Recorrection writer =
          new Recorrection(ledger, graph, this::mentioning, id -> read(id, ledger));
      writer.prepare();
      ArticleId id = new ArticleId(article);
      writer.apply(List.of(new GraphChange(1, id, read(id, ledger).orElse(null))));
      writer.catchUp();
    }
  }

  private Optional<ArticleFacts> read(ArticleId id, Ledger ledger) {
    return Optional.ofNullable(archive.get(id)).map(ledger.corrections()::apply);
  }

  private List<ArticleId> mentioning(Set<EntityId> ids) {
    return archive.values().stream()
        .filter(f -> f.entities().stream().anyMatch(e -> ids.contains(e.id())))
        .map(ArticleFacts::article)
        .toList();
  }

  private static KnowledgeGraph mortal(KnowledgeGraph graph, int write, boolean written) {
    AtomicInteger left = new AtomicInteger(write);
    return (KnowledgeGraph)
        Proxy.newProxyInstance(
            KnowledgeGraph.class.getClassLoader(),
            new Class<?>[] {KnowledgeGraph.class},
            (proxy, method, arguments) -> {
              boolean killed =
                  WRITES.contains(method.getName())
                      && arguments != null
                      && left.decrementAndGet() == 0;
              if (killed && !written) {
                throw new Killed();
              }
              Object answer = method.invoke(graph, arguments);
              if (killed) {
                throw new Killed();
              }
              return answer;
            });
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
