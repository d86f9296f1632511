package wenmai.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.indexer.corpus.ArticleId;

class VectorStoreTest {
  private static final int DIMENSIONS = 64;
  private static final ArticleId FIRST = new ArticleId("first");
  private static final ArticleId SECOND = new ArticleId("second");

  private final Random random = new Random(7);
  private final float[] north = direction();
  private final float[] south = direction();

  @TempDir Path folder;

  @Test
  void findsTheNearestArticlesWithTheirCosine() throws IOException {
    try (VectorStore store = VectorStore.open(folder, "test")) {
      store.put(FIRST, List.of(north, direction()));
      store.put(SECOND, List.of(south));
      store.commit(2);
      var nearest = store.nearest(north, 10);
      assertThat(nearest.keySet()).containsExactly(FIRST, SECOND);
      assertThat(nearest.get(FIRST)).isCloseTo(1, within(0.02));
      assertThat(nearest.get(SECOND)).isCloseTo(dot(north, south), within(0.02));
    }
  }

  @Test
  void replacesAndForgets() throws IOException {
    try (VectorStore store = VectorStore.open(folder, "test")) {
      store.put(FIRST, List.of(north));
      store.put(SECOND, List.of(south));
      store.commit(2);
      store.put(FIRST, List.of(south));
      store.put(SECOND, List.of());
      store.commit(4);
      assertThat(store.nearest(south, 10).keySet()).containsExactly(FIRST);
      assertThat(store.vectors(FIRST)).singleElement().isEqualTo(south);
      assertThat(store.vectors(SECOND)).isEmpty();
    }
  }

  @Test
  void goesOnWhereItHadGotTo() throws IOException {
    try (VectorStore store = VectorStore.open(folder, "test")) {
      store.put(FIRST, List.of(north));
      store.commit(17);
      store.put(SECOND, List.of(south));
    }
    try (VectorStore store = VectorStore.open(folder, "test")) {
      assertThat(store.sequence()).isEqualTo(17);
      assertThat(store.nearest(north, 10).keySet()).containsExactly(FIRST);
    }
  }

  @Test
  void throwsVectorsOfAnotherModelAway() throws IOException {
    try (VectorStore store = VectorStore.open(folder, "test")) {
      store.put(FIRST, List.of(north));
      store.commit(17);
    }
    try (VectorStore store = VectorStore.open(folder, "another")) {
      assertThat(store.isEmpty()).isTrue();
      assertThat(store.sequence()).isZero();
    }
  }

  private float[] direction() {
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    float length = (float) Math.sqrt(dot(vector, vector));
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
