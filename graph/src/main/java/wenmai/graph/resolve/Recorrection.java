package wenmai.graph.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.CarryMark;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.GraphChange;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.graph.model.LedgerMark;
import wenmai.graph.model.ShortForms;
import wenmai.indexer.corpus.ArticleId;

/**
 * Brings a graph level with the ledger and with the short forms that its own articles prove: writes
 * the articles anew that a correction or a definition concerns. The graph says how far it has come
 * with both, so that neither is lost by a crash. For the graph's only writer; not thread-safe.
 */
public final class Recorrection {
  private static final int BATCH = 200;

  private final Ledger ledger;
  private final KnowledgeGraph graph;
  private final Function<Set<EntityId>, Collection<ArticleId>> mentioning;
  private final Function<ArticleId, Optional<ArticleFacts>> reader;
  private @Nullable Definitions definitions;
  private CarryMark mark = CarryMark.START;
  private @Nullable ShortForms begun;

  /**
   * @param mentioning the articles in which any of some entities was found, uncorrected
   * @param reader an article's facts under the ledger's corrections; empty when it is gone
   */
  public Recorrection(
      Ledger ledger,
      KnowledgeGraph graph,
      Function<Set<EntityId>, Collection<ArticleId>> mentioning,
      Function<ArticleId, Optional<ArticleFacts>> reader) {
    this.ledger = ledger;
    this.graph = graph;
    this.mentioning = mentioning;
    this.reader = reader;
  }

  /** Forgets what is known of the graph, which may have been cleared or changed by others. */
  public void forget() {
    definitions = null;
    begun = null;
  }

  /**
   * Has the ledger know the short forms by which the graph is written; before articles are read for
   * it.
   */
  public void prepare() {
    known();
  }

  /** Has the graph take in changes, read after {@link #prepare}. */
  public void apply(List<GraphChange> changes) {
    Definitions known = known();
    // Known again only when it is certain that the graph has taken them in.
    definitions = null;
    graph.apply(changes);
    known.take(changes);
    definitions = known;
  }

  /**
   * Applies what the graph has not seen of the ledger, then of the short forms.
   *
   * @return how far the graph has come in the ledger; empty when it was corrected by another one,
   *     so that only building it again brings it level
   */
  public Optional<LedgerMark> catchUp() {
    LedgerMark level = ledger.mark();
    LedgerMark known = graph.corrected();
    if (!ledger.passed(known)) {
      return Optional.empty();
    }
    if (!known.equals(level)) {
      List<LedgerEntry> entries = ledger.entries().subList(0, (int) level.entries());
      Set<EntityId> touched = new TreeSet<>();
      entries.stream()
          .skip(known.entries())
          .forEach(e -> touched.addAll(ledger.corrections().touched(e.correction(), entries)));
      rewrite(touched);
      graph.corrected(level);
    }
    carry(known());
    return Optional.of(level);
  }

  private Definitions known() {
    Definitions known = definitions;
    if (known == null) {
      known = new Definitions(graph.definitions());
      mark = graph.carried();
      begun = null;
      begin(known);
      definitions = known;
    }
    return known;
  }

  private void carry(Definitions known) {
    begin(known);
    if (!mark.unsettled().isEmpty()) {
      rewrite(mark.unsettled());
      remember(mark.settled());
    }
  }

  /** Notes in the graph which articles are to be written anew before any is read in the new way. */
  private void begin(Definitions known) {
    ShortForms proved = known.shortForms();
    if (proved.equals(begun)) {
      return;
    }
    CarryMark next = mark.movingTo(proved.meanings());
    if (!next.equals(mark)) {
      remember(next);
    }
    ledger.carry(proved);
    begun = proved;
  }

  private void remember(CarryMark next) {
    graph.carried(next);
    mark = next;
  }

  private void rewrite(Set<EntityId> concerned) {
    List<ArticleId> articles = List.copyOf(new TreeSet<>(mentioning.apply(concerned)));
    long sequence = graph.sequence();
    for (int at = 0; at < articles.size(); at += BATCH) {
      apply(
          articles.subList(at, Math.min(articles.size(), at + BATCH)).stream()
              .map(id -> new GraphChange(sequence, id, reader.apply(id).orElse(null)))
              .toList());
    }
  }
}
