package wenmai.indexer.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.search.Tagged;

/** Says in the engine's words which articles mention entities. */
final class TagQueries {
  private TagQueries() {}

  /** The articles that mention at least one of some entities; none when there are none. */
  static Query anyOf(Set<Tagged> entities) {
    List<BytesRef> anywhere = new ArrayList<>();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Tagged entity : entities) {
      switch (entity) {
        case Tagged.Anywhere(String id) -> anywhere.add(new BytesRef(id));
        case Tagged.Except(String id, Set<ArticleId> articles) ->
            any.add(restricted(id, articles, Occur.MUST_NOT), Occur.SHOULD);
        case Tagged.Within(String id, Set<ArticleId> articles) ->
            any.add(restricted(id, articles, Occur.FILTER), Occur.SHOULD);
      }
    }
    return any.add(new TermInSetQuery(Fields.ENTITY, anywhere), Occur.SHOULD).build();
  }

  private static Query restricted(String id, Set<ArticleId> articles, Occur occur) {
    List<BytesRef> ids = articles.stream().map(a -> new BytesRef(a.value())).toList();
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.ENTITY, id)), Occur.FILTER)
        .add(new TermInSetQuery(Fields.ID, ids), occur)
        .build();
  }
}
