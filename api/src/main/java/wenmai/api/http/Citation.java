package wenmai.api.http;

import java.util.List;
import java.util.stream.Collectors;
import wenmai.indexer.corpus.Article;

/**
 * Cites an article of a newspaper as GB/T 7714—2015 says (section 8.8.4 and the newspaper examples
 * of its annex A): {@code 责任者. 题名[N]. 报纸名，YYYY-MM-DD（版次）.}
 */
final class Citation {
  private static final int MAX_AUTHORS = 3;

  private Citation() {}

  static String of(Article article) {
    StringBuilder text = new StringBuilder();
    List<String> authors = article.authors();
    if (!authors.isEmpty()) {
      text.append(authors.stream().limit(MAX_AUTHORS).collect(Collectors.joining("，")));
      text.append(authors.size() > MAX_AUTHORS ? "，等. " : ". ");
    }
    text.append(article.title()).append("[N]");
    String source = source(article);
    return text.append(source.isEmpty() ? "." : ". " + source + ".").toString();
  }

  private static String source(Article article) {
    StringBuilder source = new StringBuilder(article.publication());
    if (article.date() != null) {
      source.append(source.isEmpty() ? "" : "，").append(article.date());
    }
    if (!article.page().isEmpty()) {
      source.append("（").append(article.page()).append("）");
    }
    return source.toString();
  }
}
