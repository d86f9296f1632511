package wenmai.api.http;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts and times of requests, as Prometheus reads them (text exposition format 0.0.4).
 * Thread-safe.
 */
final class Metrics {
  static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";
  private static final double[] BOUNDS = {0.005, 0.02, 0.1, 0.5, 2, 10};

  private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
  private final Map<String, Times> times = new ConcurrentSkipListMap<>();

  /** How long requests of one route took. */
  private static final class Times {
    private final LongAdder[] buckets = new LongAdder[BOUNDS.length];
    private final LongAdder count = new LongAdder();
    private final LongAdder micros = new LongAdder();

    Times() {
      for (int i = 0; i < buckets.length; i++) {
        buckets[i] = new LongAdder();
      }
    }

    void add(double millis) {
      for (int i = 0; i < BOUNDS.length; i++) {
        if (millis <= BOUNDS[i] * 1000) {
          buckets[i].increment();
        }
      }
      count.increment();
      micros.add((long) (millis * 1000));
    }
  }

  void count(Context ctx, float millis) {
    String route = route(ctx);
    requests
        .computeIfAbsent(
            "method=\"%s\",route=\"%s\",status=\"%d\""
                .formatted(ctx.method(), route, ctx.statusCode()),
            key -> new LongAdder())
        .increment();
    times.computeIfAbsent("route=\"" + route + '"', key -> new Times()).add(millis);
  }

  /** The pattern, not the path: the number of series is bounded by the number of routes. */
  private static String route(Context ctx) {
    var matched = ctx.endpoints().lastHttpEndpoint();
    return matched == null ? "none" : matched.path;
  }

  /** All series, with those of the archive and the graph. */
  String text(long articles, Readiness readiness) {
    StringBuilder out = new StringBuilder();
    head(out, "wenmai_http_requests_total", "counter", "Requests answered");
    requests.forEach((labels, n) -> line(out, "wenmai_http_requests_total", labels, n.sum()));
    head(out, "wenmai_http_request_seconds", "histogram", "Time to answer");
    times.forEach((labels, t) -> histogram(out, labels, t));
    gauge(out, "wenmai_articles", "Articles in the archive", articles);
    gauge(out, "wenmai_graph_behind", "Writes the graph has not seen", readiness.behind());
    gauge(
        out,
        "wenmai_graph_up",
        "Whether the graph answers",
        readiness.graph() == Readiness.GraphPhase.UNAVAILABLE ? 0 : 1);
    Readiness.Vectors vectors = readiness.vectors();
    if (vectors != null) {
      gauge(out, "wenmai_meaning_behind", "Writes without vectors yet", vectors.behind());
    }
    Runtime runtime = Runtime.getRuntime();
    gauge(
        out, "wenmai_heap_used_bytes", "Heap in use", runtime.totalMemory() - runtime.freeMemory());
    return out.toString();
  }

  private static void histogram(StringBuilder out, String labels, Times t) {
    String name = "wenmai_http_request_seconds";
    for (int i = 0; i < BOUNDS.length; i++) {
      line(out, name + "_bucket", labels + ",le=\"" + BOUNDS[i] + '"', t.buckets[i].sum());
    }
    line(out, name + "_bucket", labels + ",le=\"+Inf\"", t.count.sum());
    out.append("%s_sum{%s} %.6f%n".formatted(name, labels, t.micros.sum() / 1e6));
    line(out, name + "_count", labels, t.count.sum());
  }

  private static void head(StringBuilder out, String name, String type, String help) {
    out.append("# HELP %s %s\n# TYPE %s %s\n".formatted(name, help, name, type));
  }

  private static void gauge(StringBuilder out, String name, String help, long value) {
    head(out, name, "gauge", help);
    out.append(name).append(' ').append(value).append('\n');
  }

  private static void line(StringBuilder out, String name, String labels, long value) {
    out.append(String.format(Locale.ROOT, "%s{%s} %d\n", name, labels, value));
  }
}
