package wenmai.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static wenmai.indexer.search.Articles.article;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.RelatedArticle;
import wenmai.indexer.search.RelatedArticle.Reason;
import wenmai.indexer.search.RelatedRequest;
import wenmai.indexer.search.Tag;
import wenmai.indexer.search.TaggedArticle;

class RelatedTest {
  private static final Tag TRACTOR =
      new Tag("org:一拖", FacetField.ENTITY_ORGANIZATION, "中国一拖", List.of());
  private static final Tag YANSHI = new Tag("place:偃师", FacetField.ENTITY_PLACE, "偃师区", List.of());

  private static final TaggedArticle METRO =
      report(
          "metro", "2024-02-17", "地铁二号线开通", "昨日，我市地铁二号线正式开通运营，首班列车从偃师站驶出，市民排队乘坐。", YANSHI, TRACTOR);
  private static final TaggedArticle NEXT_DAY =
      report("next", "2024-02-18", "地铁开通首日客流超十万", "地铁二号线开通首日，偃师站客流最大，列车运行平稳。", YANSHI, TRACTOR);
  private static final TaggedArticle YEARS_AGO =
      report("before", "2019-05-01", "地铁二号线开工", "地铁二号线今日开工建设，计划五年后开通运营。", YANSHI, TRACTOR);
  private static final TaggedArticle FARMING =
      report("farming", "2024-02-17", "春耕备耕忙", "田间地头，农机手驾驶拖拉机翻耕土地。", TRACTOR);
  private static final TaggedArticle PAINTING =
      report("painting", "2024-02-17", "画展开幕", "一百二十幅油画在美术馆展出。");
  private static final TaggedArticle REPRINT =
      article("reprint", "晚报", "2024-03-30", "地铁二号线开通", METRO.article().body().replace("昨日", "日前"));

  @TempDir Path folder;
  private LuceneArchive archive;

  @BeforeEach
  void write() {
    archive = LuceneArchive.open(folder);
    archive.put(List.of(METRO, NEXT_DAY, YEARS_AGO, FARMING, PAINTING, REPRINT));
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private static TaggedArticle report(
      String id, String date, String title, String body, Tag... tags) {
    return article(id, "洛阳日报", date, title, body, List.of(), List.of(tags));
  }

  @Test
  void findsReprintsThenTheSameEventThenTheSameMatterThenTheSameNames() {
    assertThat(related(METRO).stream().map(r -> r.article().id().value()))
        .containsExactly("reprint", "next", "before", "farming");
  }

  @Test
  void saysWhy() {
    List<RelatedArticle> related = related(METRO);
    assertThat(kinds(related.get(0)))
        .contains("reprint", "shared-terms")
        .doesNotContain("same-event");
    assertThat(kinds(related.get(1))).contains("same-event", "shared-entity", "shared-terms");
    assertThat(kinds(related.get(2))).contains("shared-entity").doesNotContain("same-event");
    assertThat(related.get(3).reasons())
        .singleElement()
        .satisfies(reason -> {
          assertThat(reason.kind()).isEqualTo("shared-entity");
          assertThat(reason.detail()).isEqualTo("中国一拖");
        });
    assertThat(detail(related.get(1), "shared-terms")).contains("地铁", "偃师");
  }

  @Test
  void sumsTheReasonsUp() {
    assertThat(related(METRO))
        .allSatisfy(r ->
            assertThat(r.reasons().stream().mapToDouble(Reason::weight).sum())
                .isCloseTo(r.score(), within(1e-9)));
  }

  @Test
  void findsArticlesLikeAnyText() {
    var request = new RelatedRequest("", "地铁什么时候开通", Set.of(), null, 10);
    assertThat(archive.related(request).stream().map(r -> r.article().id().value()))
        .contains("metro", "next", "before", "reprint")
        .doesNotContain("painting");
  }

  @Test
  void findsNothingLikeNothing() {
    assertThat(archive.related(new RelatedRequest("", "", Set.of(), null, 10))).isEmpty();
    assertThat(
            archive.related(
                new RelatedRequest("", "？！", Set.of("x"), new ArticleId("unknown"), 10)))
        .isEmpty();
  }

  private List<RelatedArticle> related(TaggedArticle to) {
    var entities = Set.copyOf(to.tags().stream().map(Tag::id).toList());
    return archive.related(
        new RelatedRequest(
            to.article().title(), to.article().body(), entities, to.article().id(), 10));
  }

  private static List<String> kinds(RelatedArticle related) {
    return related.reasons().stream().map(Reason::kind).toList();
  }

  private static String detail(RelatedArticle related, String kind) {
    return related.reasons().stream()
        .filter(r -> r.kind().equals(kind))
        .map(Reason::detail)
        .findFirst()
        .orElse("");
  }
}
