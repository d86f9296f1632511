package wenmai.graph.neo4j;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.Entity;
import wenmai.indexer.corpus.Sha256;

/** A fingerprint of an article's facts, the same in every process; tells whether they changed. */
final class Digest {
  private static final int BYTES = 12;

  private Digest() {}

  static String of(ArticleFacts facts) {
    return of(ArticleRow.of(facts), facts.entities());
  }

  /** Of what the store holds of an article, in whatever order it gives that. */
  static String of(ArticleRow row, Collection<Entity> entities) {
    MessageDigest sha = Sha256.digest();
    Stream.of(
            Stream.of(row.id(), row.title(), row.publication(), row.date(), row.page()),
            row.sentences().stream(),
            row.mentions().stream(),
            row.statements().stream(),
            Stream.concat(row.aliases().stream(), row.posts().stream()),
            entities.stream())
        // Rows hold their attributes sorted, so that their text does not vary from run to run.
        .map(part -> part.map(String::valueOf).sorted().collect(Collectors.joining("\n")))
        .forEach(part -> sha.update((part + '\0').getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
  }
}
