package wenmai.graph.neo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.async.AsyncTransactionContext;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.summary.ResultSummary;

/**
 * A transaction whose statements are sent one behind the other: the next is made and packed while
 * the server still works on those before it. Used by one thread.
 */
final class Pipeline {
  /**
   * Keeps the plan that was made first: the statements of the writer look up by unique key or by
   * identity, for which a plan made on an empty store is good too.
   */
  private static final String PLANNED_ONCE = "CYPHER replan=skip ";

  private final AsyncTransactionContext tx;
  private final List<CompletableFuture<ResultSummary>> sent = new ArrayList<>();

  Pipeline(AsyncTransactionContext tx) {
    this.tx = tx;
  }

  /** Sends a statement. */
  void send(String cypher, Map<String, Object> parameters) {
    sent.add(
        tx.runAsync(new Query(PLANNED_ONCE + cypher, parameters))
            .thenCompose(ResultCursor::consumeAsync)
            .toCompletableFuture());
  }

  /**
   * Sends a statement over {@code $rows}, none for no rows.
   *
   * @param part rows that the server gets at a time; while it works on them the next are packed
   */
  void send(String cypher, List<?> rows, int part) {
    for (int i = 0; i < rows.size(); i += part) {
      send(cypher, Map.of("rows", rows.subList(i, Math.min(rows.size(), i + part))));
    }
  }

  /** Sends a question and waits for the answer. */
  List<Record> ask(String cypher, Map<String, Object> parameters) {
    return asking(cypher, parameters).get();
  }

  /** Sends a question; what it gives waits for the answer. */
  Supplier<List<Record>> asking(String cypher, Map<String, Object> parameters) {
    CompletableFuture<List<Record>> answer =
        tx.runAsync(new Query(PLANNED_ONCE + cypher, parameters))
            .thenCompose(ResultCursor::listAsync)
            .toCompletableFuture();
    return () -> settled(answer);
  }

  /**
   * Waits until everything sent is done.
   *
   * @return how many relationships the statements made
   */
  long finish() {
    long made = 0;
    for (CompletableFuture<ResultSummary> statement : sent) {
      made += settled(statement).counters().relationshipsCreated();
    }
    return made;
  }

  /** What came of it; what went wrong first explains what goes wrong after it. */
  private <T> T settled(CompletableFuture<T> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw sent.stream()
          .filter(CompletableFuture::isCompletedExceptionally)
          .map(CompletableFuture::exceptionNow)
          .findFirst()
          .or(() -> Optional.ofNullable(e.getCause()))
          .filter(RuntimeException.class::isInstance)
          .map(RuntimeException.class::cast)
          .orElse(e);
    }
  }
}
