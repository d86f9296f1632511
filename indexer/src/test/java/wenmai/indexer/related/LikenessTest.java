package wenmai.indexer.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import wenmai.indexer.search.RelatedArticle.Reason;

class LikenessTest {

  @Test
  void weightsOfTheReasonsSumUpToTheScore() {
    Likeness like =
        new Likeness(0.4, List.of("地铁", "通车"), 0.5, List.of("洛阳", "中国一拖"), true, 0.9, 0.8);
    assertThat(like.reasons().stream().mapToDouble(Reason::weight).sum())
        .isCloseTo(like.score(), within(1e-9));
    assertThat(like.reasons().stream().map(Reason::kind))
        .containsExactlyInAnyOrder(
            "reprint", "meaning", "shared-terms", "same-event", "shared-entity");
    assertThat(like.reasons())
        .isSortedAccordingTo((a, b) -> Double.compare(b.weight(), a.weight()));
  }

  @Test
  void namesWhatIsShared() {
    Likeness like = new Likeness(0.4, List.of("地铁", "通车"), 0, List.of(), false, 0, 0);
    assertThat(like.reasons()).hasSize(1);
    assertThat(like.reasons().getFirst().detail()).isEqualTo("地铁、通车");
  }

  @Test
  void takesTheSameDaysForTheSameEventOnlyWithTwoEntitiesInCommon() {
    assertThat(kinds(new Likeness(0.4, List.of("春耕"), 0.9, List.of("洛阳"), true, 0, 0)))
        .doesNotContain("same-event");
    assertThat(kinds(new Likeness(0.4, List.of("春耕"), 0.9, List.of("洛阳", "偃师"), true, 0, 0)))
        .contains("same-event");
    assertThat(kinds(new Likeness(0.4, List.of("春耕"), 0.9, List.of("洛阳", "偃师"), false, 0, 0)))
        .doesNotContain("same-event");
  }

  @Test
  void putsReprintsFirst() {
    Likeness reprint = new Likeness(0.9, List.of("春耕"), 0, List.of(), false, 0.95, 0);
    Likeness report = new Likeness(0.9, List.of("春耕"), 1, List.of("洛阳", "偃师"), true, 0.2, 0.9);
    assertThat(reprint.score()).isGreaterThan(report.score());
    assertThat(reprint.reasons().getFirst().kind()).isEqualTo("reprint");
  }

  @Test
  void recognisesCopiesWhateverTheirPunctuation() {
    String text = "本报讯 昨日，记者从市交通运输局获悉，今年我市将新建、改建农村公路三百公里，方便群众出行。";
    String reprint = "（转载）" + text.replace("，", ", ").replace(" ", "\n") + "（完）";
    Shingles shingles = Shingles.of(text);
    assertThat(shingles.copied(Shingles.of(reprint))).isEqualTo(1);
    assertThat(shingles.copied(Shingles.of("市农业农村局昨日召开春季农业生产会议，部署小麦返青期管理工作。"))).isZero();
    assertThat(shingles.copied(Shingles.of(""))).isZero();
  }

  private static List<String> kinds(Likeness like) {
    return like.reasons().stream().map(Reason::kind).toList();
  }
}
