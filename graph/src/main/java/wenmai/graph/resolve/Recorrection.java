package wenmai.graph.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.GraphChange;
import wenmai.graph.model.KnowledgeGraph;
import wenmai.graph.model.LedgerMark;
import wenmai.indexer.corpus.ArticleId;

/**
 * Brings a graph level with the ledger: writes the articles anew that a correction concerns. The
 * graph says how far it has come, so that a correction outlives a crash between ledger and graph.
 */
public final class Recorrection {
  private static final int BATCH = 200;

  private final Ledger ledger;
  private final KnowledgeGraph graph;
  private final Function<Set<EntityId>, Collection<ArticleId>> mentioning;
  private final Function<ArticleId, Optional<ArticleFacts>> reader;

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

  /**
   * Applies what the graph has not seen of the ledger; called by the graph's only writer.
   *
   * @return how far the graph has come; empty when it was corrected by another ledger, so that only
   *     building it again brings it level
   */
  public Optional<LedgerMark> catchUp() {
    LedgerMark mark = ledger.mark();
    LedgerMark known = graph.corrected();
    if (!ledger.passed(known)) {
      return Optional.empty();
    }
    if (!known.equals(mark)) {
      List<LedgerEntry> entries = ledger.entries().subList(0, (int) mark.entries());
      Set<EntityId> touched = new TreeSet<>();
      entries.stream()
          .skip(known.entries())
          .forEach(e -> touched.addAll(ledger.corrections().touched(e.correction(), entries)));
      rewrite(List.copyOf(new TreeSet<>(mentioning.apply(touched))));
      graph.corrected(mark);
    }
    return Optional.of(mark);
  }

  private void rewrite(List<ArticleId> articles) {
    long sequence = graph.sequence();
    for (int at = 0; at < articles.size(); at += BATCH) {
      graph.apply(
          articles.subList(at, Math.min(articles.size(), at + BATCH)).stream()
              .map(id -> new GraphChange(sequence, id, reader.apply(id).orElse(null)))
              .toList());
    }
  }
}
