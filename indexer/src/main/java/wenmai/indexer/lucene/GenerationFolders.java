package wenmai.indexer.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the generations of an index lie: each in a folder of its own, and a file that names the one
 * that counts. The file is replaced in one step, so that a crash leaves the old generation or the
 * new one, never neither.
 */
record GenerationFolders(Path root) {
  private static final String CURRENT = "current-generation";
  private static final String PREFIX = "generation-";

  /** The number of the generation that counts; 1 at first. */
  long current() throws IOException {
    Path file = root.resolve(CURRENT);
    return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 1;
  }

  Path folder(long generation) {
    return root.resolve(PREFIX + generation);
  }

  /** Makes a generation the one that counts; it is on disk when this returns. */
  void use(long generation) throws IOException {
    Path next = root.resolve(CURRENT + ".next");
    try (FileChannel file =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(Long.toString(generation).getBytes(StandardCharsets.UTF_8)));
      file.force(true);
    }
    Files.move(next, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder = FileChannel.open(root, StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  /** Deletes what a rebuild that was replaced or never finished has left. */
  void deleteOthers(long generation) throws IOException {
    List<Path> others;
    try (Stream<Path> folders = Files.list(root)) {
      others =
          folders
              .filter(path -> path.getFileName().toString().startsWith(PREFIX))
              .filter(path -> !path.equals(folder(generation)))
              .toList();
    }
    for (Path other : others) {
      delete(other);
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
