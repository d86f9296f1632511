package wenmai.graph.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The corrections that people made, in a file of JSON lines to which lines are only added. Outlives
 * every index and graph. Thread-safe; an entry that {@link #append} has returned survives a crash.
 */
public final class Ledger implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  private final FileChannel file;
  private volatile List<LedgerEntry> entries;
  private volatile Corrections corrections;

  private Ledger(FileChannel file, List<LedgerEntry> entries) {
    this.file = file;
    this.entries = List.copyOf(entries);
    this.corrections = Corrections.of(entries);
  }

  /**
   * Opens the ledger in a file, making it when there is none. A last line that a crash left
   * unfinished was never acknowledged and is cut off.
   *
   * @throws IOException when the file cannot be used, holds a line that is no entry, or is open in
   *     another process
   */
  public static Ledger open(Path path) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileLock lock = file.tryLock();
      if (lock == null) {
        throw new IOException("the ledger " + path + " is in use by another process");
      }
      String text = whole(file, path);
      file.position(file.size());
      return new Ledger(file, parse(text, path));
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** The finished lines; what follows them is cut off the file. */
  private static String whole(FileChannel file, Path path) throws IOException {
    byte[] bytes = new byte[Math.toIntExact(file.size())];
    int read = Channels.newInputStream(file).readNBytes(bytes, 0, bytes.length);
    int end = read;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    if (end < read) {
      LOG.warn("The last line of {} was never finished and is dropped", path);
      file.truncate(end).force(true);
    }
    return new String(bytes, 0, end, UTF_8);
  }

  private static List<LedgerEntry> parse(String text, Path path) throws IOException {
    List<LedgerEntry> entries = new ArrayList<>();
    for (String line : text.lines().toList()) {
      try {
        LedgerEntry entry = LedgerJson.read(line);
        if (entry.number() != entries.size() + 1) {
          throw new IllegalArgumentException("its number is " + entry.number());
        }
        entries.add(entry);
      } catch (IllegalArgumentException e) {
        throw new IOException("line " + (entries.size() + 1) + " of " + path + " is broken", e);
      }
    }
    return entries;
  }

  /**
   * Adds a correction, which holds from now on.
   *
   * @throws IllegalArgumentException when it undoes what is not there or undone already
   */
  public synchronized LedgerEntry append(
      String who, String why, Correction correction, Instant when) throws IOException {
    LedgerEntry entry = new LedgerEntry(entries.size() + 1, when, who, why, correction);
    if (correction instanceof Correction.Undo undo) {
      requireInForce(undo.number());
    }
    ByteBuffer line = ByteBuffer.wrap((LedgerJson.write(entry) + "\n").getBytes(UTF_8));
    long before = file.position();
    try {
      while (line.hasRemaining()) {
        file.write(line);
      }
      file.force(true);
    } catch (IOException e) {
      file.truncate(before);
      throw e;
    }
    List<LedgerEntry> longer = new ArrayList<>(entries);
    longer.add(entry);
    entries = List.copyOf(longer);
    corrections = Corrections.of(longer);
    return entry;
  }

  private void requireInForce(long number) {
    if (number < 1 || number > entries.size()) {
      throw new IllegalArgumentException("the ledger has no entry " + number);
    }
    if (!Corrections.inForce(entries).contains(number)) {
      throw new IllegalArgumentException("entry " + number + " is undone already");
    }
  }

  /** All entries, also those undone, oldest first. */
  public List<LedgerEntry> entries() {
    return entries;
  }

  /** What the entries come to. */
  public Corrections corrections() {
    return corrections;
  }

  /** All entries as the file holds them, to be read by {@link #importLines}. */
  public List<String> exportLines() {
    return entries.stream().map(LedgerJson::write).toList();
  }

  /**
   * Adds the entries of another ledger that this one does not have yet, under new numbers.
   *
   * @return how many were added
   * @throws IllegalArgumentException when a line is no entry; nothing is added then
   */
  public synchronized int importLines(List<String> lines) throws IOException {
    List<LedgerEntry> others = lines.stream().map(LedgerJson::read).toList();
    Map<Long, Long> numbers = new HashMap<>();
    Set<String> known = new HashSet<>();
    entries.forEach(e -> known.add(identity(e)));
    int added = 0;
    for (LedgerEntry other : others) {
      if (known.contains(identity(other))) {
        entries.stream()
            .filter(e -> identity(e).equals(identity(other)))
            .forEach(e -> numbers.put(other.number(), e.number()));
        continue;
      }
      Correction correction =
          other.correction() instanceof Correction.Undo undo
              ? new Correction.Undo(numbers.getOrDefault(undo.number(), 0L))
              : other.correction();
      LedgerEntry entry = append(other.who(), other.why(), correction, other.when());
      numbers.put(other.number(), entry.number());
      added++;
    }
    return added;
  }

  /** What makes an entry the same in two ledgers: everything but its numbers. */
  private static String identity(LedgerEntry e) {
    Correction correction =
        e.correction() instanceof Correction.Undo ? new Correction.Undo(0) : e.correction();
    return LedgerJson.write(new LedgerEntry(1, e.when(), e.who(), e.why(), correction));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
