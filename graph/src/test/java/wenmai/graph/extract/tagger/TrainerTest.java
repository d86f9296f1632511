package wenmai.graph.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private static final List<Passage> PASSAGES =
      List.of(
          Passage.parse("[王建国|P]到[嵩县|L]调研。"),
          Passage.parse("[李卫东|P]到[栾川县|L]调研。"),
          Passage.parse("[张晓明|P]在[宜阳县|L]调研。"),
          Passage.parse("今天天气很好,大家都很高兴。"));

  private static byte[] bytes(Tagger tagger) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    tagger.write(out);
    return out.toByteArray();
  }

  private static Tagger train() {
    return new Trainer(Trainer.Settings.DEFAULT).train(PASSAGES);
  }

  @Test
  void learnsNamesThatItHasNotSeen() {
    Tagger tagger = train();
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
    Tagger tagger = train();
    Tagger read = Tagger.read(new ByteArrayInputStream(bytes(tagger)));
    String text = "刘志军在洛宁县调研,今天天气很好。";
    assertThat(read.tag(text).stream().map(TaggedSpan::span).toList())
        .isEqualTo(tagger.tag(text).stream().map(TaggedSpan::span).toList());
  }
}
