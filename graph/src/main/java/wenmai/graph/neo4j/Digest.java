package wenmai.graph.neo4j;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.Entity;

/** A fingerprint of an article's facts, the same in every process; tells whether they changed. */
final class Digest {
  private static final int BYTES = 12;

  private Digest() {}

  static String of(ArticleFacts facts) {
    MessageDigest sha = sha256();
    // Rows hold their attributes sorted, so that their text does not vary from run to run.
    sha.update(ArticleRow.of(facts).toString().getBytes(StandardCharsets.UTF_8));
    facts.entities().stream()
        .sorted(Comparator.comparing(Entity::id))
        .forEach(e -> sha.update(e.toString().getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
