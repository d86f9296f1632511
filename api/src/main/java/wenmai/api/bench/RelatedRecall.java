package wenmai.api.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.search.Archive;
import wenmai.indexer.search.RelatedArticle;
import wenmai.indexer.search.RelatedRequest;

/** Whether articles that people or rules call alike are found as related. */
final class RelatedRecall {
  private static final long SEED = 20240217;
  private static final int MOST_ASKED = 500;

  private final Archive archive;
  private final Map<String, Article> articles = new HashMap<>();

  RelatedRecall(Archive archive, List<Article> articles) {
    this.archive = archive;
    articles.forEach(a -> this.articles.put(a.id().value(), a));
  }

  /** The part of the reports of the same event among the first {@code depth}, averaged. */
  double recall(Map<String, Set<String>> partners, int depth) {
    List<String> asked = new ArrayList<>(partners.keySet());
    java.util.Collections.shuffle(asked, new Random(SEED));
    asked = asked.subList(0, Math.min(MOST_ASKED, asked.size()));
    double sum = 0;
    for (String id : asked) {
      Set<String> wanted = partners.getOrDefault(id, Set.of());
      long found =
          related(id, depth).stream()
              .filter(r -> wanted.contains(r.article().id().value()))
              .count();
      sum += (double) found / Math.min(depth, wanted.size());
    }
    return sum / asked.size();
  }

  /**
   * How often a pair that people call alike scores higher than one they do not (area under the ROC
   * curve; equal scores count half).
   */
  double separation(List<List<String>> pairs) {
    List<Double> alike = new ArrayList<>();
    List<Double> unlike = new ArrayList<>();
    for (List<String> pair : pairs) {
      if (!pair.get(0).equals(pair.get(1))) {
        (pair.get(2).equals("1") ? alike : unlike).add(score(pair.get(0), pair.get(1)));
      }
    }
    double wins = 0;
    for (double a : alike) {
      for (double u : unlike) {
        wins += a > u ? 1 : a == u ? 0.5 : 0;
      }
    }
    return wins / ((double) alike.size() * unlike.size());
  }

  private double score(String id, String other) {
    return related(id, 60).stream()
        .filter(r -> r.article().id().value().equals(other))
        .mapToDouble(RelatedArticle::score)
        .findFirst()
        .orElse(0);
  }

  private List<RelatedArticle> related(String id, int limit) {
    Article article = articles.get(id);
    return article == null
        ? List.of()
        : archive.related(
            new RelatedRequest(article.title(), article.body(), Set.of(), article.id(), limit));
  }
}
