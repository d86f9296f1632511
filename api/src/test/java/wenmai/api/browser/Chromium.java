package wenmai.api.browser;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A running Chromium: the one that the environment variable {@code CHROMIUM} names, else the one of
 * the npm package in {@code src/test/browser}.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final Path TOOLS = module().resolve("src/test/browser");
  private static final Path UNPACKED = module().resolve("target/chromium");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Program program = program();
    Map<String, String> environment = new HashMap<>(System.getenv());
    if (program.libraries() != null) {
      environment.merge("LD_LIBRARY_PATH", program.libraries(), (old, ours) -> old + ":" + ours);
    }
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(program.path()))
                    .setArgs(FLAGS)
                    .setEnv(environment));
    return new Chromium(playwright, browser);
  }

  Browser browser() {
    return browser;
  }

  /** The accessibility checker's script. */
  static String axe() {
    try {
      return Files.readString(TOOLS.resolve("node_modules/axe-core/axe.min.js"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private record Program(String path, @Nullable String libraries) {}

  private static Program program() {
    List<String> unpacked = unpack();
    String installed = System.getenv("CHROMIUM");
    return installed == null
        ? new Program(unpacked.get(0), unpacked.get(1))
        : new Program(installed, null);
  }

  /** One process at a time: the test classes run in several. */
  private static List<String> unpack() {
    Path lock = UNPACKED.resolveSibling("chromium.lock");
    try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE)) {
      channel.lock();
      Process node =
          new ProcessBuilder("node", "chromium.mjs", UNPACKED.toAbsolutePath().toString())
              .directory(TOOLS.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      List<String> lines =
          new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      if (node.waitFor() != 0 || lines.size() != 2) {
        throw new IllegalStateException("no Chromium could be unpacked; set CHROMIUM to one");
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while unpacking Chromium", e);
    }
  }

  /** The folder of this module, whichever the tests are started from. */
  private static Path module() {
    return Files.isDirectory(Path.of("src/test/browser")) ? Path.of("") : Path.of("api");
  }
}
