package wenmai.indexer.lucene;

import java.util.ArrayList;
import java.util.List;
import wenmai.indexer.corpus.Article;

/** The pieces of an article that get a vector each: headline and lead, then what follows. */
final class Passages {
  /** Changes with the cut, as old vectors must be thrown away then. */
  static final int VERSION = 2;

  private static final int LENGTH = 300;
  private static final int SHORTEST = 40;
  private static final int MOST = 4;

  private Passages() {}

  /** In order, never none; the headline stands before each. */
  static List<String> of(Article article) {
    String body = article.body();
    String head = body.startsWith(article.title()) ? "" : article.title() + "\n";
    List<String> passages = new ArrayList<>();
    passages.add(head + body.substring(0, Math.min(LENGTH, body.length())));
    for (int i = LENGTH; passages.size() < MOST && i + SHORTEST <= body.length(); i += LENGTH) {
      passages.add(head + body.substring(i, Math.min(i + LENGTH, body.length())));
    }
    return passages;
  }
}
