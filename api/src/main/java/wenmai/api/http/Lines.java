package wenmai.api.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a stream of UTF-8 text, each of bounded length. Not thread-safe. */
final class Lines {
  private static final int BUFFER = 64 << 10;

  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int end;
  private long consumed;
  private int number;

  /**
   * @param maxBytes of one line
   */
  Lines(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /**
   * A line, or why it cannot be read.
   *
   * @param number from 1
   * @param text empty when there is a fault
   * @param fault null when there is none
   */
  record Line(int number, String text, @Nullable String fault) {}

  /** How many bytes were taken from the stream. */
  long consumed() {
    return consumed;
  }

  /** The next line without its end; null after the last. */
  @Nullable Line next() throws IOException {
    if (position == end && !fill()) {
      return null;
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    do {
      int feed = feed();
      int length = feed - position;
      tooLong |= line.size() + length > maxBytes;
      if (!tooLong) {
        line.write(buffer, position, length);
      }
      position = feed;
      if (feed < end) {
        position++;
        break;
      }
    } while (fill());
    return tooLong
        ? new Line(number, "", "longer than " + maxBytes + " bytes")
        : decoded(line.toByteArray());
  }

  private int feed() {
    int i = position;
    while (i < end && buffer[i] != '\n') {
      i++;
    }
    return i;
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, in.read(buffer));
    consumed += end;
    return end > 0;
  }

  private Line decoded(byte[] bytes) {
    try {
      return new Line(
          number,
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(),
          null);
    } catch (CharacterCodingException e) {
      return new Line(number, "", "not UTF-8");
    }
  }
}
