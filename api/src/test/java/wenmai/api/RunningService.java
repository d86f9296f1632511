package wenmai.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The whole service over a store that the sample page fills, for tests of other packages. */
public final class RunningService implements AutoCloseable {
  private static final Duration GRAPH_LIMIT = Duration.ofMinutes(5);

  private final Service service;

  private RunningService(Service service) {
    this.service = service;
  }

  /**
   * Starts it on a free port.
   *
   * @param store folder of the store
   * @param settings further environment variables
   */
  public static RunningService start(Path store, Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("WENMAI_DATA", "../data");
    environment.put("WENMAI_STORE", store.toString());
    environment.put("WENMAI_PORT", "0");
    return new RunningService(Service.start(Config.from(environment)));
  }

  /** Waits until the graph has taken in every article. */
  public RunningService awaitGraph() throws InterruptedException {
    if (!service.store().follower().awaitLevel(GRAPH_LIMIT)) {
      throw new IllegalStateException("the graph is not level after " + GRAPH_LIMIT);
    }
    return this;
  }

  /** Where it answers, without a slash at the end. */
  public String address() {
    return service.address().toString();
  }

  @Override
  public void close() {
    service.close();
  }
}
