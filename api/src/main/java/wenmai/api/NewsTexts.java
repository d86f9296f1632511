package wenmai.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The bodies of articles in JSON lines, compressed or not: text to learn from without labels. */
final class NewsTexts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private NewsTexts() {}

  /**
   * The bodies of every {@code every}-th article, beginning with the first.
   *
   * @throws IOException when the file cannot be read or a line is no JSON
   */
  static List<String> read(Path file, int every) throws IOException {
    List<String> texts = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (number++ % every == 0) {
          texts.add(JSON.readTree(line).path("body").asText());
        }
      }
    }
    return texts;
  }
}
