package wenmai.api.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The running server. */
public final class HttpServer implements AutoCloseable {
  private static final int MAX_THREADS = 64;
  private static final int MIN_THREADS = 4;

  /** Room for a query of 10,000 Han characters, percent-encoded. */
  private static final int MAX_HEADERS = 128 << 10;

  private final Javalin javalin;
  private final List<Route> routes;

  private HttpServer(Javalin javalin, List<Route> routes) {
    this.javalin = javalin;
    this.routes = routes;
  }

  /**
   * Starts serving.
   *
   * @throws IllegalArgumentException when the settings name a host that is unknown
   * @throws io.javalin.util.JavalinBindException when the port is taken
   */
  public static HttpServer start(Services services, HttpSettings settings) {
    Metrics metrics = new Metrics();
    Contract contract = Contract.read();
    List<Route> routes = routes(services, settings, contract, metrics);
    Gate gate = new Gate(settings);
    Javalin javalin =
        Javalin.create(config -> {
          configure(config, settings, metrics);
          config.routes.before(new Front(settings, gate)::receive);
          routes.forEach(route -> serve(config, route, gate, contract));
          new Pages().register(config.routes);
          Problems.register(config.routes);
        });
    javalin.start();
    return new HttpServer(javalin, routes);
  }

  private static List<Route> routes(
      Services services, HttpSettings settings, Contract contract, Metrics metrics) {
    Readings readings = new Readings(services.extractor(), services.resolver(), services.ledger());
    List<Route> routes = new ArrayList<>();
    routes.addAll(new SearchRoutes(services).routes());
    routes.addAll(new BatchSearch(services, contract, settings.limits()).routes());
    routes.addAll(new ArticleRoutes(services, readings).routes());
    routes.addAll(new WriteRoutes(services, settings.limits()).routes());
    routes.addAll(new RelatedRoutes(services, readings, settings.limits()).routes());
    routes.addAll(new EntityRoutes(services).routes());
    routes.addAll(new GraphRoutes(services).routes());
    routes.addAll(new CorrectionRoutes(services, settings.limits()).routes());
    routes.addAll(new LedgerRoutes(services, settings.limits()).routes());
    routes.addAll(new AnalysisRoutes(services, readings, settings.limits()).routes());
    routes.addAll(new ReindexRoutes(services.reindexing()).routes());
    routes.addAll(new OperationRoutes(services, contract, metrics).routes());
    return List.copyOf(routes);
  }

  private static void configure(JavalinConfig config, HttpSettings settings, Metrics metrics) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.jetty.host = settings.host();
    config.jetty.port = settings.port();
    config.jetty.threadPool = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
    config.jetty.modifyServer(server -> server.setErrorHandler(new RefusalHandler()));
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setRequestHeaderSize(MAX_HEADERS);
      http.setUriCompliance(
          UriCompliance.DEFAULT.with("ids", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR));
    });
    config.requestLogger.http((ctx, millis) -> metrics.count(ctx, millis));
  }

  private static void serve(JavalinConfig config, Route route, Gate gate, Contract contract) {
    Handler handler =
        ctx -> {
          gate.admit(ctx, route.role());
          Accepts.choose(ctx, route.produces());
          contract.checkParameters(ctx, route);
          route.handler().handle(ctx);
        };
    config.routes.addHttpHandler(route.method(), route.path(), handler);
    if (route.method().equals(HandlerType.GET)) {
      config.routes.addHttpHandler(HandlerType.HEAD, route.path(), handler);
    }
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Everything that is served beside pages. */
  List<Route> routes() {
    return routes;
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
