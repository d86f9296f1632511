package wenmai.indexer.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** What tells an archive from every other, kept in a file from its beginning. */
final class Identity {
  private Identity() {}

  /** The identity of the archive in a directory; a new one when it has none yet. */
  static String of(Path directory) throws IOException {
    Path file = directory.resolve("identity");
    if (!Files.exists(file)) {
      Path next = directory.resolve("identity.next");
      write(next, UUID.randomUUID().toString());
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file).strip();
  }

  private static void write(Path path, String text) throws IOException {
    try (FileChannel file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      file.force(true);
    }
  }
}
