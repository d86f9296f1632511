package wenmai.graph.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.fleetmanagement.FleetManagementSettings;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j server inside this process, over a directory of its own. It listens on loopback only,
 * asks for the password kept beside its data, and sends nothing to anybody.
 */
public final class EmbeddedNeo4j implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  /** The name of the only user. */
  public static final String USER = "neo4j";

  private final DatabaseManagementService server;
  private final String password;
  private final int port;

  private EmbeddedNeo4j(DatabaseManagementService server, String password, int port) {
    this.server = server;
    this.password = password;
    this.port = port;
  }

  /**
   * Starts the server over a directory, making it when there is none, on a free port; takes about
   * four seconds.
   *
   * @param pageCacheMiB memory for the store's pages outside the heap
   * @throws RuntimeException when the directory is in use by another process or broken
   */
  public static EmbeddedNeo4j open(Path directory, int pageCacheMiB) {
    return open(directory, pageCacheMiB, 0);
  }

  /**
   * Starts the server on a port of the caller's choice.
   *
   * @param port 0 for a free one
   */
  public static EmbeddedNeo4j open(Path directory, int pageCacheMiB, int port) {
    try {
      Optional<String> kept = StorePassword.of(directory);
      if (kept.isEmpty()) {
        // A store whose making was broken off never starts again.
        delete(directory);
      }
      Files.createDirectories(directory);
      EmbeddedNeo4j server =
          start(directory, pageCacheMiB, port, kept.orElseGet(StorePassword::random));
      if (kept.isEmpty()) {
        StorePassword.keep(directory, server.password);
      }
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the graph in " + directory, e);
    }
  }

  private static EmbeddedNeo4j start(Path directory, int pageCacheMiB, int port, String password) {
    DatabaseManagementService server = configured(directory, pageCacheMiB, port).build();
    try {
      server
          .database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
          .executeTransactionally(
              "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
              Map.of("password", password));
      return new EmbeddedNeo4j(server, password, portOf(server));
    } catch (RuntimeException | Error e) {
      // Its threads are no daemons: left running they would keep the process alive.
      server.shutdown();
      throw e;
    }
  }

  /** Deletes a store, which must not be open. */
  public static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    // The password first: what is left by a crash on the way is no store then.
    Files.deleteIfExists(directory.resolve("password"));
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static DatabaseManagementServiceBuilder configured(
      Path directory, int pageCacheMiB, int port) {
    return new DatabaseManagementServiceBuilder(directory)
        .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(pageCacheMiB))
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, new SocketAddress(LOOPBACK, port))
        .setConfig(HttpConnector.enabled, false)
        // By default it reports its use to the maker and announces itself on private networks.
        .setConfig(GraphDatabaseSettings.udc_enabled, false)
        .setConfig(BoltConnector.enable_discovery, false)
        .setConfig(FleetManagementSettings.fleet_manager_enabled, false)
        // By default it waits five seconds, twice, before it stops.
        .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
        .setConfig(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF)
        .setConfig(GraphDatabaseSettings.keep_logical_logs, "1 files")
        .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(64));
  }

  private static int portOf(DatabaseManagementService server) {
    return ((GraphDatabaseAPI) server.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME))
        .getDependencyResolver()
        .resolveDependency(ConnectorPortRegister.class)
        .getLocalAddress(ConnectorType.BOLT)
        .getPort();
  }

  /** Where it listens. */
  public URI uri() {
    return URI.create("bolt://" + LOOPBACK + ":" + port);
  }

  public String password() {
    return password;
  }

  @Override
  public void close() {
    server.shutdown();
  }
}
