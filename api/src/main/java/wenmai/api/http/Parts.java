package wenmai.api.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.search.Archive;
import wenmai.indexer.search.Part;
import wenmai.indexer.search.Standing;
import wenmai.indexer.search.StoredArticle;

/**
 * An article among the parts that its issue's pages hold of it.
 *
 * @param all in reading order, spans in the whole's text; empty for an article on one page
 * @param before the part before this one
 * @param after the part behind this one
 * @param whole the article that this is a part of; null for the whole itself
 */
record Parts(
    List<PartRef> all,
    @Nullable ArticleRef before,
    @Nullable ArticleRef after,
    @Nullable ArticleRef whole) {
  private static final Parts NONE = new Parts(List.of(), null, null, null);

  Parts {
    all = List.copyOf(all);
  }

  static Parts of(StoredArticle stored, Archive archive) {
    return switch (stored.standing()) {
      case Standing.Alone alone -> NONE;
      case Standing.Joined joined -> among(joined.parts(), stored, null, archive);
      case Standing.PartOf part ->
          archive
              .article(part.whole())
              .filter(whole -> whole.standing() instanceof Standing.Joined)
              .map(whole ->
                  among(
                      ((Standing.Joined) whole.standing()).parts(),
                      stored,
                      ArticleRef.of(whole.article()),
                      archive))
              .orElse(NONE);
    };
  }

  private static Parts among(
      List<Part> parts, StoredArticle stored, @Nullable ArticleRef whole, Archive archive) {
    List<ArticleId> ids = parts.stream().map(Part::id).toList();
    int at = ids.indexOf(stored.article().id());
    return new Parts(
        parts.stream().map(PartRef::of).toList(),
        ref(ids, at - 1, archive),
        ref(ids, at + 1, archive),
        whole);
  }

  private static @Nullable ArticleRef ref(List<ArticleId> ids, int at, Archive archive) {
    return at < 0 || at >= ids.size()
        ? null
        : archive.article(ids.get(at)).map(s -> ArticleRef.of(s.own())).orElse(null);
  }
}
