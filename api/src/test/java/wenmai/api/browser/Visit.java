package wenmai.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** A person's visit: one window with an empty memory, and what the browser complained of. */
final class Visit implements AutoCloseable {
  private final BrowserContext context;
  private final Page page;
  private final String address;
  private final List<String> complaints = new ArrayList<>();

  Visit(BrowserContext context, String address) {
    this.context = context;
    this.address = address;
    page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
        complaints.add(message.text());
      }
    });
  }

  Page page() {
    return page;
  }

  Visit open(String path) {
    page.navigate(address + path);
    return this;
  }

  Locator main(String selector) {
    return page.locator("#main " + selector);
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Fails unless the page meets WCAG 2.2 AA as far as a program can tell. */
  void assertAccessible() {
    ask(Chromium.axe());
    JsonElement violations =
        ask(
            """
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
              .then(found => found.violations.map(v => v.id + ' ' + v.nodes.map(n => n.html)))
            """);
    assertThat(violations.getAsJsonArray()).isEmpty();
  }

  /** Fails when the page is wider than the window. */
  void assertFits() {
    String beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    assertThat(ask(beyond).getAsInt()).isZero();
  }

  /** The value of an expression, asked past the page's policy, which forbids foreign scripts. */
  private JsonElement ask(String expression) {
    JsonObject question = new JsonObject();
    question.addProperty("expression", expression);
    question.addProperty("awaitPromise", true);
    question.addProperty("returnByValue", true);
    JsonObject answer = context.newCDPSession(page).send("Runtime.evaluate", question);
    assertThat(answer.has("exceptionDetails")).as(answer.toString()).isFalse();
    return answer.getAsJsonObject("result").get("value");
  }

  void assertNoComplaints() {
    assertThat(complaints).isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
