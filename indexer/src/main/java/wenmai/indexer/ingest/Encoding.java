package wenmai.indexer.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns bytes into text: UTF-8, UTF-16 with a byte order mark, else GB18030 when that is what they
 * look like.
 *
 * @param name of the encoding
 * @param assumed whether nothing in the bytes says so, and they were only found to fit
 */
record Encoding(String text, String name, boolean assumed) {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Share of double bytes that must be everyday characters for a text to pass as GB18030. */
  private static final double EVERYDAY = 0.85;

  static Encoding of(byte[] bytes) throws UnreadableException {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(strictly(bytes, 3, StandardCharsets.UTF_8), "UTF-8", false);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return new Encoding(strictly(bytes, 2, StandardCharsets.UTF_16LE), "UTF-16", false);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new Encoding(strictly(bytes, 2, StandardCharsets.UTF_16BE), "UTF-16", false);
    }
    refuseBinary(bytes);
    try {
      return new Encoding(decode(bytes, 0, StandardCharsets.UTF_8), "UTF-8", false);
    } catch (CharacterCodingException e) {
      return asGb18030(bytes);
    }
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static void refuseBinary(byte[] bytes) throws UnreadableException {
    for (byte b : bytes) {
      if (b == 0) {
        throw new UnreadableException("binary data, not text");
      }
    }
  }

  private static Encoding asGb18030(byte[] bytes) throws UnreadableException {
    if (everyday(bytes) < EVERYDAY) {
      throw new UnreadableException("broken UTF-8, and no other known encoding fits");
    }
    return new Encoding(strictly(bytes, 0, GB18030), "GB18030", true);
  }

  /**
   * Share of the double bytes that lie in the rows of GB 2312 for punctuation, letters and the
   * 3,755 frequent characters. Chinese text in GB18030 has nearly all of its characters there;
   * UTF-8 taken for GB18030 has few.
   */
  private static double everyday(byte[] bytes) {
    int all = 0;
    int known = 0;
    for (int i = 0; i + 1 < bytes.length; i++) {
      int first = bytes[i] & 0xFF;
      if (first < 0x80) {
        continue;
      }
      int second = bytes[++i] & 0xFF;
      all++;
      boolean row = (first >= 0xA1 && first <= 0xA9) || (first >= 0xB0 && first <= 0xD7);
      known += row && second >= 0xA1 ? 1 : 0;
    }
    return all == 0 ? 0 : (double) known / all;
  }

  private static String strictly(byte[] bytes, int from, Charset charset)
      throws UnreadableException {
    try {
      return decode(bytes, from, charset);
    } catch (CharacterCodingException e) {
      throw new UnreadableException("broken " + charset.name());
    }
  }

  private static String decode(byte[] bytes, int from, Charset charset)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
        .toString();
  }
}
