package wenmai.indexer.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

/** Reads every file of an index that nobody writes to, and says which parts are broken. */
final class IndexCheck {
  private IndexCheck() {}

  /**
   * What is wrong with the index in a folder, part by part; empty when it is sound or not there.
   */
  static List<String> faults(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (FSDirectory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return List.of();
      }
      try (CheckIndex check = new CheckIndex(directory)) {
        check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
        check.setThreadCount(1);
        return faults(check.checkIndex());
      }
    }
  }

  private static List<String> faults(CheckIndex.Status status) {
    if (status.missingSegments) {
      return List.of("the list of its parts cannot be read");
    }
    return status.segmentInfos.stream()
        .filter(part -> part.error != null)
        .map(part -> "part %s of %d articles: %s".formatted(part.name, part.maxDoc, part.error))
        .toList();
  }
}
