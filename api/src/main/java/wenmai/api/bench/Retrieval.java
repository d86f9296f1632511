package wenmai.api.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wenmai.api.bench.Sets.Question;
import wenmai.indexer.search.Archive;
import wenmai.indexer.search.Filters;
import wenmai.indexer.search.Mode;
import wenmai.indexer.search.QueryParser;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.Sort;

/**
 * How high the right answers stand among the first ten, reprints beneath the hit they are folded
 * into.
 */
enum Retrieval {
  /**
   * Normalized discounted cumulative gain with gain 2^grade - 1 (Järvelin and Kekäläinen 2002;
   * Burges et al. 2005).
   */
  NDCG {
    @Override
    double of(List<Integer> grades, List<Integer> ideal) {
      return gain(grades) / Math.max(1e-9, gain(ideal));
    }
  },

  /** One over the rank of the first right answer, 0 when there is none. */
  MRR {
    @Override
    double of(List<Integer> grades, List<Integer> ideal) {
      for (int i = 0; i < grades.size(); i++) {
        if (grades.get(i) > 0) {
          return 1.0 / (i + 1);
        }
      }
      return 0;
    }
  };

  private static final int DEPTH = 10;

  abstract double of(List<Integer> grades, List<Integer> ideal);

  /** The value of each question, to be averaged. */
  List<Double> of(Archive archive, List<Question> questions, Mode mode) {
    return questions.stream()
        .map(question -> of(grades(archive, question, mode), ideal(question)))
        .toList();
  }

  private static List<Integer> ideal(Question question) {
    return question.grades().values().stream().sorted(Comparator.reverseOrder()).toList();
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
        .flatMap(hit -> Stream.concat(Stream.of(hit.article().id()), hit.duplicates().stream()))
        .limit(DEPTH)
        .map(id -> grades.getOrDefault(id.value(), 0))
        .toList();
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int i = 0; i < Math.min(DEPTH, grades.size()); i++) {
      gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return gain;
  }
}
