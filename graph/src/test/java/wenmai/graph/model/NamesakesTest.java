package wenmai.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.indexer.corpus.ArticleId;

class NamesakesTest {
  private static final EntityId ZHANG = EntityId.of(EntityType.PERSON, "张伟", "洛阳市");

  /** Articles in order, each with day and stations; those told apart by number and station. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // One nurse while another heads a county; a soldier between two days of an office.
        "2024-02-01 CHIEF 嵩县, 2024-02-20 CALLING 医; 2 CALLING 医",
        "2022-01-01 OFFICE, 2023-06-01 CALLING 军, 2024-08-01 OFFICE; 2 CALLING 军",
        // The office counts as the one known, however often the other is named.
        "2024-02-01 OFFICE, 2024-02-02 CALLING 村, 2024-02-03 CALLING 村; 2 CALLING 村, 3 CALLING 村",
        // Two county heads by turns.
        "2024-01-01 CHIEF 嵩县, 2024-01-05 CHIEF 伊川县, 2024-01-09 CHIEF 嵩县, 2024-01-12 CHIEF 伊川县;"
            + " 1 CHIEF 嵩县, 3 CHIEF 嵩县",
        // Offices of two states, whenever; who has more articles keeps the identity.
        "2013-01-01 STATE 也门, 2020-01-01 STATE 马尔代夫, 2020-02-01 STATE 马尔代夫; 1 STATE 也门",
        "2020-03-01 STATE 也门, 2013-01-01 STATE 伊拉克, 2013-01-01 STATE 伊朗;"
            + " 2 STATE 伊拉克, 3 STATE 伊朗",
      })
  void tellsPeopleApartWhosePostsNobodyHoldsTogether(String articles, String apart) {
    assertThat(apart(articles)).containsExactlyInAnyOrder(apart.split(", *", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // A career: a teacher of old heads a county; one county after another; a soldier retired.
        "2004-02-01 CALLING 学, 2024-02-20 CHIEF 嵩县",
        "2020-01-01 CHIEF 嵩县, 2020-02-01 CHIEF 嵩县, 2021-01-01 CHIEF 伊川县, 2021-02-01 CHIEF 伊川县",
        "2014-01-01 CALLING 军, 2024-01-01 OFFICE",
        // From his own field: the head of the police is a policeman.
        "2024-02-01 OFFICE 警, 2024-02-20 CALLING 警",
        // One article gives both to one person, so he is one.
        "2024-02-01 CHIEF 嵩县 + CALLING 村, 2024-02-20 CALLING 村, 2024-02-21 CHIEF 嵩县",
        // A county and the city above; one article only tells of the other county.
        "2024-01-01 CHIEF 洛阳市, 2024-01-05 CHIEF 嵩县, 2024-01-09 CHIEF 洛阳市, 2024-01-12 CHIEF 嵩县",
        "2024-01-01 CHIEF 嵩县, 2024-01-05 CHIEF 伊川县, 2024-01-09 CHIEF 嵩县",
        // Simple work of two kinds, which a village may well ask of one.
        "2024-02-01 CALLING 学, 2024-02-02 CALLING 村",
        // No day, no time.
        "- CHIEF 嵩县, 2024-02-20 CALLING 医",
      })
  void keepsOneWhoMayHaveHeldThemAll(String articles) {
    assertThat(apart(articles)).isEmpty();
  }

  @Test
  void knowsFromWhichArticlesAndAgainstWhich() {
    Namesake nurse =
        Namesakes.parted(posts("2024-02-01 CHIEF 嵩县, 2024-02-20 CALLING 医")).getFirst();

    assertThat(nurse.person()).isEqualTo(ZHANG);
    assertThat(nurse.other()).isNotEqualTo(ZHANG);
    assertThat(nurse.articles()).containsExactly(new ArticleId("2"));
    assertThat(nurse.against().station()).isEqualTo(new Station(Station.Kind.CHIEF, "嵩县"));
  }

  @Test
  void doesNotDependOnTheOrderOfArticles() {
    Random random = new Random(7);
    String stations =
        "2024-02-01 STATE 也门, 2024-02-20 STATE 伊朗, - STATE 伊拉克, 2024-03-01 STATE 伊拉克 + STATE 也门,"
            + " 2024-02-03 CHIEF 嵩县, 2024-02-09 CALLING 医, 2024-02-09 CALLING 军, 2024-02-10 OFFICE 军";
    List<HeldPost> posts = new ArrayList<>(posts(stations));
    List<Namesake> apart = Namesakes.parted(posts);
    assertThat(apart).hasSizeGreaterThan(2);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(posts, random);
      assertThat(Namesakes.parted(posts)).isEqualTo(apart);
    }
  }

  private static List<String> apart(String articles) {
    return Namesakes.parted(posts(articles)).stream()
        .flatMap(n -> n.posts().stream())
        .map(p -> p.article() + " " + p.station())
        .toList();
  }

  private static List<HeldPost> posts(String articles) {
    List<HeldPost> posts = new ArrayList<>();
    String[] told = articles.split(",", -1);
    for (int i = 0; i < told.length; i++) {
      String[] parts = told[i].stripLeading().split(" ", 2);
      LocalDate date = parts[0].equals("-") ? null : LocalDate.parse(parts[0]);
      ArticleId article = new ArticleId(String.valueOf(i + 1));
      Stream.of(parts[1].split(" \\+ ", -1))
          .map(Station::parse)
          .map(s -> new HeldPost(article, date, ZHANG, ZHANG, "张伟", s, 0, s + "张伟"))
          .forEach(posts::add);
    }
    return posts;
  }
}
