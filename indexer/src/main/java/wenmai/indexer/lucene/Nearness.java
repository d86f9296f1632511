package wenmai.indexer.lucene;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import wenmai.indexer.corpus.ArticleId;

/**
 * The articles that lie nearest to what is searched for, with the cosine; what is farther away than
 * the last of them counts nothing.
 */
record Nearness(Map<ArticleId, Double> cosines) {
  static final Nearness NONE = new Nearness(Map.of());

  Nearness {
    cosines = Map.copyOf(cosines);
  }

  boolean isEmpty() {
    return cosines.isEmpty();
  }

  /** Exactly these articles. */
  Query matching() {
    List<BytesRef> ids = cosines.keySet().stream().map(id -> new BytesRef(id.value())).toList();
    return new TermInSetQuery(Fields.ID, ids);
  }

  /** Scores of {@code scale} for each 1 of cosine that an article is nearer than the last. */
  Query scores(double scale) {
    double least = cosines.isEmpty() ? 0 : Collections.min(cosines.values());
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    cosines.forEach((id, cosine) -> {
      Query article = new ConstantScoreQuery(new TermQuery(new Term(Fields.ID, id.value())));
      any.add(new BoostQuery(article, (float) (scale * (cosine - least))), Occur.SHOULD);
    });
    return any.build();
  }
}
