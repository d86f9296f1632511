package wenmai.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.extract.tagger.Passage;
import wenmai.graph.extract.tagger.Score;
import wenmai.graph.extract.tagger.Trainer;

/**
 * The names of the passages that the shipped model has not seen. A model that no longer fits the
 * lists or the folding of characters still finds many names, and only the score tells.
 */
final class HeldOutTest {
  private static final Extractor EXTRACTOR = Extractor.load();

  @Test
  void areFoundAsOftenAsTheModelCardSays() throws IOException {
    List<Passage> heldOut =
        Trainer.Part.every(10, Passage.readAll(Path.of("../data/training"))).heldOut();

    Score score = Score.of(EXTRACTOR::names, heldOut);

    assertThat(heldOut).hasSizeGreaterThan(500);
    assertThat(score.of(EnumSet.allOf(Label.class)).f1()).isGreaterThan(0.875);
    assertThat(score.of(Label.PROJECT).f1()).isGreaterThan(0.7);
  }
}
