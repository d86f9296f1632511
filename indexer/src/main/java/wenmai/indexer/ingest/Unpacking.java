package wenmai.indexer.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/**
 * Compressed streams that refuse to swell without end.
 *
 * <p>Text packs to a tenth or so. What grows to more than {@value #MOST_RATIO} times its size is
 * made to exhaust the reader.
 */
final class Unpacking {
  private static final long MOST_RATIO = 200;
  private static final long FREE = 32 << 20;

  private Unpacking() {}

  /** What was packed in more than the reader will take. */
  static final class BombException extends IOException {
    private static final long serialVersionUID = 1L;

    BombException() {
      super("unpacks to more than " + MOST_RATIO + " times its size");
    }
  }

  static GZIPInputStream gzip(InputStream packed) throws IOException {
    return new Gzip(new Packed(packed));
  }

  static ZipInputStream zip(InputStream packed) {
    return new Zip(new Packed(packed));
  }

  /** Counts what is taken from the packed side. */
  private static final class Packed extends FilterInputStream {
    private long taken;
    private long given;

    Packed(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      taken++;
      return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      taken += Math.max(0, n);
      return n;
    }

    int unpacked(int n) throws IOException {
      given += Math.max(0, n);
      if (given > FREE && given > taken * MOST_RATIO) {
        throw new BombException();
      }
      return n;
    }
  }

  private static final class Gzip extends GZIPInputStream {
    private final Packed packed;

    Gzip(Packed packed) throws IOException {
      super(packed, 1 << 16);
      this.packed = packed;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return packed.unpacked(super.read(buffer, offset, length));
    }
  }

  private static final class Zip extends ZipInputStream {
    private final Packed packed;

    /** Names without the UTF-8 flag come as their bytes, for {@link Zips} to tell what they are. */
    Zip(Packed packed) {
      super(packed, StandardCharsets.ISO_8859_1);
      this.packed = packed;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return packed.unpacked(super.read(buffer, offset, length));
    }
  }
}
