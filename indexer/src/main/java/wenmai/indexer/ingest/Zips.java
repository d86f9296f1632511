package wenmai.indexer.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Hands over what is in a zip file, entry by entry, in the order it was packed. */
final class Zips {
  private static final int MOST_ENTRIES = 100_000;
  private static final int LARGEST_SIDECAR = 1 << 16;

  private final Map<String, byte[]> sidecars = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  private Zips() {}

  /** Gives {@code each} a source for every entry; it must be read before the next one comes. */
  static void read(Source source, Consumer<Source> each) throws IOException, UnreadableException {
    Zips zips = new Zips();
    zips.look(source);
    try (ZipInputStream zip = Unpacking.zip(source.open())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = nameOf(entry);
        if (!entry.isDirectory() && !isHidden(name) && !zips.isSidecar(name)) {
          each.accept(
              new Source(
                  source.name() + "!/" + name,
                  source.path() + "/" + name,
                  () -> new Kept(zip),
                  sibling -> Optional.ofNullable(zips.sidecars.get(folder(name) + sibling))));
        }
      }
    }
  }

  /** Learns the names, and what the small JSON files beside the pages say. */
  private void look(Source source) throws IOException, UnreadableException {
    try (ZipInputStream zip = Unpacking.zip(source.open())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = nameOf(entry);
        names.add(name);
        if (names.size() > MOST_ENTRIES) {
          throw new UnreadableException("more than " + MOST_ENTRIES + " files in it");
        }
        if (name.endsWith(".json")) {
          sidecars.put(name, zip.readNBytes(LARGEST_SIDECAR));
        }
      }
    }
    if (names.isEmpty()) {
      throw new UnreadableException("not a zip file, or nothing in it");
    }
  }

  private boolean isSidecar(String name) {
    String stem = name.replaceFirst("\\.json$", "");
    return !stem.equals(name)
        && names.stream().anyMatch(n -> Inputs.isPage(n) && n.startsWith(stem + "."));
  }

  private static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  private static boolean isHidden(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.startsWith(".") || name.toLowerCase(Locale.ROOT).startsWith("__macosx/");
  }

  /** Old packers write names in the encoding of their system. */
  private static String nameOf(ZipEntry entry) {
    String name = entry.getName();
    if (name.chars().anyMatch(c -> c > 0xFF)) {
      return name;
    }
    try {
      return Encoding.of(name.getBytes(StandardCharsets.ISO_8859_1)).text();
    } catch (UnreadableException e) {
      return name;
    }
  }

  /** An entry's bytes; closing it leaves the zip file open. */
  private static final class Kept extends FilterInputStream {
    Kept(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
