package wenmai.graph.neo4j;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.HeldPost;
import wenmai.graph.model.Station;
import wenmai.indexer.corpus.ArticleId;

/** Posts as lines of an article's node, their parts separated by tabs. */
final class HeldPosts {
  private HeldPosts() {}

  static String written(HeldPost post) {
    return String.join(
        "\t",
        post.person().value(),
        post.meant().value(),
        post.station().toString(),
        String.valueOf(post.start()),
        post.name(),
        post.words());
  }

  /** Those of an article's node. */
  static List<HeldPost> of(Value article) {
    ArticleId id = new ArticleId(article.get("id").asString());
    LocalDate date = Values.date(article.get("date"));
    return article.get("posts").asList(Value::asString, List.<String>of()).stream()
        .map(line -> read(id, date, line))
        .toList();
  }

  private static HeldPost read(ArticleId article, @Nullable LocalDate date, String line) {
    String[] parts = line.split("\t", 6);
    return new HeldPost(
        article,
        date,
        new EntityId(parts[0]),
        new EntityId(parts[1]),
        parts[4],
        Station.parse(parts[2]),
        Integer.parseInt(parts[3]),
        parts[5]);
  }

  /** Those of all articles. */
  static List<HeldPost> all(TransactionContext tx) {
    return tx
        .run(
            """
            MATCH (a:Article) WHERE a.posts IS NOT NULL
            RETURN a {.id, .date, .posts} AS article
            """)
        .stream()
        .flatMap(r -> Stream.of(r.get("article")))
        .flatMap(article -> of(article).stream())
        .toList();
  }
}
