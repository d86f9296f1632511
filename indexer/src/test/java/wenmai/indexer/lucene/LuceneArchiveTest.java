package wenmai.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.indexer.search.Archive;
import wenmai.indexer.search.ArchiveContract;
import wenmai.indexer.search.ArchiveOpenException;

final class LuceneArchiveTest extends ArchiveContract {
  @Override
  protected Archive open(Path directory) {
    return LuceneArchive.open(directory);
  }

  @Test
  void refusesADirectoryThatIsOpenAlready(@TempDir Path other) {
    LuceneArchive first = LuceneArchive.open(other);
    assertThatExceptionOfType(ArchiveOpenException.class)
        .isThrownBy(() -> LuceneArchive.open(other))
        .withMessageContaining(other.toString());
    first.close();
    LuceneArchive.open(other).close();
  }
}
