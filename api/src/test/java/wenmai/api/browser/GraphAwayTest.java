package wenmai.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.api.RunningService;

/** What a reader sees while the graph cannot be reached: everything else. */
final class GraphAwayTest {
  private static final double PATIENCE_MS = 30_000;

  @TempDir private Path store;

  @Test
  void searchesAndReadsAndSaysThatTheGraphIsAway() throws IOException {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    Map<String, String> settings =
        Map.of(
            "WENMAI_NEO4J_URI",
            "bolt://127.0.0.1:" + unusedPort(),
            "WENMAI_NEO4J_PASSWORD",
            "none");
    try (RunningService service = RunningService.start(store, settings);
        Chromium chromium = Chromium.start();
        Visit visit = new Visit(context(chromium), service.address())) {
      visit.open("/search?q=洛阳");
      assertThat(visit.main(".hit").first()).isVisible();
      assertThat(visit.main(".graph-away")).containsText("关系图暂时不可用");

      visit.main(".hit h2 a").first().click();
      assertThat(visit.main(".text")).containsText("洛阳");
      visit.main(".entity-list a").first().click();
      assertThat(visit.main(".graph-away")).isVisible();
      assertThat(visit.main(".headlines a").first()).isVisible();

      visit.open("/graph");
      assertThat(visit.main(".graph-away")).isVisible();
      visit.assertNoComplaints();
    }
  }

  private static BrowserContext context(Chromium chromium) {
    return chromium.browser().newContext(new Browser.NewContextOptions().setLocale("zh-CN"));
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
