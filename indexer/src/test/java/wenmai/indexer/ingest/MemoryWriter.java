package wenmai.indexer.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.search.ArchiveWriter;
import wenmai.indexer.search.TaggedArticle;

/** Keeps articles in memory, in the order they were first written. */
final class MemoryWriter implements ArchiveWriter {
  final Map<ArticleId, Article> articles = new LinkedHashMap<>();
  int puts;
  private long sequence;

  @Override
  public List<Written> put(List<TaggedArticle> tagged) {
    puts++;
    List<Written> written = new ArrayList<>();
    for (TaggedArticle one : tagged) {
      Article before = articles.put(one.article().id(), one.article());
      Outcome outcome =
          before == null
              ? Outcome.ADDED
              : before.equals(one.article()) ? Outcome.UNCHANGED : Outcome.REPLACED;
      sequence += outcome == Outcome.UNCHANGED ? 0 : 1;
      written.add(new Written(one.article().id(), outcome, sequence));
    }
    return written;
  }

  @Override
  public boolean delete(ArticleId id) {
    return articles.remove(id) != null;
  }

  Optional<Article> article(ArticleId id) {
    return Optional.ofNullable(articles.get(id));
  }
}
