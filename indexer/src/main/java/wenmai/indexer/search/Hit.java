package wenmai.indexer.search;

import java.util.List;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Span;

/**
 * An article that matches.
 *
 * @param score comparable within one answer only
 * @param titleMatches in {@code article.title()}
 * @param snippets best first
 * @param duplicates reprints folded into this hit
 * @param tags the entities it mentions, most mentioned first
 */
public record Hit(
    Article article,
    double score,
    List<Span> titleMatches,
    List<Snippet> snippets,
    List<ArticleId> duplicates,
    List<Tag> tags) {
  public Hit {
    titleMatches = List.copyOf(titleMatches);
    snippets = List.copyOf(snippets);
    duplicates = List.copyOf(duplicates);
    tags = List.copyOf(tags);
  }

  /**
   * Whole sentences around matches.
   *
   * @param span in {@code Article.text()}
   * @param matches in {@code Article.text()}, within {@code span}
   */
  public record Snippet(Span span, String text, List<Span> matches) {
    public Snippet {
      matches = List.copyOf(matches);
    }
  }
}
