package wenmai.api;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * This process's class path in a form that the virtual machine keeps parsed between processes,
 * which halves what a start costs. The first process that ends by itself makes it.
 */
final class ClassArchive {
  private ClassArchive() {}

  /** The options of a virtual machine that loads its classes so; the files are in a folder. */
  static List<String> in(Path folder) throws IOException {
    Files.createDirectories(folder);
    String classes =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::exists)
            .map(entry -> Files.isDirectory(entry) ? packed(entry, folder) : entry)
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    return List.of(
        "-Xlog:disable",
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"),
        "-cp",
        classes);
  }

  /** A folder of classes as a file: only such are kept. */
  private static Path packed(Path classes, Path folder) {
    try {
      Path jar = Files.createTempFile(folder, "classes", ".jar");
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
          Stream<Path> files = Files.walk(classes)) {
        out.setLevel(0);
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
          Files.copy(file, out);
        }
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
