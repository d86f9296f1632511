package wenmai.graph.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final List<Passage> PASSAGES =
      List.of(
          Passage.parse("[王建国|P]到[嵩县|L]调研。"),
          Passage.parse("[李卫东|P]到[栾川县|L]调研。"),
          Passage.parse("[张晓明|P]在[宜阳县|L]调研。"),
          Passage.parse("今天天气很好,大家都很高兴。"));

  private static byte[] bytes(Weights weights) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.write(weights, out);
    return out.toByteArray();
  }

  private static Weights train() {
    return Trainer.train(PASSAGES, LEXICON, Trainer.Settings.DEFAULT);
  }

  @Test
  void learnsNamesThatItHasNotSeen() {
    Tagger tagger = new Tagger(LEXICON, train());
    String text = "刘志军到汝阳县调研。";
    assertThat(tagger.tag(text).stream().map(s -> s.span().of(text) + s.label()))
        .containsExactly("刘志军PERSON", "汝阳县PLACE");
  }

  @Test
  void givesTheSameModelForTheSamePassages() throws IOException {
    assertThat(bytes(train())).isEqualTo(bytes(train()));
  }

  @Test
  void keepsItsFindingsThroughAFile() throws IOException {
    Weights weights = train();
    Weights read = ModelFile.read(new ByteArrayInputStream(bytes(weights)));
    String text = "刘志军在洛宁县调研,今天天气很好。";
    assertThat(new Tagger(LEXICON, read).tag(text).stream().map(TaggedSpan::span))
        .isEqualTo(new Tagger(LEXICON, weights).tag(text).stream().map(TaggedSpan::span).toList());
  }
}
