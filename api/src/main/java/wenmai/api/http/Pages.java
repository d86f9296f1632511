package wenmai.api.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The browser's pages, from the class path. Each screen's path is listed; there is no other. */
final class Pages {
  private static final List<String> SCREENS =
      List.of("/", "/search", "/article/{id}", "/entity/{id}", "/graph");
  private static final List<String> ROOT_FILES = List.of("/favicon.svg", "/theme.js");
  private static final Map<String, String> MEDIA_TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("png", "image/png"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("woff2", "font/woff2"));
  private static final Pattern ASSET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final String NOT_BUILT =
      "The pages were not built into this program. The API is described at /docs.\n";

  private final Map<String, Optional<byte[]>> files = new ConcurrentHashMap<>();

  void register(RoutesConfig routes) {
    for (String screen : SCREENS) {
      routes.get(screen, this::screen);
      routes.head(screen, this::screen);
    }
    for (String file : ROOT_FILES) {
      routes.get(file, ctx -> file(ctx, file, "no-cache"));
    }
    routes.get("/assets/{name}", this::asset);
  }

  private void screen(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    Optional<byte[]> index = file("/index.html");
    if (index.isPresent()) {
      Answers.tagged(ctx, index.get(), "text/html; charset=utf-8", "no-cache");
      return;
    }
    ctx.status(ctx.path().equals("/") ? 200 : 404);
    ctx.header(Header.CACHE_CONTROL, "no-store");
    ctx.result(NOT_BUILT).contentType("text/plain; charset=utf-8");
  }

  private void asset(Context ctx) {
    String name = ctx.pathParam("name");
    if (!ASSET.matcher(name).matches()) {
      throw missing(ctx).thrown();
    }
    file(ctx, "/assets/" + name, FOREVER);
  }

  private void file(Context ctx, String path, String cacheControl) {
    byte[] bytes = file(path).orElseThrow(() -> missing(ctx).thrown());
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = MEDIA_TYPES.getOrDefault(extension, "application/octet-stream");
    ctx.header("Content-Security-Policy", POLICY);
    Answers.tagged(ctx, bytes, type, cacheControl);
  }

  private static Problem missing(Context ctx) {
    return Problem.of(Problem.Kind.NOT_FOUND, "nothing is served at " + ctx.path());
  }

  private Optional<byte[]> file(String path) {
    Optional<byte[]> known = files.get(path);
    if (known != null) {
      return known;
    }
    Optional<byte[]> read = read(path);
    if (read.isPresent()) {
      files.put(path, read);
    }
    return read;
  }

  private static Optional<byte[]> read(String path) {
    try (InputStream in = Pages.class.getResourceAsStream("/web" + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
