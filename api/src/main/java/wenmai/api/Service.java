package wenmai.api;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wenmai.api.http.HttpServer;
import wenmai.api.http.HttpSettings;
import wenmai.api.http.Readiness;
import wenmai.api.http.Role;
import wenmai.api.http.Services;

/** The running service: a store and the server over it. */
final class Service implements AutoCloseable {
  private final Store store;
  private final HttpServer server;
  private final Config config;

  private Service(Store store, HttpServer server, Config config) {
    this.store = store;
    this.server = server;
    this.config = config;
  }

  /** Opens the store, fills it with the sample corpus when it is empty, and serves it. */
  static Service start(Config config) {
    Store store = Store.open(config);
    try {
      SampleCorpus.indexIfEmpty(store, config.data());
      store.landscape().start();
      String key = ServiceFile.newKey();
      HttpServer server = HttpServer.start(services(store), settings(config, key));
      Service service = new Service(store, server, config);
      new ServiceFile(service.address(), key).write(config.store());
      return service;
    } catch (RuntimeException | Error e) {
      store.close();
      throw e;
    }
  }

  /** Where it answers. */
  URI address() {
    String host = config.host();
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + server.port());
  }

  Store store() {
    return store;
  }

  @Override
  public void close() {
    ServiceFile.delete(config.store());
    server.close();
    store.close();
  }

  private static Services services(Store store) {
    return new Services(
        store.archive(),
        store.writer(),
        store.reader(),
        store.graph(),
        store.landscape()::landscape,
        store.reader().extractor(),
        store.reader().resolver(),
        store.ledger(),
        () -> readiness(store),
        store::wake,
        store.reindexing());
  }

  private static Readiness readiness(Store store) {
    GraphState state = store.follower().state();
    Readiness.GraphPhase phase =
        switch (state.phase()) {
          case LEVEL -> Readiness.GraphPhase.READY;
          case CATCHING_UP -> Readiness.GraphPhase.CATCHING_UP;
          case STARTING, AWAY -> Readiness.GraphPhase.UNAVAILABLE;
        };
    Readiness.@Nullable Vectors vectors =
        store.archive().meaning().map(p -> new Readiness.Vectors(p.done(), p.of())).orElse(null);
    return new Readiness(true, phase, state.behind(), vectors);
  }

  /**
   * @param ownKey of commands on the same store
   */
  private static HttpSettings settings(Config config, String ownKey) {
    Map<String, Role> keys = new HashMap<>();
    keys.put(ownKey, Role.EDITOR);
    if (config.readerKey() != null) {
      keys.put(config.readerKey(), Role.READER);
    }
    if (config.editorKey() != null) {
      keys.put(config.editorKey(), Role.EDITOR);
    }
    return HttpSettings.of(
        config.host(),
        config.port(),
        new HttpSettings.Access(keys, config.publicReading(), config.corsOrigins(), Set.of()));
  }
}
