package wenmai.indexer.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import wenmai.indexer.text.Segmenter;
import wenmai.indexer.text.Word;

/** The words of a text that say what it is about. */
final class SignificantTerms {
  private static final int MOST = 30;
  private static final int TITLE_COUNTS = 3;

  /** A word in more than this part of the articles says little. */
  private static final double COMMON = 0.2;

  private SignificantTerms() {}

  /**
   * A word and how much it says.
   *
   * @param weight (1 + ln tf) · ln(1 + N / df), Salton and Buckley 1988
   */
  record Significant(String word, double weight) {}

  /**
   * The weightiest words of two characters or more, weightiest first.
   *
   * @param known articles that surely hold each word, as the text's own; rarer words are left out
   */
  static List<Significant> of(IndexReader reader, String title, String body, int known)
      throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    count(title, TITLE_COUNTS, counts);
    count(body, 1, counts);
    Map<String, Double> weights = new HashMap<>();
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      int articles = reader.docFreq(new Term(Fields.WORDS, entry.getKey()));
      if (articles > known && articles <= Math.max(10, COMMON * reader.numDocs())) {
        double rarity = Math.log(1 + (double) reader.numDocs() / articles);
        weights.put(entry.getKey(), (1 + Math.log(entry.getValue())) * rarity);
      }
    }
    return weights.entrySet().stream()
        .map(e -> new Significant(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparingDouble(Significant::weight)
                .reversed()
                .thenComparing(Significant::word))
        .limit(MOST)
        .toList();
  }

  private static void count(String text, int times, Map<String, Integer> counts) {
    for (Word word : Segmenter.words(text)) {
      if (word.text().length() > 1) {
        counts.merge(word.text(), times, Integer::sum);
      }
    }
  }
}
