package wenmai.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/** Damage done by hand to the files of an index. */
final class BrokenIndex {
  private BrokenIndex() {}

  /** Changes a byte in the middle of where the first part keeps the places of its words. */
  static void flipAByteOfThePositions(Path generation) throws IOException {
    try (FSDirectory folder = FSDirectory.open(generation)) {
      SegmentCommitInfo part = SegmentInfos.readLatestCommit(folder).info(0);
      try (Directory files =
          part.info.getCodec().compoundFormat().getCompoundReader(folder, part.info)) {
        for (String name : files.listAll()) {
          if (name.endsWith(".pos")) {
            flip(generation.resolve(part.info.name + ".cfs"), bytes(files, name));
          }
        }
      }
    }
  }

  private static byte[] bytes(Directory directory, String name) throws IOException {
    try (IndexInput in = directory.openInput(name, IOContext.READONCE)) {
      byte[] bytes = new byte[Math.toIntExact(in.length())];
      in.readBytes(bytes, 0, bytes.length);
      return bytes;
    }
  }

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
