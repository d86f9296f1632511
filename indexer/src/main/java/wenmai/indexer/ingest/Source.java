package wenmai.indexer.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Bytes with a name that can be opened more than once.
 *
 * @param name for messages
 * @param path whose parts may say publication, date and page
 * @param beside the bytes of a file by its name in the same folder, empty when there is none
 */
record Source(String name, String path, Opener opener, Function<String, Optional<byte[]>> beside) {
  private static final int MOST = 32 << 20;

  /** Opens the bytes anew. */
  interface Opener {
    InputStream open() throws IOException;
  }

  static Source of(Path file, Sink progress) {
    return new Source(
        file.toString(),
        file.toAbsolutePath().normalize().toString().replace('\\', '/'),
        () -> new Counted(Files.newInputStream(file), progress),
        sibling -> sibling(file, sibling));
  }

  private static Optional<byte[]> sibling(Path file, String name) {
    Path path = file.resolveSibling(name);
    try {
      return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The same source with other bytes: what it holds when unpacked. */
  Source opened(String innerPath, Opener inner) {
    return new Source(name, innerPath, inner, beside);
  }

  InputStream open() throws IOException {
    return new BufferedInputStream(opener.open(), 1 << 16);
  }

  /** All bytes of a source that is read in one piece. */
  byte[] bytes() throws IOException, UnreadableException {
    try (InputStream in = open()) {
      byte[] bytes = in.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        throw new UnreadableException("larger than " + (MOST >> 20) + " MB");
      }
      if (bytes.length == 0) {
        throw new UnreadableException("empty");
      }
      return bytes;
    }
  }

  /** Last part of the path. */
  String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Tells how far a file has been read. */
  private static final class Counted extends FilterInputStream {
    private final Sink progress;

    Counted(InputStream in, Sink progress) {
      super(in);
      this.progress = progress;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      progress.consumed(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      progress.consumed(Math.max(0, n));
      return n;
    }
  }
}
