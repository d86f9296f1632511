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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenmai.graph.model.LedgerMark;
import wenmai.graph.model.Namesakes;
import wenmai.graph.model.ShortForms;

/**
 * The corrections that people made, in a file of JSON lines to which lines are only added. Outlives
 * every index and graph. Thread-safe; an entry that {@link #append} has returned survives a crash.
 */
public final class Ledger implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  private final FileChannel file;
  private volatile Contents contents;

  private Ledger(FileChannel file, List<LedgerEntry> entries) {
    this.file = file;
    this.contents = Contents.of(entries, ShortForms.NONE, Namesakes.NONE);
  }

  /**
   * All that the ledger says.
   *
   * @param marks after no entry, the first, the second …
   */
  private record Contents(
      List<LedgerEntry> entries,
      List<LedgerMark> marks,
      ShortForms shortForms,
      Namesakes namesakes,
      Corrections corrections) {
    static Contents of(List<LedgerEntry> entries, ShortForms shortForms, Namesakes namesakes) {
      List<LedgerMark> marks = new ArrayList<>(List.of(LedgerMark.START));
      entries.forEach(e -> marks.add(LedgerJson.mark(marks.getLast(), e)));
      return new Contents(
          List.copyOf(entries),
          marks,
          shortForms,
          namesakes,
          Corrections.of(entries, shortForms, namesakes));
    }
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
    int end = LedgerFile.end(bytes, read);
    if (end < read) {
      LOG.warn("The last line of {} was never finished and is dropped", path);
      file.truncate(end).force(true);
    }
    return new String(bytes, 0, end, UTF_8);
  }

  private static List<LedgerEntry> parse(String text, Path path) throws IOException {
    LedgerFile content = LedgerFile.of(text);
    if (!content.faults().isEmpty()) {
      throw new IOException(path + ": " + content.faults().getFirst());
    }
    return content.entries();
  }

  /** What is wrong with a ledger's file, line by line; empty when it is sound or not there. */
  public static List<String> faults(Path path) throws IOException {
    return Files.exists(path) ? LedgerFile.read(path).faults() : List.of();
  }

  /**
   * Makes a new file of the entries that can be read, under new numbers, when some cannot. Nothing
   * may have the ledger open.
   *
   * @return where the old file is now; empty when nothing had to be done
   */
  public static Optional<Path> mend(Path path) throws IOException {
    if (faults(path).isEmpty()) {
      return Optional.empty();
    }
    List<LedgerEntry> kept = LedgerFile.read(path).connected();
    Path aside = path.resolveSibling(path.getFileName() + ".broken-" + System.currentTimeMillis());
    Files.move(path, aside);
    try (Ledger ledger = open(path)) {
      ledger.write(LedgerMerge.missing(List.of(), kept));
    }
    return Optional.of(aside);
  }

  /**
   * Adds a correction, which holds from now on.
   *
   * @throws IllegalArgumentException when it undoes what is not there or undone already
   */
  public synchronized LedgerEntry append(
      String who, String why, Correction correction, Instant when) throws IOException {
    LedgerEntry entry = new LedgerEntry(entries().size() + 1, when, who, why, correction);
    if (correction instanceof Correction.Undo undo) {
      requireInForce(undo.number());
    }
    write(List.of(entry));
    return entry;
  }

  private void write(List<LedgerEntry> added) throws IOException {
    String lines =
        added.stream().map(e -> LedgerJson.write(e) + "\n").collect(Collectors.joining());
    ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(UTF_8));
    long before = file.position();
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    } catch (IOException e) {
      file.truncate(before);
      throw e;
    }
    contents =
        Contents.of(
            Stream.concat(entries().stream(), added.stream()).toList(),
            contents.shortForms(),
            contents.namesakes());
  }

  private void requireInForce(long number) {
    if (number < 1 || number > entries().size()) {
      throw new IllegalArgumentException("the ledger has no entry " + number);
    }
    if (!Corrections.inForce(entries()).contains(number)) {
      throw new IllegalArgumentException("entry " + number + " is undone already");
    }
  }

  /** All entries, also those undone, oldest first. */
  public List<LedgerEntry> entries() {
    return contents.entries();
  }

  /**
   * Takes the short forms that the archive proves and the people it tells apart, in place of those
   * before.
   */
  synchronized void carry(ShortForms shortForms, Namesakes namesakes) {
    if (!shortForms.equals(contents.shortForms()) || !namesakes.equals(contents.namesakes())) {
      contents = Contents.of(contents.entries(), shortForms, namesakes);
    }
  }

  /** What the entries come to, where the archive proves the short forms it does. */
  public Corrections corrections() {
    return contents.corrections();
  }

  /** How far the ledger has come. */
  public LedgerMark mark() {
    return contents.marks().getLast();
  }

  /** Whether what has come to a mark has come there in this ledger. */
  public boolean passed(LedgerMark mark) {
    return contents.marks().contains(mark);
  }

  /** All entries as the file holds them, to be read by {@link #importLines}. */
  public List<String> exportLines() {
    return entries().stream().map(LedgerJson::write).toList();
  }

  /**
   * Adds the entries of another ledger that this one does not have yet, under new numbers.
   *
   * @return how many were added
   * @throws IllegalArgumentException when a line is no entry, or undoes none before it; nothing is
   *     added then
   */
  public synchronized int importLines(List<String> lines) throws IOException {
    List<LedgerEntry> added =
        LedgerMerge.missing(entries(), lines.stream().map(LedgerJson::read).toList());
    if (!added.isEmpty()) {
      write(added);
    }
    return added.size();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
