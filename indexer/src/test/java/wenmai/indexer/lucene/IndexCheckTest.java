package wenmai.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wenmai.indexer.search.Articles.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.indexer.search.Annotator;
import wenmai.indexer.search.ArchiveOpenException;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.SearchRequest;

/** A broken index is found to be so, and built again from the articles that it stores. */
final class IndexCheckTest {
  private static final int ARTICLES = 40;

  @TempDir Path directory;

  @BeforeEach
  void write() {
    try (LuceneArchive archive = LuceneArchive.open(directory)) {
      archive.put(
          IntStream.range(0, ARTICLES)
              .mapToObj(i -> article("a" + i, "第" + i + "篇", "洛阳牡丹第" + i + "号盛开"))
              .toList());
    }
  }

  private Path generation() throws IOException {
    GenerationFolders folders = new GenerationFolders(directory);
    return folders.folder(folders.current());
  }

  @Test
  void findsNothingInASoundIndexOrWhereThereIsNone() {
    assertThat(LuceneArchive.faults(directory)).isEmpty();
    assertThat(LuceneArchive.faults(directory.resolve("none"))).isEmpty();
  }

  @Test
  void namesABrokenPartAndAReindexMendsIt() throws IOException {
    flipAByteOfThePositions();

    assertThat(LuceneArchive.faults(directory))
        .singleElement()
        .asString()
        .contains("part _0 of " + ARTICLES + " articles");

    try (LuceneArchive archive = LuceneArchive.open(directory)) {
      assertThat(archive.reindex(Annotator.NONE, sequence -> {})).isEqualTo(ARTICLES);
      assertThat(archive.search(SearchRequest.of(new Query.Phrase("牡丹第7号", false), 0)).total())
          .isEqualTo(1);
    }
    assertThat(LuceneArchive.faults(directory)).isEmpty();
  }

  @Test
  void saysWhenTheListOfPartsIsBroken() throws IOException {
    try (Stream<Path> files = Files.list(generation())) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("seg")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }

    assertThat(LuceneArchive.faults(directory)).hasSize(1);
    assertThatThrownBy(() -> LuceneArchive.open(directory))
        .isInstanceOf(ArchiveOpenException.class);
  }

  private void flipAByteOfThePositions() throws IOException {
    try (FSDirectory folder = FSDirectory.open(generation())) {
      SegmentCommitInfo part = SegmentInfos.readLatestCommit(folder).info(0);
      try (Directory parts =
          part.info.getCodec().compoundFormat().getCompoundReader(folder, part.info)) {
        for (String name : parts.listAll()) {
          if (name.endsWith(".pos")) {
            flip(generation().resolve("_0.cfs"), bytes(parts, name));
          }
        }
      }
    }
  }

  private static byte[] bytes(Directory directory, String name) throws IOException {
    try (IndexInput in = directory.openInput(name, IOContext.READONCE)) {
      byte[] bytes = new byte[(int) in.length()];
      in.readBytes(bytes, 0, bytes.length);
      return bytes;
    }
  }

  /** Changes a byte in the middle of a part of a file. */
  private static void flip(Path file, byte[] part) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at + part.length <= whole.length; at++) {
      if (Arrays.equals(whole, at, at + part.length, part, 0, part.length)) {
        whole[at + part.length / 2] ^= 1;
        Files.write(file, whole);
        return;
      }
    }
    throw new AssertionError("the part is not in " + file);
  }
}
