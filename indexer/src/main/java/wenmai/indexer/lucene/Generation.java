package wenmai.indexer.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import wenmai.indexer.search.ArchiveOpenException;

/**
 * One index on disk with its writer and the snapshots over it. What {@link #commit} has returned
 * from is on disk.
 */
final class Generation implements AutoCloseable {
  private static final String SCHEMA_KEY = "wenmai.schema";
  private static final String SEQUENCE_KEY = "wenmai.sequence";

  static {
    // The parser bounds what people write; this bounds the pairs that begin with one character.
    IndexSearcher.setMaxClauseCount(Intervals.MAX_PAIRS);
  }

  private final Directory directory;
  private final IndexWriter writer;
  private final long number;
  private final boolean outdated;
  private final Snapshots snapshots;

  private Generation(Directory directory, IndexWriter writer, long number, boolean outdated)
      throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.number = number;
    this.outdated = outdated;
    this.snapshots = new Snapshots(writer, number);
  }

  /** Opens or creates the index in {@code path}, the archive's generation of that number. */
  static Generation open(Path path, long number) throws IOException {
    Directory directory = FSDirectory.open(path);
    try {
      int schema = schema(directory);
      if (schema > Fields.SCHEMA) {
        throw new ArchiveOpenException(
            "the archive in %s has schema %d, this program knows schemas up to %d; use a newer one"
                .formatted(path, schema, Fields.SCHEMA));
      }
      IndexWriter writer = new IndexWriter(directory, config());
      return new Generation(directory, writer, number, schema < Fields.SCHEMA);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static int schema(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return Fields.SCHEMA;
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return Integer.parseInt(reader.getIndexCommit().getUserData().getOrDefault(SCHEMA_KEY, "0"));
    }
  }

  private static IndexWriterConfig config() {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setRAMBufferSizeMB(64);
    config.setCommitOnClose(false);
    return config;
  }

  long number() {
    return number;
  }

  /** Whether an older program wrote it, so that its fields are not those that are read now. */
  boolean isOutdated() {
    return outdated;
  }

  Snapshots snapshots() {
    return snapshots;
  }

  /** The last sequence number of the commit that was opened or made last. */
  long sequence() {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      for (Map.Entry<String, String> entry : data) {
        if (entry.getKey().equals(SEQUENCE_KEY)) {
          return Long.parseLong(entry.getValue());
        }
      }
    }
    return 0;
  }

  /** Replaces what has the same identity. */
  void write(String id, Document document) throws IOException {
    writer.updateDocument(new Term(Fields.ID, id), document);
  }

  /** Makes everything written so far durable and visible. */
  void commit(long sequence) throws IOException {
    Map<String, String> data = new TreeMap<>();
    data.put(SCHEMA_KEY, Integer.toString(Fields.SCHEMA));
    data.put(SEQUENCE_KEY, Long.toString(sequence));
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
    snapshots.maybeRefreshBlocking();
  }

  @Override
  public void close() throws IOException {
    snapshots.close();
    writer.close();
    directory.close();
  }
}
