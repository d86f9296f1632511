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

  /** Scores from 0 for the last to {@code best} for the nearest, even in the cosine between. */
  Query scores(double best) {
    double least = cosines.isEmpty() ? 0 : Collections.min(cosines.values());
    double most = cosines.isEmpty() ? 0 : Collections.max(cosines.values());
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    cosines.forEach((id, cosine) -> {
      double part = most > least ? (cosine - least) / (most - least) : 1;
      Query article = new ConstantScoreQuery(new TermQuery(new Term(Fields.ID, id.value())));
      any.add(new BoostQuery(article, (float) (best * part)), Occur.SHOULD);
    });
    return any.build();
  }
}
