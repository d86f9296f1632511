package wenmai.graph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static wenmai.graph.model.News.organization;
import static wenmai.graph.model.News.person;
import static wenmai.graph.model.News.place;
import static wenmai.graph.model.News.project;
import static wenmai.graph.model.News.removed;
import static wenmai.graph.model.RelationType.BUILDS;
import static wenmai.graph.model.RelationType.CO_MENTIONED;
import static wenmai.graph.model.RelationType.COOPERATES_WITH;
import static wenmai.graph.model.RelationType.HOLDS_POSITION;
import static wenmai.graph.model.RelationType.LOCATED_IN;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import wenmai.indexer.corpus.ArticleId;

/** What every store of the graph must do, whatever it is made of. */
public abstract class KnowledgeGraphContract {
  private static final Entity LI = person("李明");
  private static final Entity WANG = person("王芳");
  private static final Entity CITY_INVEST = organization("洛阳城投集团");
  private static final Entity BUREAU = organization("偃师区交通局");
  private static final Entity BRIDGE = project("伊河大桥");
  private static final Entity YANSHI = place("偃师区");

  /** An empty graph. */
  protected abstract KnowledgeGraph graph();

  private static News appointment() {
    return News.item("a1", "李明任洛阳城投集团董事长。王芳出席会议。")
        .on("2024-02-17")
        .naming(LI, CITY_INVEST, WANG)
        .stating(HOLDS_POSITION, LI, CITY_INVEST, Modality.ASSERTED, Map.of("title", "董事长"));
  }

  private static News groundbreaking() {
    return News.item("a2", "洛阳城投集团承建的伊河大桥在偃师区开工。李明、王芳到场。")
        .on("2024-03-01")
        .naming(CITY_INVEST, BRIDGE, YANSHI, LI, WANG)
        .stating(BUILDS, CITY_INVEST, BRIDGE)
        .stating(LOCATED_IN, BRIDGE, YANSHI);
  }

  private static RelationId edge(RelationType type, Entity a, Entity b) {
    return RelationId.of(type, a.id(), b.id());
  }

  private Edge edgeOf(RelationType type, Entity a, Entity b) {
    return graph().relation(edge(type, a, b)).orElseThrow().edge();
  }

  private static NeighborQuery all() {
    return new NeighborQuery(Set.of(), Set.of(), Period.ALL, 50);
  }

  @Nested
  class TakingInChanges {

    @Test
    void startsAtTheBeginning() {
      assertThat(graph().sequence()).isZero();
      assertThat(graph().stats()).isEqualTo(new GraphStats(0, 0, 0, 0, 0));
    }

    @Test
    void saysHowFarItHasCome() {
      graph().apply(List.of(appointment().at(7), groundbreaking().at(9)));

      assertThat(graph().sequence()).isEqualTo(9);
    }

    @Test
    void countsWhatTheArticlesSay() {
      graph().apply(List.of(appointment().at(1), groundbreaking().at(2)));

      EntityProfile li = graph().entity(LI.id()).orElseThrow();
      assertThat(li.entity()).isEqualTo(LI);
      assertThat(li.articles()).isEqualTo(2);
      assertThat(li.mentions()).isEqualTo(2);
      assertThat(li.first()).isEqualTo("2024-02-17");
      assertThat(li.last()).isEqualTo("2024-03-01");
      assertThat(li.degrees()).isEqualTo(Map.of(HOLDS_POSITION, 1L, CO_MENTIONED, 2L));
    }

    @Test
    void changesNothingWhenToldTwice() {
      graph().apply(List.of(appointment().at(1), groundbreaking().at(2)));
      GraphStats stats = graph().stats();
      Edge together = edgeOf(CO_MENTIONED, LI, CITY_INVEST);

      graph().apply(List.of(appointment().at(1), groundbreaking().at(2)));
      graph().apply(List.of(appointment().at(1)));

      assertThat(graph().stats()).isEqualTo(stats);
      assertThat(edgeOf(CO_MENTIONED, LI, CITY_INVEST)).isEqualTo(together);
    }

    @Test
    void takesTheLastOfTwoChangesOfOneArticle() {
      graph()
          .apply(
              List.of(
                  appointment().at(1),
                  News.item("a1", "王芳出席会议。").on("2024-02-17").naming(WANG).at(2)));

      assertThat(graph().entity(LI.id())).isEmpty();
      assertThat(graph().entity(WANG.id()).orElseThrow().articles()).isEqualTo(1);
    }

    @Test
    void replacesWhatAnArticleSaidBefore() {
      graph().apply(List.of(appointment().at(1), groundbreaking().at(2)));

      graph()
          .apply(
              List.of(
                  News.item("a1", "王芳任偃师区交通局局长。")
                      .on("2024-02-18")
                      .naming(WANG, BUREAU)
                      .stating(HOLDS_POSITION, WANG, BUREAU)
                      .at(3)));

      assertThat(graph().relation(edge(HOLDS_POSITION, LI, CITY_INVEST))).isEmpty();
      assertThat(graph().relation(edge(CO_MENTIONED, LI, CITY_INVEST))).isEmpty();
      EntityProfile li = graph().entity(LI.id()).orElseThrow();
      assertThat(li.articles()).isEqualTo(1);
      assertThat(li.first()).isEqualTo("2024-03-01");
      assertThat(edgeOf(HOLDS_POSITION, WANG, BUREAU).first()).isEqualTo("2024-02-18");
      assertThat(graph().verify()).isEmpty();
    }

    @Test
    void forgetsAnArticleThatWasTakenOut() {
      graph().apply(List.of(appointment().at(1), groundbreaking().at(2)));

      graph().apply(List.of(removed("a2", 3)));

      assertThat(graph().entity(BRIDGE.id())).isEmpty();
      assertThat(graph().entity(YANSHI.id())).isEmpty();
      assertThat(graph().find("伊河大桥", Set.of(), 10)).isEmpty();
      assertThat(graph().entity(LI.id()).orElseThrow().last()).isEqualTo("2024-02-17");
      assertThat(graph().sequence()).isEqualTo(3);
      assertThat(graph().verify()).isEmpty();
    }

    @Test
    void isEmptyAgainWhenAllArticlesAreTakenOut() {
      graph().apply(List.of(appointment().at(1), groundbreaking().at(2)));

      graph().apply(List.of(removed("a1", 3), removed("a2", 4), removed("never-there", 5)));

      assertThat(graph().stats()).isEqualTo(new GraphStats(0, 0, 0, 0, 5));
    }

    @Test
    void forgetsEverythingWhenCleared() {
      graph().apply(List.of(appointment().at(1)));

      graph().clear();

      assertThat(graph().stats()).isEqualTo(new GraphStats(0, 0, 0, 0, 0));
      assertThat(graph().find("", Set.of(), 10)).isEmpty();
    }

    @Test
    void takesArticlesWithoutADate() {
      graph()
          .apply(
              List.of(
                  News.item("a", "李明、王芳。").naming(LI, WANG).at(1),
                  News.item("b", "李明、王芳。").naming(LI, WANG).on("2020-01-01").at(2)));

      Edge together = edgeOf(CO_MENTIONED, LI, WANG);
      assertThat(together.articles()).isEqualTo(2);
      assertThat(together.first()).isEqualTo("2020-01-01");

      graph().apply(List.of(removed("b", 3)));

      assertThat(edgeOf(CO_MENTIONED, LI, WANG).first()).isNull();
    }
  }

  @Nested
  class Edges {

    @Test
    void areAsHeavyAsTheirSentencesAreMany() {
      graph()
          .apply(
              List.of(
                  appointment().at(1),
                  News.item("a3", "李明是洛阳城投集团董事长。李明代表洛阳城投集团讲话。")
                      .on("2023-12-01")
                      .naming(LI, CITY_INVEST)
                      .stating(HOLDS_POSITION, LI, CITY_INVEST)
                      .at(2)));

      RelationDetail detail = graph().relation(edge(HOLDS_POSITION, LI, CITY_INVEST)).orElseThrow();
      assertThat(detail.edge().weight()).isEqualTo(2);
      assertThat(detail.edge().articles()).isEqualTo(2);
      assertThat(detail.edge().first()).isEqualTo("2023-12-01");
      assertThat(detail.edge().last()).isEqualTo("2024-02-17");
      assertThat(detail.head()).isEqualTo(LI);
      assertThat(detail.evidence())
          .extracting(Evidence::sentence)
          .containsExactly("李明任洛阳城投集团董事长。", "李明是洛阳城投集团董事长。");
      assertThat(detail.evidence().getFirst().attributes()).isEqualTo(Map.of("title", "董事长"));
      assertThat(edgeOf(CO_MENTIONED, LI, CITY_INVEST).weight()).isEqualTo(3);
      assertThat(edgeOf(CO_MENTIONED, LI, CITY_INVEST).articles()).isEqualTo(2);
    }

    @Test
    void comeOnlyFromAssertions() {
      graph()
          .apply(
              List.of(
                  News.item("a", "洛阳城投集团不是伊河大桥的承建方。")
                      .naming(CITY_INVEST, BRIDGE)
                      .stating(BUILDS, CITY_INVEST, BRIDGE, Modality.NEGATED, Map.of())
                      .at(1)));

      assertThat(graph().relation(edge(BUILDS, CITY_INVEST, BRIDGE))).isEmpty();
      assertThat(graph().entity(BRIDGE.id()).orElseThrow().degrees())
          .containsOnlyKeys(CO_MENTIONED);
    }

    @Test
    void ofTheSameSentenceShowIt() {
      graph().apply(List.of(groundbreaking().at(1)));

      List<Evidence> evidence =
          graph().relation(edge(CO_MENTIONED, WANG, LI)).orElseThrow().evidence();

      assertThat(evidence).extracting(Evidence::sentence).containsExactly("李明、王芳到场。");
      assertThat(graph().relation(edge(CO_MENTIONED, WANG, BRIDGE))).isEmpty();
    }

    @Test
    void ofASymmetricRelationAreOne() {
      Entity bank = organization("洛阳银行");
      graph()
          .apply(
              List.of(
                  News.item("a", "洛阳银行与洛阳城投集团合作。")
                      .naming(bank, CITY_INVEST)
                      .stating(COOPERATES_WITH, bank, CITY_INVEST)
                      .at(1),
                  News.item("b", "洛阳城投集团与洛阳银行合作。")
                      .naming(bank, CITY_INVEST)
                      .stating(COOPERATES_WITH, CITY_INVEST, bank)
                      .at(2)));

      assertThat(edgeOf(COOPERATES_WITH, bank, CITY_INVEST).weight()).isEqualTo(2);
      assertThat(edgeOf(COOPERATES_WITH, CITY_INVEST, bank).weight()).isEqualTo(2);
    }

    @Test
    void joinOnlyNeighboursInALongListOfNames() {
      List<Entity> delegates =
          IntStream.range(0, 60).mapToObj(i -> person("代表" + (char) ('甲' + i) + "某")).toList();
      String list = String.join("、", delegates.stream().map(Entity::name).toList());
      graph()
          .apply(
              List.of(News.item("a", list + "出席。").naming(delegates.toArray(Entity[]::new)).at(1)));

      assertThat(graph().relation(edge(CO_MENTIONED, delegates.get(0), delegates.get(11))))
          .isPresent();
      assertThat(graph().relation(edge(CO_MENTIONED, delegates.get(0), delegates.get(12))))
          .isEmpty();
      assertThat(graph().verify()).isEmpty();
    }
  }

  @Nested
  class Finding {

    @Test
    void goesByAnyPartOfAName() {
      graph().apply(List.of(appointment().at(1), groundbreaking().at(2)));

      assertThat(graph().find("城投", Set.of(), 10))
          .extracting(EntitySummary::entity)
          .containsExactly(CITY_INVEST);
    }

    @Test
    void goesByAliasesAndShowsTheirProof() {
      graph()
          .apply(
              List.of(
                  News.item("a", "洛阳城投集团（以下简称洛城投）成立。洛城投发言。")
                      .naming(CITY_INVEST)
                      .calling(CITY_INVEST, "洛城投")
                      .at(1)));

      assertThat(graph().find("洛城投", Set.of(), 10))
          .extracting(EntitySummary::entity)
          .containsExactly(CITY_INVEST);
      EntityProfile.AliasProof alias =
          graph().entity(CITY_INVEST.id()).orElseThrow().aliases().getFirst();
      assertThat(alias.alias()).isEqualTo("洛城投");
      assertThat(alias.proofs())
          .extracting(Evidence::sentence)
          .containsExactly("洛阳城投集团（以下简称洛城投）成立。");
    }

    @Test
    void putsBeginningsFirstAndThenTheMoreMentioned() {
      Entity district = place("偃师区山化镇");
      graph()
          .apply(
              List.of(
                  News.item("a", "偃师区交通局在偃师区山化镇办公。河南偃师区人民医院。")
                      .naming(BUREAU, district, organization("河南偃师区人民医院"))
                      .at(1),
                  News.item("b", "偃师区山化镇。").naming(district).at(2)));

      assertThat(graph().find("偃师区", Set.of(), 10))
          .extracting(s -> s.entity().name())
          .containsExactly("偃师区山化镇", "偃师区交通局", "河南偃师区人民医院");
      assertThat(graph().find("偃师区", Set.of(EntityType.ORGANIZATION), 1))
          .extracting(s -> s.entity().name())
          .containsExactly("偃师区交通局");
    }

    @Test
    void givesTheMostMentionedForABlank() {
      graph().apply(List.of(appointment().at(1), groundbreaking().at(2)));

      assertThat(graph().find(" ", Set.of(EntityType.PERSON, EntityType.PLACE), 10))
          .extracting(EntitySummary::articles)
          .containsExactly(2L, 2L, 1L);
    }

    @Test
    void findsNothingForWhatNobodyIsCalled() {
      graph().apply(List.of(appointment().at(1)));

      assertThat(graph().find("孟津*?'\"\\", Set.of(), 10)).isEmpty();
    }
  }

  @Nested
  class Neighbours {

    @Test
    void comeWithTheirEdgesStatedOnesFirst() {
      graph().apply(List.of(appointment().at(1), groundbreaking().at(2)));

      Neighborhood around = graph().neighbors(CITY_INVEST.id(), all()).orElseThrow();

      assertThat(around.center()).isEqualTo(CITY_INVEST);
      assertThat(around.neighbors())
          .extracting(n -> n.entity().entity().name() + " " + n.edge().id().type())
          .containsExactlyInAnyOrder(
              "李明 HOLDS_POSITION",
              "伊河大桥 BUILDS",
              "李明 CO_MENTIONED",
              "伊河大桥 CO_MENTIONED",
              "偃师区 CO_MENTIONED");
      assertThat(around.neighbors().subList(0, 2))
          .noneMatch(n -> n.edge().id().type() == CO_MENTIONED);
      assertThat(around.total()).isEqualTo(5);
      assertThat(around.totals())
          .isEqualTo(Map.of(HOLDS_POSITION, 1L, BUILDS, 1L, CO_MENTIONED, 3L));
    }

    @Test
    void canBeLimitedToRelationsTypesAndDates() {
      graph().apply(List.of(appointment().at(1), groundbreaking().at(2)));

      assertThat(names(new NeighborQuery(Set.of(BUILDS), Set.of(), Period.ALL, 10)))
          .containsExactly("伊河大桥");
      assertThat(names(new NeighborQuery(Set.of(), Set.of(EntityType.PLACE), Period.ALL, 10)))
          .containsExactly("偃师区");
      LocalDate march = LocalDate.parse("2024-03-01");
      assertThat(
              names(
                  new NeighborQuery(Set.of(), Set.of(), new Period(null, march.minusDays(1)), 10)))
          .containsExactly("李明", "李明");
      assertThat(
              names(
                  new NeighborQuery(Set.of(HOLDS_POSITION), Set.of(), new Period(march, null), 9)))
          .isEmpty();
    }

    @Test
    void countOnlyWhatWasPrintedInThePeriod() {
      graph()
          .apply(
              List.of(
                  served("a", "2022-01-01").at(1),
                  served("b", "2023-01-01").at(2),
                  served("c", "2024-01-01").at(3),
                  groundbreaking().at(4)));
      Period between = new Period(LocalDate.parse("2022-06-01"), LocalDate.parse("2023-06-01"));
      Period gap = new Period(LocalDate.parse("2022-06-01"), LocalDate.parse("2022-07-01"));

      Neighborhood around = around(between);

      assertThat(around.neighbors())
          .extracting(Neighborhood.Neighbor::edge)
          .containsExactly(
              dated(HOLDS_POSITION, LI, CITY_INVEST, "2023-01-01"),
              dated(CO_MENTIONED, LI, CITY_INVEST, "2023-01-01"));
      assertThat(around.totals()).isEqualTo(Map.of(HOLDS_POSITION, 1L, CO_MENTIONED, 1L));
      assertThat(around.counted()).isEqualTo(between);
      assertThat(around(gap).neighbors()).isEmpty();
      assertThat(around(gap).total()).isZero();
      for (RelationType type : List.of(HOLDS_POSITION, CO_MENTIONED)) {
        RelationDetail then = graph().relation(edge(type, LI, CITY_INVEST), between).orElseThrow();
        assertThat(then.edge()).isEqualTo(dated(type, LI, CITY_INVEST, "2023-01-01"));
        assertThat(then.evidence()).extracting(e -> e.article().value()).containsExactly("b");
        assertThat(graph().relation(edge(type, LI, CITY_INVEST), gap)).isEmpty();
      }
    }

    private News served(String id, String day) {
      return News.item(id, "李明任洛阳城投集团董事长。")
          .on(day)
          .naming(LI, CITY_INVEST)
          .stating(HOLDS_POSITION, LI, CITY_INVEST);
    }

    private Edge dated(RelationType type, Entity a, Entity b, String day) {
      return new Edge(edge(type, a, b), 1, 1, LocalDate.parse(day), LocalDate.parse(day));
    }

    private Neighborhood around(Period period) {
      return graph()
          .neighbors(CITY_INVEST.id(), new NeighborQuery(Set.of(), Set.of(), period, 10))
          .orElseThrow();
    }

    private List<String> names(NeighborQuery query) {
      return graph().neighbors(CITY_INVEST.id(), query).orElseThrow().neighbors().stream()
          .map(n -> n.entity().entity().name())
          .toList();
    }

    @Test
    void areUnknownOfTheUnknown() {
      assertThat(graph().neighbors(LI.id(), all())).isEmpty();
      assertThat(graph().entity(LI.id())).isEmpty();
    }

    @Test
    void withinSomeStepsFollowStatedRelations() {
      graph().apply(List.of(appointment().at(1), groundbreaking().at(2)));

      assertThat(graph().within(LI.id(), 1, Set.of(), 100))
          .containsExactly(LI.id(), CITY_INVEST.id());
      assertThat(graph().within(LI.id(), 3, Set.of(), 100))
          .containsExactly(LI.id(), CITY_INVEST.id(), BRIDGE.id(), YANSHI.id());
      assertThat(graph().within(LI.id(), 3, Set.of(), 2)).hasSize(2);
      assertThat(graph().within(LI.id(), 1, Set.of(CO_MENTIONED), 100))
          .containsExactlyInAnyOrder(LI.id(), CITY_INVEST.id(), WANG.id());
      assertThat(graph().within(BUREAU.id(), 1, Set.of(), 100)).isEmpty();
    }

    @Test
    void actInAPlaceThroughWhatIsThere() {
      graph().apply(List.of(appointment().at(1), groundbreaking().at(2)));

      assertThat(graph().acting(YANSHI.id(), Set.of(BUILDS), 10)).containsExactly(CITY_INVEST.id());
      assertThat(graph().acting(YANSHI.id(), Set.of(LOCATED_IN), 10)).containsExactly(BRIDGE.id());
      assertThat(graph().acting(YANSHI.id(), Set.of(HOLDS_POSITION), 10)).isEmpty();
    }

    @Test
    void betweenSomeAreOnlyTheirs() {
      graph().apply(List.of(appointment().at(1), groundbreaking().at(2)));

      Subgraph part = graph().between(Set.of(LI.id(), CITY_INVEST.id(), BUREAU.id()), 10);

      assertThat(part.nodes()).extracting(EntitySummary::entity).containsOnly(LI, CITY_INVEST);
      assertThat(part.edges())
          .extracting(Edge::id)
          .containsExactlyInAnyOrder(
              edge(HOLDS_POSITION, LI, CITY_INVEST), edge(CO_MENTIONED, LI, CITY_INVEST));
      assertThat(part.truncated()).isFalse();
      assertThat(graph().between(Set.of(LI.id(), CITY_INVEST.id()), 1).truncated()).isTrue();
    }
  }

  @Nested
  class Paths {

    @Test
    void tellHowTwoAreConnectedWithProofOfEachStep() {
      graph().apply(List.of(appointment().at(1), groundbreaking().at(2)));

      Path path = graph().paths(LI.id(), YANSHI.id(), 6, 3).getFirst();

      assertThat(path.nodes()).containsExactly(LI, CITY_INVEST, BRIDGE, YANSHI);
      assertThat(path.steps())
          .extracting(s -> s.edge().id().type())
          .containsExactly(HOLDS_POSITION, BUILDS, LOCATED_IN);
      assertThat(path.steps()).allSatisfy(s -> assertThat(s.evidence()).isNotEmpty());
    }

    @Test
    void preferTheBetterProven() {
      graph()
          .apply(
              Stream.concat(
                      Stream.of(through("x", CITY_INVEST).at(1)),
                      IntStream.range(0, 4).mapToObj(i -> through("y" + i, BUREAU).at(2 + i)))
                  .toList());

      List<Path> paths = graph().paths(LI.id(), WANG.id(), 2, 2);

      assertThat(paths).extracting(p -> p.nodes().get(1)).containsExactly(BUREAU, CITY_INVEST);
      assertThat(paths.get(0).score()).isGreaterThan(paths.get(1).score());
    }

    private News through(String id, Entity organization) {
      return News.item(id, "李明任" + organization.name() + "局长。王芳任" + organization.name() + "书记。")
          .naming(LI, WANG, organization)
          .stating(HOLDS_POSITION, LI, organization)
          .stating(HOLDS_POSITION, WANG, organization);
    }

    @Test
    void areNotLongerThanAsked() {
      graph().apply(List.of(appointment().at(1), groundbreaking().at(2)));

      assertThat(graph().paths(LI.id(), YANSHI.id(), 1, 3)).isEmpty();
      assertThat(graph().paths(LI.id(), LI.id(), 3, 3)).isEmpty();
      assertThat(graph().paths(LI.id(), BUREAU.id(), 3, 3)).isEmpty();
    }
  }

  @Nested
  class TimeAndCompany {

    @Test
    void aTimelineTellsWhatWasStatedWhen() {
      graph().apply(List.of(appointment().at(1), groundbreaking().at(2)));

      Timeline timeline = graph().timeline(CITY_INVEST.id(), 10).orElseThrow();

      assertThat(timeline.articles())
          .isEqualTo(Map.of(YearMonth.of(2024, 2), 1L, YearMonth.of(2024, 3), 1L));
      assertThat(timeline.happenings())
          .extracting(h -> h.date() + " " + h.relation().type() + " " + h.other().name())
          .containsExactly("2024-02-17 HOLDS_POSITION 李明", "2024-03-01 BUILDS 伊河大桥");
      assertThat(timeline.truncated()).isFalse();
      assertThat(graph().timeline(CITY_INVEST.id(), 1).orElseThrow().happenings())
          .extracting(Timeline.Happening::other)
          .containsExactly(BRIDGE);
      assertThat(graph().timeline(BUREAU.id(), 10)).isEmpty();
    }

    @Test
    void positionsSayWhoHeldAPostWhen() {
      graph()
          .apply(
              List.of(
                  chief("a", LI, "2019-05-01").at(1),
                  chief("b", LI, "2021-05-01").at(2),
                  chief("c", WANG, "2022-01-10").at(3)));

      assertThat(graph().positions(BUREAU.id()))
          .extracting(t -> t.person().name() + t.title() + t.first() + "至" + t.last())
          .containsExactly("李明局长2019-05-01至2021-05-01", "王芳局长2022-01-10至2022-01-10");
      assertThat(graph().positions(LI.id()).getFirst().sentences()).isEqualTo(2);
    }

    private News chief(String id, Entity person, String day) {
      return News.item(id, person.name() + "任偃师区交通局局长。")
          .on(day)
          .naming(person, BUREAU)
          .stating(HOLDS_POSITION, person, BUREAU, Modality.ASSERTED, Map.of("title", "局长"));
    }

    @Test
    void coMentionsTellSentenceFromArticle() {
      graph()
          .apply(
              List.of(
                  appointment().at(1),
                  groundbreaking().at(2),
                  News.item("other", "偃师区下雨。").naming(YANSHI).at(3)));

      CoMention li =
          graph().coMentions(CITY_INVEST.id(), 10).stream()
              .filter(c -> c.entity().entity().equals(LI))
              .findFirst()
              .orElseThrow();

      assertThat(li.sentences()).isEqualTo(1);
      assertThat(li.sharedArticles()).isEqualTo(2);
      assertThat(li.articleAssociation()).isEqualTo(1, within(1e-9));
      // ln(1 * 3 / (2 * 2)) / ln 3
      assertThat(li.association()).isEqualTo(-0.26186, within(1e-5));
    }
  }

  @Nested
  class Sentences {

    @Test
    void ofAProjectTellWhereItAndOthersAreNamed() {
      Entity tunnel = project("龙门隧道");
      graph()
          .apply(
              List.of(
                  groundbreaking().at(1),
                  News.item("b", "龙门隧道与伊河大桥相连。伊河大桥通车。天气好。")
                      .on("2025-01-01")
                      .naming(BRIDGE, tunnel)
                      .at(2)));

      List<NamedSentence> sentences = graph().projectSentences(BRIDGE.id(), 10);

      assertThat(sentences)
          .extracting(s -> s.evidence().sentence())
          .containsExactly("龙门隧道与伊河大桥相连。", "伊河大桥通车。", "洛阳城投集团承建的伊河大桥在偃师区开工。");
      assertThat(sentences.getFirst().names()).containsExactly(5);
      assertThat(sentences.getFirst().others()).containsExactly(0);
      assertThat(graph().projectSentences(BRIDGE.id(), 1)).hasSize(2);
      assertThat(graph().projectSentences(YANSHI.id(), 10)).isEmpty();
      assertThat(graph().verify()).isEmpty();
    }
  }

  @Nested
  class ReadingItAll {

    @Test
    void givesEveryEntityAndEdgeOnce() {
      List<GraphChange> many =
          IntStream.range(0, 600)
              .mapToObj(i -> {
                Entity person = person("王" + i + "号");
                return News.item("n" + i, "王" + i + "号到偃师区。").naming(person, YANSHI).at(i + 1);
              })
              .toList();
      graph().apply(many);

      assertThat(graph().entities()).hasSize(601).doesNotHaveDuplicates();
      assertThat(graph().edges()).hasSize(600).doesNotHaveDuplicates();
      assertThat(graph().entities().limit(3)).hasSize(3);
    }

    @Test
    void givesTheEntitiesOfSomeArticlesAndWhatConnectsThem() {
      graph().apply(List.of(appointment().at(1), groundbreaking().at(2)));

      Set<EntityId> named = graph().mentionedIn(List.of(new ArticleId("a1"), new ArticleId("no")));

      assertThat(named).containsExactlyInAnyOrder(LI.id(), CITY_INVEST.id(), WANG.id());
      assertThat(graph().entities(named)).hasSize(3).allMatch(e -> e.articles() == 2);
      assertThat(graph().edges(named))
          .extracting(Edge::id)
          .containsExactlyInAnyOrder(
              edge(HOLDS_POSITION, LI, CITY_INVEST),
              edge(CO_MENTIONED, LI, CITY_INVEST),
              edge(CO_MENTIONED, LI, WANG));
    }

    @Test
    void readsAHubThatHasMoreEdgesThanAPage() {
      List<GraphChange> visits =
          IntStream.range(0, 26)
              .mapToObj(i -> {
                News item = News.item("n" + i, visit(i)).naming(YANSHI);
                IntStream.range(0, 200).forEach(j -> item.naming(person("王" + i + "之" + j + "号")));
                return item.at(i + 1);
              })
              .toList();
      graph().apply(visits);

      assertThat(graph().edges().map(Edge::id).distinct().count()).isEqualTo(26 * 200);
    }

    private String visit(int i) {
      StringBuilder text = new StringBuilder();
      IntStream.range(0, 200).forEach(j -> text.append("王" + i + "之" + j + "号到偃师区。"));
      return text.toString();
    }
  }
}
