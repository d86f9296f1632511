package wenmai.indexer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** Checks that reading a page neither loses nor doubles anything. */
final class EveryCharacter {
  private EveryCharacter() {}

  /** Every character of {@code page} that is not white is in exactly one piece. */
  static void hasItsPlace(String page) {
    PageReading reading = PageSplitter.read(page, new PageSource("", null, ""));
    int[] times = new int[page.length()];
    for (Piece piece : reading.pieces()) {
      for (int i = piece.span().start(); i < piece.span().end(); i++) {
        times[i]++;
      }
      assertThat(piece.article()).isLessThan(reading.articles().size());
    }
    StringBuilder astray = new StringBuilder();
    for (int i = 0; i < page.length(); i++) {
      if (times[i] != 1 && !White.is(page.charAt(i))) {
        astray.append(times[i]).append(page.charAt(i));
      }
    }
    assertThat(astray).as("characters in no place or in more than one, of%n%s", page).isEmpty();
    bodiesAreMadeOfTheirPieces(page, reading);
  }

  private static void bodiesAreMadeOfTheirPieces(String page, PageReading reading) {
    for (int a = 0; a < reading.articles().size(); a++) {
      StringBuilder pieces = new StringBuilder();
      for (Piece piece : reading.pieces()) {
        if (piece.article() == a && piece.kind() == Kind.BODY) {
          pieces.append(piece.span().of(page));
        }
      }
      if (!reading.articles().get(a).title().isEmpty()) {
        assertThat(characters(reading.articles().get(a).body())).isEqualTo(characters(pieces));
      }
    }
  }

  private static String characters(CharSequence text) {
    int[] sorted = text.chars().filter(c -> !White.is(c)).sorted().toArray();
    return Arrays.toString(sorted);
  }
}
