package wenmai.api.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who may come in: the host name asked for (against DNS rebinding), the key and its role,
 * the number of requests. Thread-safe.
 */
final class Gate {
  private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String CALLER = "caller";

  private final HttpSettings settings;
  private final List<Key> keys = new ArrayList<>();
  private final boolean checksHost;
  private final @Nullable RateLimit rateLimit;

  private record Key(String secret, Role role) {}

  /** Who asks: a role, and a name to count requests under. */
  private record Caller(Role role, String name) {}

  Gate(HttpSettings settings) {
    this.settings = settings;
    for (Map.Entry<String, Role> key : settings.access().keys().entrySet()) {
      keys.add(new Key(key.getKey(), key.getValue()));
    }
    this.checksHost = settings.isLoopback() || !settings.access().hostNames().isEmpty();
    double rate = settings.limits().requestsPerSecond();
    this.rateLimit = rate > 0 ? new RateLimit(rate) : null;
  }

  /** Checks what holds for every path. */
  void enter(Context ctx) {
    checkHost(ctx);
    Caller caller = caller(ctx);
    ctx.attribute(CALLER, caller);
    if (rateLimit != null) {
      long wait = rateLimit.take(caller.name(), System.nanoTime());
      if (wait > 0) {
        throw Problem.of(Problem.Kind.TOO_MANY_REQUESTS, "wait " + wait + " s")
            .thrown(Header.RETRY_AFTER, Long.toString(wait));
      }
    }
  }

  /** Checks that whoever asks may use a route. */
  void admit(Context ctx, Role needed) {
    Caller caller = ctx.attribute(CALLER);
    if (caller == null || caller.role().compareTo(needed) >= 0) {
      return;
    }
    String role = needed.name().toLowerCase(Locale.ROOT);
    if (presented(ctx) != null) {
      throw Problem.of(Problem.Kind.FORBIDDEN, "the key has not the role " + role).thrown();
    }
    throw Problem.of(Problem.Kind.KEY_NEEDED, "this needs a key with the role " + role)
        .thrown(Header.WWW_AUTHENTICATE, "Bearer");
  }

  private void checkHost(Context ctx) {
    String host = ctx.header(Header.HOST);
    if (!checksHost || host == null) {
      return;
    }
    String name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    if (!LOOPBACK_NAMES.contains(name)
        && !name.equals(settings.host())
        && !settings.access().hostNames().contains(name)) {
      throw Problem.of(
              Problem.Kind.FORBIDDEN, "this service does not go by the host name '" + name + "'")
          .thrown();
    }
  }

  private Caller caller(Context ctx) {
    String presented = presented(ctx);
    if (presented == null) {
      return new Caller(settings.stranger(), ctx.ip());
    }
    byte[] bytes = bytes(presented);
    for (int i = 0; i < keys.size(); i++) {
      if (MessageDigest.isEqual(bytes(keys.get(i).secret()), bytes)) {
        return new Caller(keys.get(i).role(), "key " + i);
      }
    }
    throw Problem.of(Problem.Kind.KEY_NEEDED, "the key is unknown")
        .thrown(Header.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
  }

  private static @Nullable String presented(Context ctx) {
    String authorization = ctx.header(Header.AUTHORIZATION);
    if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return authorization.substring(7).strip();
    }
    return ctx.header("X-Api-Key");
  }

  private static byte[] bytes(String secret) {
    return secret.getBytes(StandardCharsets.UTF_8);
  }
}
