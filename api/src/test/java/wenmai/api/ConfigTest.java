package wenmai.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigTest {

  @Test
  void bindsToLoopbackAndUsesTheEmbeddedGraphUnlessTold() {
    Config config = Config.from(Map.of());

    assertThat(config.host()).isEqualTo("127.0.0.1");
    assertThat(config.port()).isEqualTo(7070);
    assertThat(config.store()).isEqualTo(Path.of("data", "store"));
    assertThat(config.neo4j()).isNull();
    assertThat(config.editorKey()).isNull();
    assertThat(config.publicReading()).isFalse();
  }

  @Test
  void takesAnExternalServerWithItsPassword() {
    Config config =
        Config.from(
            Map.of("WENMAI_NEO4J_URI", "neo4j://graph:7687", "WENMAI_NEO4J_PASSWORD", "secret"));

    assertThat(config.neo4j())
        .isEqualTo(new Config.Neo4jServer("neo4j://graph:7687", "neo4j", "secret", null));
  }

  @Test
  void readsThePasswordFromAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "secret\n");

    assertThat(
            Config.from(
                    Map.of(
                        "WENMAI_NEO4J_URI", "neo4j+s://graph",
                        "WENMAI_NEO4J_USER", "wenmai",
                        "WENMAI_NEO4J_PASSWORD_FILE", file.toString(),
                        "WENMAI_NEO4J_DATABASE", "news"))
                .neo4j())
        .isEqualTo(new Config.Neo4jServer("neo4j+s://graph", "wenmai", "secret", "news"));
    assertThatThrownBy(() ->
            Config.from(
                Map.of(
                    "WENMAI_NEO4J_URI",
                    "neo4j+s://graph",
                    "WENMAI_NEO4J_PASSWORD_FILE",
                    folder.resolve("none").toString())))
        .hasMessageContaining("WENMAI_NEO4J_PASSWORD_FILE cannot be read");
  }

  @Test
  void namesTheVariableItCannotRead() {
    assertThatThrownBy(() -> Config.from(Map.of("WENMAI_PORT", "http")))
        .hasMessage("WENMAI_PORT must be a number from 0 to 65535, was 'http'");
    assertThatThrownBy(() -> Config.from(Map.of("WENMAI_PUBLIC_READING", "yes")))
        .hasMessage("WENMAI_PUBLIC_READING must be true or false, was 'yes'");
    assertThatThrownBy(() -> Config.from(Map.of("WENMAI_NEO4J_URI", "bolt://graph")))
        .hasMessageContaining("WENMAI_NEO4J_PASSWORD");
  }

  @Test
  void takesEmptyVariablesAsNotSet() {
    assertThat(Config.from(Map.of("WENMAI_PORT", " ")).port()).isEqualTo(7070);
  }
}
