package wenmai.graph.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static wenmai.graph.extract.tagger.Label.ORGANIZATION;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
  private static final List<Passage> PASSAGES =
      List.of(
          Passage.parse("[王建国|P]到[嵩县|L]调研。"),
          Passage.parse("[李卫东|P]到[栾川县|L]调研。"),
          Passage.parse("[张晓明|P]在[宜阳县|L]调研。"),
          Passage.parse("今天天气很好,大家都很高兴。"));

  @TempDir private Path folder;

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
  void givesTheSameModelForTheSameNews() throws IOException {
    Trainer.Lessons news = new Trainer.Lessons(List.of("刘志军到汝阳县调研。\n赵国庆到洛宁县调研。"), List.of());
    Trainer trainer = new Trainer(Trainer.Settings.DEFAULT);
    assertThat(bytes(trainer.train(PASSAGES, news)))
        .isEqualTo(bytes(trainer.train(PASSAGES, news)))
        .isNotEqualTo(bytes(trainer.train(PASSAGES)));
  }

  @Test
  void learnsFromSentencesThatAnotherProgramMarked() throws IOException {
    Path file = folder.resolve("silver");
    Files.writeString(file, "[市公安局|O]通报案情。\n\n[市文化局|O]通报案情。\n");
    Trainer.Lessons silver = new Trainer.Lessons(List.of(), Passage.read(file));
    Tagger taught = new Trainer(Trainer.Settings.DEFAULT).train(PASSAGES, silver);

    assertThat(taught.tag("县教育局通报案情。")).extracting(TaggedSpan::label).containsExactly(ORGANIZATION);
    assertThat(train().tag("县教育局通报案情。")).extracting(TaggedSpan::label).doesNotContain(ORGANIZATION);
  }

  @Test
  void takesFromNewsTheSentencesWhoseNamesAreSure() {
    Tagger teacher = Tagger.load();
    String sure = "市公安局局长赵立强昨日上午到嵩县检查工作。";
    List<Passage> taken = SelfLabelled.of(teacher, List.of("短句。" + sure + "\n" + sure));
    assertThat(taken)
        .singleElement()
        .isEqualTo(Passage.parse("[市公安局|O][局长|T][赵立强|P]昨日上午到[嵩县|L]检查工作。"));
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
