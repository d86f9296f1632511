package wenmai.graph.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.ArticleId;

/**
 * The words of an article that give a person a post by which he is told from others of his name.
 *
 * @param date of the issue; null when unknown
 * @param person as read from the article alone
 * @param meant who the graph takes it for
 * @param name of the person
 * @param start offset of the words in {@code Article.text()}
 * @param words as printed, with the name: 也门总统萨利赫
 */
public record HeldPost(
    ArticleId article,
    @Nullable LocalDate date,
    EntityId person,
    EntityId meant,
    String name,
    Station station,
    int start,
    String words) {

  /** The same words, taken for somebody. */
  public HeldPost taken(EntityId whom) {
    return new HeldPost(article, date, person, whom, name, station, start, words);
  }
}
