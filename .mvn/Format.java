import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats all Java sources of the project, or says which are not formatted.
 *
 * <p>Run by Maven's verify phase on the toolchain's JDK, because google-java-format parses with the JDK it runs on and
 * Maven's own may be too old for the sources. {@code mvn -N verify -Dformat=--apply} formats.
 */
public final class Format {
  public static void main(String[] args) throws Exception {
    boolean apply = args[0].equals("--apply");
    List<Path> changed = new ArrayList<>();
    for (Path source : sources()) {
      String before = Files.readString(source);
      String after = new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(before));
      if (!after.equals(before)) {
        changed.add(source);
        if (apply) {
          Files.writeString(source, after);
        }
      }
    }
    if (!apply && !changed.isEmpty()) {
      System.err.println("Not formatted (mend with: mvn -N verify -Dformat=--apply):");
      changed.forEach(System.err::println);
      System.exit(1);
    }
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("indexer", "graph", "api")) {
      try (Stream<Path> files = Files.walk(Path.of(module, "src"))) {
        files.filter(f -> f.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }
}
