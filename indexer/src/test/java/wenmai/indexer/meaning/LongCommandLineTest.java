package wenmai.indexer.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The native library once overflowed its stack when the class path was long. */
final class LongCommandLineTest {

  @Test
  void loadsTheModelInAProcessWithALongCommandLine() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                LongCommandLineTest.class.getName(),
                "x".repeat(30_000))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("512");
  }

  /** Runs in the process. */
  public static void main(String[] args) {
    try (Embedder embedder = Embedder.open()) {
      System.out.println(embedder.passage("洛阳").length);
    }
  }
}
