package wenmai.graph.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
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
 * Brings a graph level with the ledger, with the short forms that its own articles prove and with
 * the people that they tell apart: writes the articles anew that a correction, a definition or a
 * post concerns. The graph says how far it has come with both, so that neither is lost by a crash.
 * For the graph's only writer; not thread-safe.
 */
public final class Recorrection {
  private static final int BATCH = 200;

  private final Ledger ledger;
  private final KnowledgeGraph graph;
  private final Function<Set<EntityId>, Collection<ArticleId>> mentioning;
  private final Function<ArticleId, Optional<ArticleFacts>> reader;
  private @Nullable Known known;
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

  /** What articles tell of others. */
  private record Known(Definitions definitions, Posts posts) {
    void take(List<GraphChange> changes) {
      definitions.take(changes);
      posts.take(changes);
    }
  }

  /** Forgets what is known of the graph, which may have been cleared or changed by others. */
  public void forget() {
    known = null;
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
    Known taken = known();
    // Known again only when it is certain that the graph has taken them in.
    known = null;
    graph.apply(changes);
    taken.take(changes);
    known = taken;
  }

  /**
   * Applies what the graph has not seen of the ledger, then of the short forms.
   *
   * @return how far the graph has come in the ledger; empty when it was corrected by another one,
   *     so that only building it again brings it level
   */
  public Optional<LedgerMark> catchUp() {
    LedgerMark level = ledger.mark();
    LedgerMark corrected = graph.corrected();
    if (!ledger.passed(corrected)) {
      return Optional.empty();
    }
    if (!corrected.equals(level)) {
      List<LedgerEntry> entries = ledger.entries().subList(0, (int) level.entries());
      Set<EntityId> touched = new TreeSet<>();
      entries.stream()
          .skip(corrected.entries())
          .forEach(e -> touched.addAll(ledger.corrections().touched(e.correction(), entries)));
      rewrite(touched);
      graph.corrected(level);
    }
    carry(known());
    return Optional.of(level);
  }

  private Known known() {
    Known read = known;
    if (read == null) {
      read = new Known(new Definitions(graph.definitions()), new Posts(graph.posts()));
      mark = graph.carried();
      begun = null;
      begin(read);
      known = read;
    }
    return read;
  }

  private void carry(Known known) {
    begin(known);
    if (!mark.unsettled().isEmpty()) {
      rewrite(mark.unsettled());
      remember(mark.settled());
    }
    rewrite(List.copyOf(known.posts().outdated(ledger.corrections())));
    known.posts().settle();
  }

  /** Notes in the graph which articles are to be written anew before any is read in the new way. */
  private void begin(Known known) {
    ShortForms proved = known.definitions().shortForms();
    if (!proved.equals(begun)) {
      CarryMark next = mark.movingTo(proved.meanings(), concerned(proved.meanings()));
      if (!next.equals(mark)) {
        remember(next);
      }
      begun = proved;
    }
    ledger.carry(proved, known.posts().namesakes());
  }

  /** The short forms that are to mean something else, and whom a refusal moves to with them. */
  private Set<EntityId> concerned(Map<EntityId, EntityId> meanings) {
    Set<EntityId> concerned = new TreeSet<>();
    for (EntityId brief : mark.changed(meanings)) {
      concerned.add(brief);
      Stream.of(mark.meanings(), meanings)
          .flatMap(m -> Stream.ofNullable(m.get(brief)))
          .forEach(full -> concerned.addAll(ledger.corrections().follows(brief, full)));
    }
    return concerned;
  }

  private void remember(CarryMark next) {
    graph.carried(next);
    mark = next;
  }

  private void rewrite(Set<EntityId> concerned) {
    rewrite(List.copyOf(new TreeSet<>(mentioning.apply(concerned))));
  }

  private void rewrite(List<ArticleId> articles) {
    long sequence = graph.sequence();
    for (int at = 0; at < articles.size(); at += BATCH) {
      apply(
          articles.subList(at, Math.min(articles.size(), at + BATCH)).stream()
              .map(id -> new GraphChange(sequence, id, reader.apply(id).orElse(null)))
              .toList());
    }
  }
}
