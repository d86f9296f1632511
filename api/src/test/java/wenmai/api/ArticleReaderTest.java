package wenmai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.graph.model.Entity;
import wenmai.graph.resolve.Ledger;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Genre;
import wenmai.indexer.search.Tag;
import wenmai.indexer.search.TaggedArticle;

class ArticleReaderTest {
  private static final String BODY = "明天，洛阳市公安局上路。";

  @TempDir private Path directory;

  @Test
  void keepsAnArticleWithoutNamesWhenReadingItFails() throws IOException {
    // The last day that java.time knows has no tomorrow, so reading the date fails.
    Article unreadable = article(LocalDate.MAX);
    try (Ledger ledger = Ledger.open(directory.resolve("ledger.jsonl"))) {
      ArticleReader reader = ArticleReader.load(ledger);

      TaggedArticle kept = reader.annotate(unreadable);
      assertThat(kept.article()).isEqualTo(unreadable);
      assertThat(kept.tags()).isEmpty();
      assertThat(reader.facts(unreadable).entities()).isEmpty();
      assertThat(reader.facts(unreadable).article()).isEqualTo(unreadable.id());
    }
  }

  @Test
  void readsTheSameTextOnAnotherDay() throws IOException {
    Article readable = article(LocalDate.of(2024, 2, 17));
    try (Ledger ledger = Ledger.open(directory.resolve("ledger.jsonl"))) {
      ArticleReader reader = ArticleReader.load(ledger);

      assertThat(reader.annotate(readable).tags()).extracting(Tag::name).containsExactly("洛阳市公安局");
      assertThat(reader.facts(readable).entities())
          .extracting(Entity::name)
          .containsExactly("洛阳市公安局");
    }
  }

  private static Article article(LocalDate date) {
    return new Article(
        new ArticleId("a1"),
        "洛阳日报",
        date,
        "",
        "",
        "题",
        null,
        null,
        BODY,
        List.of(),
        List.of(),
        null,
        null,
        Genre.NEWS,
        null);
  }
}
