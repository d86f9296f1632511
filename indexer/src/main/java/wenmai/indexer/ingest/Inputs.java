package wenmai.indexer.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import wenmai.indexer.page.PageSource;

/**
 * Reads files and folders into articles.
 *
 * <p>Folders are read in the order of their names. What cannot be read is handed over with a reason
 * and stops nothing. Memory stays bounded: JSON lines are held one at a time, pages one file at a
 * time.
 */
public final class Inputs {
  private static final int DEEPEST = 3;

  private final PageSource given;
  private final Sink sink;

  private Inputs(PageSource given, Sink sink) {
    this.given = given;
    this.sink = sink;
  }

  /**
   * Reads what is at {@code path}.
   *
   * @param given what the user says of the pages; goes before what stands beside or in their path
   */
  public static void read(Path path, PageSource given, Sink sink) {
    new Inputs(given, sink).any(path);
  }

  private void any(Path path) {
    if (!Files.exists(path)) {
      reject(path, "no such file");
    } else if (!Files.isDirectory(path)) {
      file(path);
    } else if (kind(path.getFileName() + "") != Kind.UNKNOWN) {
      reject(path, "a folder with the name of a file");
    } else {
      folder(path);
    }
  }

  private void folder(Path folder) {
    List<Path> entries;
    try (Stream<Path> listed = Files.list(folder)) {
      entries = listed.filter(p -> !isHidden(p)).sorted().toList();
    } catch (IOException e) {
      reject(folder, reason(e));
      return;
    }
    for (Path entry : entries) {
      boolean loop = Files.isSymbolicLink(entry) && Files.isDirectory(entry);
      if (!loop && !isSidecar(entry)) {
        any(entry);
      }
    }
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static boolean isSidecar(Path path) {
    String name = path.getFileName().toString();
    if (!name.toLowerCase(Locale.ROOT).endsWith(".json")) {
      return false;
    }
    String stem = name.substring(0, name.length() - ".json".length());
    return Stream.of(".txt", ".html", ".htm", ".pdf", ".docx")
        .anyMatch(suffix -> Files.exists(path.resolveSibling(stem + suffix)));
  }

  private void file(Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file)) {
      reject(file, "not a regular file");
      return;
    }
    source(Source.of(file, sink), 0);
  }

  private void source(Source source, int depth) {
    try {
      if (depth > DEEPEST) {
        throw new UnreadableException("packed more than " + DEEPEST + " times");
      }
      read(source, depth);
    } catch (UnreadableException e) {
      sink.reject(new Reject(source.name(), String.valueOf(e.getMessage())));
    } catch (IOException e) {
      sink.reject(new Reject(source.name(), reason(e)));
    }
  }

  private void read(Source source, int depth) throws IOException, UnreadableException {
    switch (kind(source.fileName())) {
      case PAGE -> PageText.read(source, given, sink);
      case LINES -> JsonLines.read(source, sink);
      case HTML -> PageText.articles(source, Markup.text(source, sink), given, sink);
      case WORD -> PageText.articles(source, Word.text(source), given, sink);
      case PDF -> PageText.articles(source, Portable.pages(source), given, sink);
      case ZIP -> Zips.read(source, entry -> source(entry, depth + 1));
      case GZIP -> source(unpacked(source), depth + 1);
      case UNKNOWN -> throw new UnreadableException("not a kind of file that is read");
    }
  }

  private static Source unpacked(Source source) {
    String path = source.path().replaceFirst("(?i)\\.gz$", "");
    return source.opened(path, () -> Unpacking.gzip(source.open()));
  }

  private void reject(Path path, String reason) {
    sink.reject(new Reject(path.toString(), reason));
  }

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException
        ? "reading is not permitted"
        : e instanceof Unpacking.BombException
            ? String.valueOf(e.getMessage())
            : "cannot be read: " + e.getMessage();
  }

  private enum Kind {
    PAGE,
    LINES,
    HTML,
    WORD,
    PDF,
    ZIP,
    GZIP,
    UNKNOWN
  }

  private static Kind kind(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    String suffix = name.substring(name.lastIndexOf('.') + 1);
    return switch (suffix) {
      case "txt" -> Kind.PAGE;
      case "jsonl", "ndjson" -> Kind.LINES;
      case "html", "htm", "xhtml" -> Kind.HTML;
      case "docx" -> Kind.WORD;
      case "pdf" -> Kind.PDF;
      case "zip" -> Kind.ZIP;
      case "gz" -> Kind.GZIP;
      default -> Kind.UNKNOWN;
    };
  }

  /** Whether a file by this name is read as a page, so that a sidecar may stand beside it. */
  static boolean isPage(String fileName) {
    return switch (kind(fileName)) {
      case PAGE, HTML, WORD, PDF -> true;
      case LINES, ZIP, GZIP, UNKNOWN -> false;
    };
  }
}
