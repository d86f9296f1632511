package wenmai.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.api.RunningService;

/** What a reader sees and does, over the sample page. */
final class BrowserTest {
  private static final double PATIENCE_MS = 30_000;
  private static final String KEY = "editors-key";
  private static final String TWO_PAGES =
      """
      {"id":"begun","publication":"河谷日报","date":"2024-02-17","page":"01","title":"青河大桥昨日合龙",\
      "body":"昨日上午，青河大桥主桥合龙。\\n大桥由省路桥集","continuedOn":"02"}
      {"id":"ended","publication":"河谷日报","date":"2024-02-17","page":"02","title":"大桥合龙",\
      "body":"团承建，主跨三百二十米。\\n明年春天通车。","continuedFrom":"01"}
      """;

  @TempDir private static Path store;
  @AutoClose private static RunningService service;
  @AutoClose private static Chromium chromium;

  @BeforeAll
  static void start() throws InterruptedException {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    service = RunningService.start(store, Map.of("WENMAI_EDITOR_KEY", KEY)).awaitGraph();
    chromium = Chromium.start();
  }

  @Test
  void leadsFromASearchToAnArticleAnEntityItsGraphAndTheSentencesBehindALine() {
    try (Visit visit = visit(desktop())) {
      visit.open("/");
      Locator box = visit.page().locator(".searchbox input");
      box.fill("安全保卫");
      box.press("Enter");
      assertThat(visit.main("[role=status]")).containsText("共 1 篇");
      assertThat(visit.main(".snippet mark").first()).hasText("安全保卫");

      visit.link("压实各方责任 确保安全有序").click();
      assertThat(visit.main("h1")).hasText("压实各方责任 确保安全有序");
      assertThat(visit.main(".text mark").first()).hasText("安全保卫");

      visit.main(".mention.Person").first().click();
      Locator card = visit.page().locator(".entity-card");
      assertThat(card.locator("h2")).containsText("赵国剑");
      card.locator(".button.primary").click();
      assertThat(visit.main("h1")).hasText("赵国剑");
      assertThat(visit.main(".relation").first()).isVisible();

      visit.link("在关系图中打开").click();
      Locator canvas = visit.main(".canvas");
      assertThat(canvas).hasAttribute("data-nodes", Pattern.compile("[2-9]|\\d\\d"));
      Locator line = visit.main(".line-list button").first();
      line.click();
      assertThat(visit.main(".line-evidence blockquote").first()).containsText("赵国剑");
      assertThat(visit.main(".line-evidence .confidence").first()).containsText("自动识别");

      visit.main(".line-evidence .evidence a").first().click();
      assertThat(visit.main("h1")).hasText("压实各方责任 确保安全有序");
      assertThat(visit.main(".text .evident").first()).isVisible();
      visit.assertNoComplaints();
    }
  }

  @Test
  void keepsTheStateInTheAddress() {
    try (Visit visit = visit(desktop())) {
      visit.open("/search?q=项目");
      assertThat(visit.main("[role=status]")).hasAttribute("data-total", Pattern.compile("[1-9]"));
      visit.main(".facet li label").first().click();
      assertThat(visit.main(".chip.filter")).isVisible();

      visit.page().reload();
      assertThat(visit.main(".chip.filter")).isVisible();
      assertThat(visit.page().locator(".searchbox input")).hasValue("项目");

      visit.page().goBack();
      assertThat(visit.main(".chip.filter")).hasCount(0);
      visit.assertNoComplaints();
    }
  }

  @Test
  void takesAQueryThatCannotBeReadAsPlainWordsAndShowsWhere() {
    try (Visit visit = visit(desktop())) {
      visit.open("/search?q=%22洛阳");
      assertThat(visit.main(".notice mark.trouble")).isVisible();
      assertThat(visit.main(".hit").first()).isVisible();
    }
  }

  @Test
  void offersWhatIsMeantWhileTyping() {
    try (Visit visit = visit(desktop())) {
      visit.open("/");
      Locator box = visit.page().locator(".searchbox input");
      box.pressSequentially("赵国");
      Locator offer = visit.page().locator(".searchbox [role=option]").first();
      assertThat(offer).containsText("赵国剑");
      box.press("ArrowDown");
      assertThat(offer).hasAttribute("aria-selected", "true");
      box.press("Enter");
      assertThat(visit.main(".chip.filter")).containsText("赵国剑");
      assertThat(visit.main(".hit")).hasCount(1);
    }
  }

  @Test
  void expandsAndUndoesByKeysOnTheCanvas() {
    try (Visit visit = visit(desktop())) {
      visit.open("/graph");
      Locator box = visit.main("[role=combobox]");
      box.pressSequentially("赵国剑");
      assertThat(visit.main("[role=option]").first()).containsText("赵国剑");
      box.press("Enter");
      Locator canvas = visit.main(".canvas");
      assertThat(canvas).hasAttribute("data-nodes", Pattern.compile("[2-9]|\\d\\d"));
      String expanded = canvas.getAttribute("data-nodes");

      canvas.focus();
      canvas.press("h");
      assertThat(canvas).not().hasAttribute("data-nodes", expanded);
      canvas.press("Control+z");
      assertThat(canvas).hasAttribute("data-nodes", expanded);
      canvas.press("Control+z");
      assertThat(canvas).hasAttribute("data-nodes", "1");
      canvas.press("Control+Shift+z");
      assertThat(canvas).hasAttribute("data-nodes", expanded);
      visit.assertNoComplaints();
    }
  }

  @Test
  void speaksEnglishWhenAsked() {
    try (Visit visit = visit(desktop())) {
      visit.open("/search?q=洛阳");
      assertThat(visit.page().locator("html")).hasAttribute("lang", "zh-CN");
      visit.button("English").click();
      assertThat(visit.page().locator("html")).hasAttribute("lang", "en");
      assertThat(visit.main("[role=status]")).containsText("articles in");
      visit.page().reload();
      assertThat(visit.main("[role=status]")).containsText("articles in");
      visit.assertNoComplaints();
    }
  }

  @Test
  void keepsTheChosenTheme() {
    try (Visit visit = visit(desktop())) {
      visit.open("/");
      visit.button("外观: 跟随系统").click();
      visit.button("外观: 浅色").click();
      assertThat(visit.page().locator("html")).hasAttribute("data-theme", "dark");
      visit.page().reload();
      assertThat(visit.page().locator("html")).hasAttribute("data-theme", "dark");
      visit.assertNoComplaints();
    }
  }

  private static void write(String articles) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> written =
          client.send(
              HttpRequest.newBuilder(URI.create(service.address() + "/api/v1/articles"))
                  .header("Authorization", "Bearer " + KEY)
                  .header("Content-Type", "application/x-ndjson")
                  .POST(HttpRequest.BodyPublishers.ofString(articles))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      Assertions.assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
    }
  }

  @Test
  void saysOnWhichPagesAnArticleStandsAndWhereTheNextOneGoesOn() throws Exception {
    write(TWO_PAGES);
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      try (Visit visit = visit(desktop().setColorScheme(scheme))) {
        visit.open("/article/begun");
        assertThat(visit.main(".parts a")).hasText(new String[] {"第1版", "第2版"});
        assertThat(visit.main(".text p").nth(1)).hasText("大桥由省路桥集以下见第2版团承建，主跨三百二十米。");
        visit.main(".parts a").nth(1).click();
        assertThat(visit.page()).hasURL(Pattern.compile(".*/article/begun#part-2"));
        assertThat(visit.main("#part-2")).isInViewport();
        visit.assertAccessible();

        visit.open("/article/ended");
        visit.link("本版只是一部分，全文见《青河大桥昨日合龙》").click();
        assertThat(visit.main("h1")).hasText("青河大桥昨日合龙");
        visit.button("English").click();
        assertThat(visit.main(".part-mark").nth(1)).hasText("from here on p. 2");
        visit.assertNoComplaints();
      }
    }
    try (Visit visit =
        visit(new Browser.NewContextOptions().setViewportSize(320, 640).setLocale("zh-CN"))) {
      visit.open("/article/begun");
      assertThat(visit.main(".parts")).isVisible();
      visit.assertFits();
    }
  }

  @Test
  void footnotesAShortFormByTheArticleThatDefinesIt() throws Exception {
    write(
        """
        {"id":"defines","publication":"洛阳日报","date":"2024-02-18","page":"02","title":"新楼昨日启用","body":"河南科技大学第一附属医院（以下简称“河科大一附院”）昨日启用新楼。"}
        {"id":"uses","publication":"洛阳日报","date":"2024-02-19","page":"02","title":"两院昨日签约","body":"昨日，河科大一附院与洛阳市第三人民医院签订合作协议。"}
        """);
    service.awaitGraph();
    try (Visit visit = visit(desktop())) {
      visit.open("/article/uses");
      assertThat(visit.main(".panel blockquote")).containsText("以下简称");
      visit.main(".mention.Organization").first().click();
      Locator card = visit.page().locator(".entity-card");
      assertThat(card.locator("h2")).containsText("河南科技大学第一附属医院");
      card.locator(".button.primary").click();
      visit.main(".relation .text-button").first().click();

      assertThat(visit.main(".relation").first()).containsText("简称出自");
      assertThat(visit.main(".relation blockquote").nth(0)).containsText("河科大一附院与洛阳市第三人民医院");
      assertThat(visit.main(".relation blockquote").nth(1)).containsText("以下简称");
      visit.assertNoComplaints();
    }
  }

  @Test
  void showsPostsStagesAndOthersOfTheNameWithTheirWords() throws Exception {
    write(
        """
        {"id":"head","publication":"洛阳日报","date":"2024-02-18","page":"02","title":"县里昨日调研","body":"中共嵩县县委书记张伟昨日到车村镇调研。"}
        {"id":"nurse","publication":"洛阳日报","date":"2024-02-19","page":"02","title":"护士讲解","body":"在洛阳市第三人民医院，护士长张伟昨日为患者讲解。"}
        {"id":"begins","publication":"洛阳日报","date":"2024-02-20","page":"01","title":"青河大桥项目开工","body":"青河大桥项目昨日开工建设。"}
        {"id":"opens","publication":"洛阳日报","date":"2024-12-20","page":"01","title":"青河大桥项目竣工","body":"青河大桥项目昨日竣工。"}
        """);
    service.awaitGraph();
    try (Visit visit = visit(desktop())) {
      visit.open("/article/nurse");
      visit.main(".mention.Person").first().click();
      visit.page().locator(".entity-card .button.primary").click();
      Locator others = visit.main(".namesakes");
      assertThat(others).containsText("护士长张伟");
      assertThat(others).containsText("中共嵩县县委书记张伟");

      others.locator(".button").first().click();
      Locator post = visit.main(".positions details").first();
      assertThat(post).containsText("书记");
      post.locator("summary").click();
      assertThat(post.locator("blockquote")).containsText("车村镇调研");

      visit.open("/article/begins");
      visit.main(".mention.Project").first().click();
      visit.page().locator(".entity-card .button.primary").click();
      assertThat(visit.main(".milestones > li").nth(0)).containsText("开工");
      assertThat(visit.main(".milestones > li").nth(1)).containsText("竣工");
      visit.main(".milestones summary").nth(1).click();
      assertThat(visit.main(".milestones > li").nth(1)).containsText("昨日竣工");
      visit.assertAccessible();
      visit.assertNoComplaints();
    }
    try (Visit visit =
        visit(new Browser.NewContextOptions().setViewportSize(320, 640).setLocale("zh-CN"))) {
      visit.open("/article/nurse");
      visit.main(".entity-list a").first().click();
      assertThat(visit.main(".happenings").first()).isVisible();
      visit.assertFits();
    }
  }

  @Test
  void isAccessibleInBothThemes() {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      try (Visit visit = visit(desktop().setColorScheme(scheme))) {
        visit.open("/");
        assertThat(visit.main(".totals")).isVisible();
        visit.assertAccessible();

        visit.open("/search?q=洛阳");
        assertThat(visit.main(".hit").first()).isVisible();
        visit.assertAccessible();

        visit.main(".hit h2 a").first().click();
        assertThat(visit.main(".mention").first()).isVisible();
        visit.assertAccessible();

        visit.main(".entity-list a").first().click();
        assertThat(visit.main(".entity-head")).isVisible();
        visit.assertAccessible();

        visit.link("在关系图中打开").click();
        assertThat(visit.main(".canvas")).isVisible();
        visit.main("[role=tab]").nth(1).click();
        assertThat(visit.main("table")).isVisible();
        visit.assertAccessible();
      }
    }
  }

  @Test
  void fitsOnAPhone() {
    try (Visit visit =
        visit(new Browser.NewContextOptions().setViewportSize(320, 640).setLocale("zh-CN"))) {
      visit.open("/");
      assertThat(visit.main(".totals")).isVisible();
      visit.assertFits();

      visit.open("/search?q=洛阳");
      assertThat(visit.main(".hit").first()).isVisible();
      visit.assertFits();
      assertThat(visit.main(".facet").first()).isHidden();
      visit.button("筛选").click();
      assertThat(visit.main(".facet").first()).isVisible();
      visit.assertFits();

      visit.main(".hit h2 a").first().click();
      assertThat(visit.main(".text")).isVisible();
      visit.assertFits();

      visit.main(".entity-list a").first().click();
      assertThat(visit.main(".entity-head")).isVisible();
      visit.assertFits();

      visit.link("在关系图中打开").click();
      visit.button("显示图").click();
      assertThat(visit.main(".canvas")).isVisible();
    }
  }

  @Test
  void saysWhatIsNotThere() {
    try (Visit visit = visit(desktop())) {
      visit.open("/article/nothing");
      assertThat(visit.main(".state")).containsText("没有这篇报道");
      visit.open("/entity/P-0000000000000000");
      assertThat(visit.main(".state")).containsText("没有这个实体");
      visit.open("/search?q=恐龙化石");
      assertThat(visit.main(".state")).containsText("没有找到符合条件的报道");
    }
  }

  private static Browser.NewContextOptions desktop() {
    return new Browser.NewContextOptions().setViewportSize(1280, 860).setLocale("zh-CN");
  }

  private static Visit visit(Browser.NewContextOptions options) {
    return new Visit(chromium.browser().newContext(options), service.address());
  }
}
