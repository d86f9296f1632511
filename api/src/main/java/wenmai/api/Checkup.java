package wenmai.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import wenmai.graph.model.Fault;
import wenmai.graph.model.GraphChange;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.search.Change;

/** Holds the graph against archive and ledger, and against itself. */
record Checkup(Store store) {
  private static final int BATCH = 500;
  private static final Duration STEP = Duration.ofSeconds(1);

  /**
   * What differs, after the graph had time to come level; empty when nothing does.
   *
   * @param limit how long to wait for that
   */
  List<String> findings(Duration limit) throws InterruptedException {
    if (!awaitLevel(limit)) {
      GraphState state = store.follower().state();
      String reason = store.graphFailure().orElse(state.reason());
      return List.of("the graph is %d changes behind: %s".formatted(state.behind(), reason));
    }
    Stream<Fault> faults = Stream.concat(articleFaults().stream(), store.graph().verify().stream());
    return faults.map(f -> f.kind() + " " + f.subject() + ": " + f.detail()).toList();
  }

  private boolean awaitLevel(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!store.follower().awaitLevel(STEP)) {
      if (store.graphFailure().isPresent() || System.nanoTime() > deadline) {
        return false;
      }
    }
    return true;
  }

  /**
   * Where the graph holds other articles than the archive, or knows them otherwise than it should.
   */
  private List<Fault> articleFaults() {
    List<Fault> faults = new ArrayList<>();
    Set<ArticleId> known = new HashSet<>();
    long sequence = 0;
    for (List<Change> changes = store.archive().changesAfter(0, BATCH);
        !changes.isEmpty();
        changes = store.archive().changesAfter(sequence, BATCH)) {
      sequence = changes.getLast().sequence();
      changes.forEach(change -> known.add(change.id()));
      faults.addAll(store.graph().compare(changes.parallelStream().map(this::read).toList()));
    }
    try (Stream<ArticleId> articles = store.graph().articles()) {
      articles
          .filter(id -> !known.contains(id))
          .forEach(id ->
              faults.add(
                  new Fault(Fault.Kind.SURPLUS_ARTICLE, id.value(), "was never in the archive")));
    }
    return faults;
  }

  private GraphChange read(Change change) {
    return store.reader().change(change);
  }
}
