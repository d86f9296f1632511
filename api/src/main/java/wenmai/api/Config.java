package wenmai.api;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every setting of the program, read once from the environment.
 *
 * @param data folder with {@code corpus/} and, unless {@code store} says otherwise, {@code store/}
 * @param store folder of index, graph and ledger
 * @param host to listen on
 * @param port to listen on; 0 for any free one
 * @param neo4j an external Neo4j; null for the embedded one
 * @param pageCacheMebibytes of the embedded Neo4j
 * @param searchTimeout after which a search is given up
 * @param meaning whether articles are also found by their meaning
 * @param editorKey that writing needs; null when nobody may write over HTTP
 * @param readerKey that reading needs off loopback; null for none
 * @param publicReading whether reading off loopback needs no key
 * @param corsOrigins that other sites' pages may call from
 */
record Config(
    Path data,
    Path store,
    String host,
    int port,
    @Nullable Neo4jServer neo4j,
    int pageCacheMebibytes,
    Duration searchTimeout,
    boolean meaning,
    @Nullable String editorKey,
    @Nullable String readerKey,
    boolean publicReading,
    List<String> corsOrigins) {

  /**
   * How to reach a Neo4j server.
   *
   * @param database null for the server's default one
   */
  record Neo4jServer(String uri, String user, String password, @Nullable String database) {}

  Config {
    corsOrigins = List.copyOf(corsOrigins);
  }

  /**
   * The settings of an environment.
   *
   * @throws IllegalArgumentException naming the variable that cannot be read
   */
  static Config from(Map<String, String> environment) {
    Variables variables = new Variables(environment);
    Path data = Path.of(variables.text("WENMAI_DATA", "data"));
    return new Config(
        data,
        Path.of(variables.text("WENMAI_STORE", data.resolve("store").toString())),
        variables.text("WENMAI_HOST", "127.0.0.1"),
        variables.number("WENMAI_PORT", 7070, 0, 65_535),
        neo4j(variables),
        variables.number("WENMAI_NEO4J_PAGECACHE_MB", 64, 8, 1_000_000),
        Duration.ofMillis(variables.number("WENMAI_SEARCH_TIMEOUT_MS", 5_000, 10, 600_000)),
        variables.flag("WENMAI_MEANING", true),
        variables.optional("WENMAI_EDITOR_KEY"),
        variables.optional("WENMAI_READER_KEY"),
        variables.flag("WENMAI_PUBLIC_READING", false),
        variables.list("WENMAI_CORS_ORIGINS"));
  }

  private static @Nullable Neo4jServer neo4j(Variables variables) {
    String uri = variables.optional("WENMAI_NEO4J_URI");
    if (uri == null) {
      return null;
    }
    String password = variables.optional("WENMAI_NEO4J_PASSWORD");
    String file = variables.optional("WENMAI_NEO4J_PASSWORD_FILE");
    if (password == null && file == null) {
      throw new IllegalArgumentException(
          "WENMAI_NEO4J_URI is set, so WENMAI_NEO4J_PASSWORD or its file must be");
    }
    return new Neo4jServer(
        uri,
        variables.text("WENMAI_NEO4J_USER", "neo4j"),
        password != null ? password : secret(Path.of(requireNonNull(file))),
        variables.optional("WENMAI_NEO4J_DATABASE"));
  }

  private static String secret(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "WENMAI_NEO4J_PASSWORD_FILE cannot be read: '" + file + "'", e);
    }
  }

  /** Typed access to environment variables; empty ones count as not set. */
  private record Variables(Map<String, String> environment) {

    @Nullable String optional(String name) {
      String value = environment.get(name);
      return value == null || value.isBlank() ? null : value.strip();
    }

    String text(String name, String otherwise) {
      String value = optional(name);
      return value == null ? otherwise : value;
    }

    int number(String name, int otherwise, int least, int most) {
      String value = optional(name);
      if (value == null) {
        return otherwise;
      }
      try {
        int number = Integer.parseInt(value);
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // refused below, with the same words
      }
      throw new IllegalArgumentException(
          name + " must be a number from " + least + " to " + most + ", was '" + value + "'");
    }

    boolean flag(String name, boolean otherwise) {
      String value = text(name, String.valueOf(otherwise));
      return switch (value) {
        case "true" -> true;
        case "false" -> false;
        default ->
            throw new IllegalArgumentException(
                name + " must be true or false, was '" + value + "'");
      };
    }

    List<String> list(String name) {
      return Arrays.stream(text(name, "").split(",", -1))
          .map(String::strip)
          .filter(s -> !s.isEmpty())
          .toList();
    }
  }
}
