package wenmai.graph.neo4j;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.TransactionTerminatedException;
import wenmai.graph.model.GraphTimeoutException;
import wenmai.graph.model.GraphUnavailableException;

/**
 * The way to a Neo4j server. Waits a bounded time and speaks of trouble in the port's exceptions.
 * The server need not be there when it is made.
 */
final class Connection implements AutoCloseable {
  private static final Duration READ_LIMIT = Duration.ofSeconds(10);
  private static final Duration WRITE_LIMIT = Duration.ofMinutes(5);
  private static final String TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut";

  private final Driver driver;
  private final SessionConfig sessions;
  private final ReentrantLock schemaLock = new ReentrantLock();
  private volatile boolean hasSchema;

  /**
   * @param database of the server; null for its default one
   */
  Connection(String uri, String user, String password, @Nullable String database) {
    sessions =
        database == null ? SessionConfig.defaultConfig() : SessionConfig.forDatabase(database);
    driver =
        GraphDatabase.driver(
            uri,
            AuthTokens.basic(user, password),
            Config.builder()
                .withConnectionTimeout(2, TimeUnit.SECONDS)
                .withConnectionAcquisitionTimeout(6, TimeUnit.SECONDS)
                .withMaxTransactionRetryTime(1, TimeUnit.SECONDS)
                .withMaxConnectionPoolSize(50)
                .withConnectionLivenessCheckTimeout(10, TimeUnit.SECONDS)
                .build());
  }

  /** Reads in one transaction, repeated when the server asks for it. */
  <T> T read(Function<TransactionContext, T> work) {
    return guarded(() -> {
      try (Session session = openSession()) {
        return session.executeRead(work::apply, limit(READ_LIMIT));
      }
    });
  }

  /**
   * Reads what was written last, in one transaction. Of a cluster's servers only the one that takes
   * the writes is sure to have it.
   */
  <T> T readNewest(Function<TransactionContext, T> work) {
    return guarded(() -> {
      try (Session session = openSession()) {
        return session.executeWrite(work::apply, limit(READ_LIMIT));
      }
    });
  }

  /** Writes in one transaction, repeated when the server asks for it. */
  void write(Consumer<TransactionContext> work) {
    guarded(() -> {
      try (Session session = openSession()) {
        session.executeWriteWithoutResult(work, limit(WRITE_LIMIT));
        return true;
      }
    });
  }

  /**
   * Writes in one transaction, statement behind statement, repeated when the server asks for it.
   */
  <T> T pipelined(Function<Pipeline, T> work) {
    return guarded(() -> {
      createSchema();
      AsyncSession session = driver.session(AsyncSession.class, sessions);
      try {
        return session
            .executeWriteAsync(
                // The work waits for answers, which the driver's own threads must not.
                tx ->
                    CompletableFuture.supplyAsync(
                        () -> work.apply(new Pipeline(tx)), Thread::startVirtualThread),
                limit(WRITE_LIMIT))
            .toCompletableFuture()
            .join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      } finally {
        session.closeAsync().toCompletableFuture().join();
      }
    });
  }

  /** Runs a statement that makes its own transactions. */
  void runOutside(String cypher) {
    guarded(() -> {
      try (Session session = openSession()) {
        return session.run(cypher).consume();
      }
    });
  }

  private Session openSession() {
    createSchema();
    return driver.session(sessions);
  }

  private void createSchema() {
    if (hasSchema) {
      return;
    }
    schemaLock.lock();
    try (Session session = driver.session(sessions)) {
      if (!hasSchema) {
        Schema.create(session);
        hasSchema = true;
      }
    } finally {
      schemaLock.unlock();
    }
  }

  private static TransactionConfig limit(Duration limit) {
    return TransactionConfig.builder().withTimeout(limit).build();
  }

  private static <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (Neo4jException e) {
      throw translated(e);
    }
  }

  private static RuntimeException translated(Neo4jException e) {
    if (e.code().startsWith(TIMED_OUT)) {
      return new GraphTimeoutException("the graph took too long to answer", e);
    }
    boolean ourFault =
        e.code().startsWith("Neo.ClientError.")
            && !(e instanceof SecurityException)
            && !(e instanceof TransactionTerminatedException);
    return ourFault
        ? e
        : new GraphUnavailableException("the graph store is away: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    driver.close();
  }
}
