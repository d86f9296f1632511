package wenmai.graph.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a ledger's file says.
 *
 * @param entries of the lines that can be read
 * @param faults of the others, each naming its line
 */
record LedgerFile(List<LedgerEntry> entries, List<String> faults) {
  LedgerFile {
    entries = List.copyOf(entries);
    faults = List.copyOf(faults);
  }

  static LedgerFile read(Path path) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    int end = end(bytes, bytes.length);
    LedgerFile finished = of(new String(bytes, 0, end, UTF_8));
    return end == bytes.length ? finished : finished.unfinished();
  }

  private LedgerFile unfinished() {
    List<String> more = new ArrayList<>(faults);
    more.add("the last line was never finished");
    return new LedgerFile(entries, more);
  }

  /** Where the last finished line ends. */
  static int end(byte[] bytes, int length) {
    int end = length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  static LedgerFile of(String text) {
    List<LedgerEntry> entries = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int number = 1; number <= lines.size(); number++) {
      try {
        LedgerEntry entry = LedgerJson.read(lines.get(number - 1));
        entries.add(entry);
        if (entry.number() != number) {
          faults.add("line %d is entry %d".formatted(number, entry.number()));
        }
      } catch (IllegalArgumentException e) {
        faults.add("line %d cannot be read".formatted(number));
      }
    }
    return new LedgerFile(entries, faults);
  }

  /** The entries without those that undo what cannot be read. */
  List<LedgerEntry> connected() {
    List<LedgerEntry> connected = new ArrayList<>();
    Set<Long> numbers = new HashSet<>();
    for (LedgerEntry entry : entries) {
      if (!(entry.correction() instanceof Correction.Undo(long undone))
          || numbers.contains(undone)) {
        connected.add(entry);
        numbers.add(entry.number());
      }
    }
    return connected;
  }
}
