package wenmai.graph.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wenmai.graph.model.News.organization;
import static wenmai.graph.model.News.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;
import wenmai.indexer.corpus.ArticleId;

class LedgerTest {
  private static final Instant NOON = Instant.parse("2024-02-17T12:00:00Z");
  private static final EntityId LI = person("李明").id();
  private static final EntityId WANG = person("王芳").id();
  private static final EntityId BUREAU = organization("交通局").id();

  @TempDir Path directory;

  private Ledger open() throws IOException {
    return Ledger.open(directory.resolve("ledger.jsonl"));
  }

  private static List<Correction> oneOfEach() {
    return List.of(
        new Correction.Merge(LI, WANG, "王芳"),
        new Correction.Split(LI, Set.of(new ArticleId("a1")), "李明", "医生"),
        new Correction.Rename(BUREAU, "偃师区交通局"),
        new Correction.Retype(BUREAU, EntityType.PLACE, "交通局"),
        new Correction.Hide(LI),
        new Correction.Refuse(new RelationId(RelationType.HOLDS_POSITION, LI, BUREAU)),
        new Correction.Undo(3));
  }

  @Test
  void keepsEveryKindOfCorrection() throws IOException {
    try (Ledger ledger = open()) {
      for (Correction correction : oneOfEach()) {
        ledger.append("编辑甲", "核实过", correction, NOON);
      }
    }

    try (Ledger ledger = open()) {
      assertThat(ledger.entries()).extracting(LedgerEntry::correction).isEqualTo(oneOfEach());
      assertThat(ledger.entries().getLast().number()).isEqualTo(7);
      assertThat(ledger.entries().getFirst())
          .isEqualTo(new LedgerEntry(1, NOON, "编辑甲", "核实过", oneOfEach().getFirst()));
    }
  }

  @Test
  void dropsALineThatACrashLeftUnfinished() throws IOException {
    try (Ledger ledger = open()) {
      ledger.append("甲", "", new Correction.Hide(LI), NOON);
    }
    Path file = directory.resolve("ledger.jsonl");
    Files.writeString(file, "{\"number\":2,\"wh", StandardOpenOption.APPEND);

    try (Ledger ledger = open()) {
      assertThat(ledger.entries()).hasSize(1);
      ledger.append("甲", "", new Correction.Hide(WANG), NOON);
    }

    try (Ledger ledger = open()) {
      assertThat(ledger.entries()).hasSize(2);
    }
  }

  @Test
  void refusesAFileWithABrokenLineAndNamesIt() throws IOException {
    Path file = directory.resolve("ledger.jsonl");
    Files.writeString(file, "{\"number\":1}\n");

    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file + ": line 1 cannot be read");
  }

  @Test
  void aLineBrokenInTheMiddleIsNamedAndSetAsideAndNothingElseIsLost() throws IOException {
    try (Ledger ledger = open()) {
      ledger.append("甲", "重名", new Correction.Hide(LI), NOON);
      ledger.append("乙", "核实过", new Correction.Hide(WANG), NOON);
      ledger.append("甲", "看错了", new Correction.Undo(2), NOON);
      ledger.append("丙", "改名", new Correction.Rename(BUREAU, "偃师区交通局"), NOON);
      ledger.append("甲", "不是", new Correction.Undo(1), NOON);
    }
    Path file = directory.resolve("ledger.jsonl");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(1, lines.get(1).substring(0, 20));
    Files.write(file, lines);

    assertThat(Ledger.faults(file)).containsExactly("line 2 cannot be read");
    Path aside = Ledger.mend(file).orElseThrow();

    assertThat(Files.readAllLines(aside)).isEqualTo(lines);
    assertThat(Ledger.faults(file)).isEmpty();
    try (Ledger ledger = open()) {
      // Without the entry that undid what cannot be read.
      assertThat(ledger.entries()).extracting(LedgerEntry::why).containsExactly("重名", "改名", "不是");
      assertThat(ledger.corrections().isHidden(LI)).isFalse();
      assertThat(ledger.corrections().isHidden(WANG)).isFalse();
    }
  }

  @Test
  void isOpenOnlyOnce() throws IOException {
    Ledger ledger = open();

    assertThatThrownBy(this::open).isInstanceOfAny(IOException.class, IllegalStateException.class);

    ledger.close();
    open().close();
  }

  @Test
  void undoesOnlyWhatHolds() throws IOException {
    try (Ledger ledger = open()) {
      ledger.append("甲", "", new Correction.Hide(LI), NOON);
      ledger.append("甲", "", new Correction.Undo(1), NOON);

      assertThat(ledger.corrections().isHidden(LI)).isFalse();
      assertThatThrownBy(() -> ledger.append("甲", "", new Correction.Undo(1), NOON))
          .hasMessage("entry 1 is undone already");
      assertThatThrownBy(() -> ledger.append("甲", "", new Correction.Undo(9), NOON))
          .hasMessage("the ledger has no entry 9");

      ledger.append("甲", "", new Correction.Undo(2), NOON);
      assertThat(ledger.corrections().isHidden(LI)).isTrue();
    }
  }

  @Test
  void takesTheEntriesOfAnotherOnce() throws IOException {
    try (Ledger other = Ledger.open(directory.resolve("other.jsonl"));
        Ledger ledger = open()) {
      ledger.append("乙", "", new Correction.Hide(BUREAU), NOON);
      other.append("甲", "", new Correction.Hide(LI), NOON);
      other.append("甲", "", new Correction.Undo(1), NOON);

      assertThat(ledger.importLines(other.exportLines())).isEqualTo(2);
      assertThat(ledger.importLines(other.exportLines())).isZero();

      assertThat(ledger.corrections().isHidden(LI)).isFalse();
      assertThat(ledger.corrections().isHidden(BUREAU)).isTrue();
      assertThat(ledger.entries().getLast().correction()).isEqualTo(new Correction.Undo(2));
    }
  }
}
