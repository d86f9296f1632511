package wenmai.api.bench.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wenmai.indexer.corpus.Span;
import wenmai.indexer.page.PageReading;
import wenmai.indexer.page.PageSource;
import wenmai.indexer.page.PageSplitter;
import wenmai.indexer.page.Piece;

/** Pages of every layout, composed from our own articles, are read as they were composed. */
class ComposedPagesTest {
  private static final PageSource UNKNOWN = new PageSource("", null, "");
  private static final long SEED = 20240217;
  private static final int PAGES = 8;
  private static List<Story> stories = List.of();

  @BeforeAll
  static void readsTheStories() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("src/test/resources/pages/stories.txt"));
    List<Story> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int end = i + 1;
      while (end < lines.size() && lines.get(end).endsWith("。")) {
        end++;
      }
      all.add(new Story(lines.get(i), lines.subList(i + 1, end)));
      i = end - 1;
    }
    stories = all;
  }

  /** Least shares of bodies at least .99 alike, and of headlines. */
  private static double[] least(PageLayout layout) {
    return switch (layout) {
      case PLAIN,
          UNSIGNED,
          CUT,
          CUT_TIGHT,
          STACKED,
          STACKED_CROSSED,
          PICTURES,
          FURNISHED,
          JUMPS,
          BRIEFS,
          NOTICES,
          TRADITIONAL,
          MIXED,
          LOCAL,
          LOCAL_TIGHT ->
          new double[] {1, 1};
      case WRAPPED_FLUSH, LOCAL_BARE -> new double[] {0.94, 0.94};
      case STACKED_UNSIGNED -> new double[] {0.9, 0.95};
      case WRAPPED -> new double[] {0.85, 0.85};
      case ALTERNATING, ALTERNATING_UNSIGNED -> new double[] {0.75, 0.75};
      case WRAPPED_COLUMNS, SIDE_BY_SIDE -> new double[] {0.65, 0.75};
      case ALTERNATING_LINES -> new double[] {0.25, 0.25};
    };
  }

  @ParameterizedTest
  @EnumSource
  void findsTheArticles(PageLayout layout) {
    PageComposer composer = new PageComposer(stories, SEED);
    PageScore score = new PageScore();
    for (int i = 0; i < PAGES; i++) {
      ComposedPage page = composer.compose(layout);
      score.count(page, PageSplitter.split(page.text(), UNKNOWN));
    }

    assertThat(score.bodies()).as("bodies, seed %d", SEED).isGreaterThanOrEqualTo(least(layout)[0]);
    assertThat(score.titles()).as("titles, seed %d", SEED).isGreaterThanOrEqualTo(least(layout)[1]);
  }

  @ParameterizedTest
  @EnumSource
  void putsEveryCharacterInExactlyOnePlace(PageLayout layout) {
    PageComposer composer = new PageComposer(stories, SEED + 1);
    for (int i = 0; i < PAGES / 2; i++) {
      String text = composer.compose(layout).text();
      PageReading reading = PageSplitter.read(text, UNKNOWN);
      assertThat(misplaced(text, reading)).as("of%n%s", text).isEmpty();
    }
  }

  private static String misplaced(String text, PageReading reading) {
    int[] times = new int[text.length()];
    for (Piece piece : reading.pieces()) {
      Span span = piece.span();
      for (int i = span.start(); i < span.end(); i++) {
        times[i]++;
      }
    }
    StringBuilder misplaced = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean white = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (times[i] > 1 || (times[i] == 0 && !white)) {
        misplaced.append(c);
      }
    }
    return misplaced.toString();
  }
}
