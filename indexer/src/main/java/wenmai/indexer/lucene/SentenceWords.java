package wenmai.indexer.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.jspecify.annotations.Nullable;

/**
 * Words sought, and how much of them the best sentence of an article holds: a word weighs 1.5 times
 * its inverse document frequency as BM25 has it (Robertson and Zaragoza 2009), {@code ln(1 + (N -
 * df + 0.5) / (df + 0.5))}, however often it stands there. The weights were tuned as those of
 * {@link Ranking}.
 *
 * @param most what an article's first sentence weighs when it holds all of them
 */
record SentenceWords(List<Sought> words, float most) {
  /** What a word counts here for each 1 of its inverse document frequency. */
  private static final float WEIGHT = 1.5f;

  /** What a last sentence counts less than a first one: news say first what they are about. */
  private static final float LATE = 0.15f;

  /** Sums of some words' weights in another order may be greater by so much. */
  private static final float ROUNDING = 1.00001f;

  SentenceWords {
    words = List.copyOf(words);
  }

  /** A word: where it stands, and what it weighs in a sentence. */
  record Sought(IntervalsSource places, float weight) {}

  static SentenceWords of(IndexReader reader, List<String> words, float boost) throws IOException {
    List<Sought> sought = new ArrayList<>();
    float most = 0;
    for (String word : words) {
      float weight = boost * WEIGHT * rarity(reader, word);
      sought.add(new Sought(Intervals.words(word), weight));
      most += weight;
    }
    return new SentenceWords(sought, most * ROUNDING);
  }

  private static float rarity(IndexReader reader, String word) throws IOException {
    int articles = reader.docFreq(new Term(Fields.WORDS, word));
    int all = reader.getDocCount(Fields.WORDS);
    return (float) Math.log(1 + (all - articles + 0.5) / (articles + 0.5));
  }

  Reader in(LeafReaderContext leaf) throws IOException {
    return new Reader(leaf, words, most);
  }

  /** Reads the sentences of one segment's articles, in increasing order; for one thread. */
  static final class Reader {
    private final float most;
    private final @Nullable PostingsEnum marks;
    private final List<Word> words = new ArrayList<>();
    private int[] starts = new int[64];
    private float[] sums = new float[64];
    private int count;

    private record Word(IntervalIterator places, float weight) {}

    Reader(LeafReaderContext leaf, List<Sought> sought, float most) throws IOException {
      this.most = most;
      this.marks =
          leaf.reader()
              .postings(
                  new Term(Fields.TEXT, CharacterTokens.SENTENCE_START), PostingsEnum.POSITIONS);
      for (Sought word : sought) {
        IntervalIterator places = word.places().intervals(Fields.TEXT, leaf);
        if (places != null) {
          words.add(new Word(places, word.weight()));
        }
      }
    }

    float most() {
      return most;
    }

    /** What the weightiest sentence of an article weighs; headlines and captions are sentences. */
    float best(int document) throws IOException {
      readMarks(document);
      Arrays.fill(sums, 0, count + 1, 0);
      for (Word word : words) {
        if (advance(word.places(), document)) {
          add(word);
        }
      }
      float best = 0;
      for (int i = 0; i <= count; i++) {
        best = Math.max(best, sums[i] * (1 - LATE * i / (count + 1)));
      }
      return best;
    }

    private void readMarks(int document) throws IOException {
      count = 0;
      if (marks != null
          && (marks.docID() >= document ? marks.docID() : marks.advance(document)) == document) {
        int sentences = marks.freq();
        if (sentences >= starts.length) {
          starts = new int[sentences * 2];
          sums = new float[sentences * 2];
        }
        while (count < sentences) {
          starts[count++] = marks.nextPosition();
        }
      }
    }

    private static boolean advance(IntervalIterator places, int document) throws IOException {
      return (places.docID() >= document ? places.docID() : places.advance(document)) == document;
    }

    private void add(Word word) throws IOException {
      int sentence = 0;
      int last = -1;
      int place = word.places().nextInterval();
      while (place != IntervalIterator.NO_MORE_INTERVALS) {
        while (sentence < count && starts[sentence] <= place) {
          sentence++;
        }
        if (sentence != last) {
          sums[sentence] += word.weight();
          last = sentence;
        }
        place = word.places().nextInterval();
      }
    }
  }
}
