package wenmai.graph.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static wenmai.graph.model.News.organization;
import static wenmai.graph.model.News.person;
import static wenmai.graph.model.News.place;
import static wenmai.graph.model.RelationType.COOPERATES_WITH;
import static wenmai.graph.model.RelationType.HOLDS_POSITION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.News;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.Namesakes;
import wenmai.graph.model.ShortForms;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.search.Tagged;

class CorrectionsTest {
  private static final Entity LI = person("李明");
  private static final Entity WANG = person("王芳");
  private static final Entity BUREAU = organization("交通局");
  private static final Entity FULL = organization("偃师区交通局");

  private static ArticleFacts article(String id) {
    return News.item(id, "李明任交通局局长。王芳到场。")
        .naming(LI, BUREAU, WANG)
        .stating(HOLDS_POSITION, LI, BUREAU)
        .facts();
  }

  private static Corrections after(Correction... corrections) {
    List<LedgerEntry> entries = new ArrayList<>();
    for (Correction c : corrections) {
      entries.add(new LedgerEntry(entries.size() + 1, Instant.EPOCH, "甲", "", c));
    }
    return Corrections.of(entries, ShortForms.NONE, Namesakes.NONE);
  }

  private static Correction.Merge merge(Entity from, Entity into) {
    return new Correction.Merge(from.id(), into.id(), into.name());
  }

  @Test
  void leaveFactsAloneWhenThereAreNone() {
    ArticleFacts facts = article("a");

    assertThat(after().apply(facts)).isSameAs(facts);
  }

  @Test
  void mergedEntitiesAreOneEverywhere() {
    ArticleFacts facts = after(merge(BUREAU, FULL)).apply(article("a"));

    assertThat(facts.entities()).containsExactly(LI, FULL, WANG);
    assertThat(facts.mentions().get(1).entity()).isEqualTo(FULL.id());
    assertThat(facts.statements().getFirst().tail()).isEqualTo(FULL.id());
  }

  @Test
  void mergesFollowEachOtherInAnyOrderAndNeverRunInCircles() {
    Entity older = organization("偃师市交通局");

    assertThat(after(merge(BUREAU, FULL), merge(FULL, older)).canonical(BUREAU.id()))
        .isEqualTo(older.id());
    assertThat(after(merge(FULL, older), merge(BUREAU, FULL)).canonical(BUREAU.id()))
        .isEqualTo(older.id());
    Corrections circle = after(merge(BUREAU, FULL), merge(FULL, BUREAU));
    assertThat(circle.canonical(BUREAU.id())).isEqualTo(BUREAU.id());
    assertThat(circle.canonical(FULL.id())).isEqualTo(BUREAU.id());
  }

  @Test
  void anArchiveKnowsAnEntityByEverythingThatWasMergedIntoIt() {
    Corrections merged = after(merge(BUREAU, FULL));

    assertThat(merged.tagged(FULL.id()))
        .containsExactlyInAnyOrder(
            new Tagged.Anywhere(BUREAU.id().value()), new Tagged.Anywhere(FULL.id().value()));
    assertThat(merged.tagged(LI.id())).containsExactly(new Tagged.Anywhere(LI.id().value()));
    assertThat(after(new Correction.Hide(LI.id())).tagged(LI.id())).isEmpty();
  }

  @Test
  void anArchiveKnowsASplitEntityByItsArticles() {
    Correction.Split split = new Correction.Split(LI.id(), Set.of(new ArticleId("b")), "李明", "医生");
    Corrections corrections = after(split);
    Set<ArticleId> b = Set.of(new ArticleId("b"));

    assertThat(corrections.tagged(LI.id())).containsExactly(new Tagged.Except(LI.id().value(), b));
    assertThat(corrections.tagged(split.other()))
        .containsExactlyInAnyOrder(
            new Tagged.Within(LI.id().value(), b), new Tagged.Anywhere(split.other().value()));
    assertThat(corrections.meanings(LI.id())).containsExactlyInAnyOrder(LI.id(), split.other());
  }

  @Test
  void whatWasMergedCanBeSplitAndWhatWasSplitCanBeMerged() {
    Correction.Split split =
        new Correction.Split(FULL.id(), Set.of(new ArticleId("b")), "交通局", "孟津区");
    Correction.Merge back = new Correction.Merge(split.other(), FULL.id(), FULL.name());

    assertThat(after(merge(BUREAU, FULL), split).meant(new ArticleId("b"), BUREAU.id()))
        .isEqualTo(split.other());
    assertThat(after(merge(BUREAU, FULL), split).meant(new ArticleId("a"), BUREAU.id()))
        .isEqualTo(FULL.id());
    assertThat(after(merge(BUREAU, FULL), split, back).meant(new ArticleId("b"), BUREAU.id()))
        .isEqualTo(FULL.id());
  }

  @Test
  void aKindCanBeTakenBackByTheOppositeCorrection() {
    Correction.Retype there = new Correction.Retype(BUREAU.id(), EntityType.PLACE, "交通局");
    Correction.Retype back = new Correction.Retype(there.retyped(), EntityType.ORGANIZATION, "交通局");

    assertThat(after(there, back).apply(article("a")).entities()).contains(BUREAU);
  }

  @Test
  void aRelationOfAnEntityWithItselfIsNone() {
    Entity deputy = person("李明局长");
    ArticleFacts facts =
        after(merge(BUREAU, organization("交通局2")))
            .apply(
                News.item("a", "交通局与交通局2。")
                    .naming(BUREAU, organization("交通局2"), deputy)
                    .stating(COOPERATES_WITH, BUREAU, organization("交通局2"))
                    .facts());

    assertThat(facts.statements()).isEmpty();
  }

  @Test
  void aSplitConcernsOnlyItsArticles() {
    Corrections split =
        after(new Correction.Split(LI.id(), Set.of(new ArticleId("b")), "李明", "医生"));

    assertThat(split.apply(article("a")).entities()).contains(LI);
    ArticleFacts other = split.apply(article("b"));
    assertThat(other.entities()).doesNotContain(LI);
    assertThat(other.statements().getFirst().head()).isNotEqualTo(LI.id());
    assertThat(other.entities().getFirst().name()).isEqualTo("李明");
  }

  @Test
  void aNewNameHoldsForAllArticles() {
    ArticleFacts facts = after(new Correction.Rename(BUREAU.id(), "偃师区交通运输局")).apply(article("a"));

    assertThat(facts.entities())
        .contains(new Entity(BUREAU.id(), EntityType.ORGANIZATION, "偃师区交通运输局"));
  }

  @Test
  void anotherKindTakesTheIdentityOfThatKind() {
    ArticleFacts facts =
        after(new Correction.Retype(BUREAU.id(), EntityType.PLACE, "交通局")).apply(article("a"));

    assertThat(facts.entities()).contains(place("交通局")).doesNotContain(BUREAU);
  }

  @Test
  void whatIsHiddenLeavesNoTrace() {
    ArticleFacts facts = after(new Correction.Hide(BUREAU.id())).apply(article("a"));

    assertThat(facts.entities()).containsExactly(LI, WANG);
    assertThat(facts.mentions()).hasSize(2);
    assertThat(facts.statements()).isEmpty();
  }

  @Test
  void aRefusedRelationStaysRefusedAfterAMerge() {
    RelationId relation = RelationId.of(HOLDS_POSITION, LI.id(), BUREAU.id());

    assertThat(
            after(new Correction.Refuse(relation), merge(BUREAU, FULL))
                .apply(article("a"))
                .statements())
        .isEmpty();
  }

  @Test
  void anUndoneCorrectionIsAsIfItHadNotBeenMade() {
    ArticleFacts facts = article("a");

    Corrections undone = after(merge(BUREAU, FULL), new Correction.Undo(1));

    assertThat(undone.apply(facts)).isEqualTo(facts);
    assertThat(
            after(merge(BUREAU, FULL), new Correction.Undo(1), new Correction.Undo(2))
                .canonical(BUREAU.id()))
        .isEqualTo(FULL.id());
  }
}
