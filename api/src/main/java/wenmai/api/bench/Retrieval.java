package wenmai.api.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import wenmai.api.bench.Sets.Question;
import wenmai.indexer.search.Archive;
import wenmai.indexer.search.Filters;
import wenmai.indexer.search.Mode;
import wenmai.indexer.search.QueryParser;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.Sort;

/**
 * How high the right answers stand among the first ten.
 *
 * @param ndcg normalized discounted cumulative gain at 10 with gain 2^grade - 1 (Järvelin and
 *     Kekäläinen 2002; Burges et al. 2005), averaged over the questions
 * @param mrr one over the rank of the first right answer, 0 after rank 10, averaged
 */
record Retrieval(double ndcg, double mrr) {
  private static final int DEPTH = 10;

  static Retrieval measure(Archive archive, List<Question> questions, Mode mode) {
    double ndcg = 0;
    double mrr = 0;
    for (Question question : questions) {
      List<Integer> grades = grades(archive, question, mode);
      List<Integer> ideal =
          question.grades().values().stream().sorted(Comparator.reverseOrder()).toList();
      ndcg += gain(grades) / Math.max(1e-9, gain(ideal));
      mrr += grades.stream().anyMatch(g -> g > 0) ? 1.0 / (1 + firstRight(grades)) : 0;
    }
    return new Retrieval(ndcg / questions.size(), mrr / questions.size());
  }

  private static List<Integer> grades(Archive archive, Question question, Mode mode) {
    SearchRequest request =
        new SearchRequest(
            QueryParser.lenient(question.text()),
            Filters.NONE,
            Sort.RELEVANCE,
            DEPTH,
            null,
            List.of(),
            null,
            mode);
    Map<String, Integer> grades = question.grades();
    return archive.search(request).hits().stream()
        .map(hit -> grades.getOrDefault(hit.article().id().value(), 0))
        .toList();
  }

  private static int firstRight(List<Integer> grades) {
    int rank = 0;
    while (grades.get(rank) == 0) {
      rank++;
    }
    return rank;
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int i = 0; i < Math.min(DEPTH, grades.size()); i++) {
      gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return gain;
  }
}
