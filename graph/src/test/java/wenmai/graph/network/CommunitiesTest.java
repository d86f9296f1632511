package wenmai.graph.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CommunitiesTest {

  @Test
  void ofTheKarateClubAreTheFourThatAreKnown() {
    Network club = KarateClub.network();

    int[] parts = Communities.of(club);

    // 0.4198 is the greatest there is (Brandes et al. 2008), in four parts.
    assertThat(Communities.modularity(club, parts)).isBetween(0.415, 0.41979);
    assertThat(Arrays.stream(parts).distinct()).hasSize(4);
    assertThat(parts[0]).isNotEqualTo(parts[33]);
    assertThat(parts[32]).isEqualTo(parts[33]);
  }

  @Test
  void modularityOfTheClubsSplitIsTheKnownOne() {
    // The instructor's faction and the president's, as Zachary tells of the split.
    BitSet instructor = new BitSet();
    IntStream.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21)
        .forEach(instructor::set);
    int[] factions = new int[KarateClub.MEMBERS];
    Arrays.setAll(factions, i -> instructor.get(i) ? 0 : 1);

    assertThat(Communities.modularity(KarateClub.network(), factions))
        .isEqualTo(0.3582, within(1e-4));
  }

  @Test
  void ofRingsOfCliquesAreTheCliques() {
    Links links = new Links(Integer.MAX_VALUE);
    for (int clique = 0; clique < 8; clique++) {
      for (int a = 0; a < 5; a++) {
        for (int b = 0; b < a; b++) {
          links.add(clique * 5 + a, clique * 5 + b, 1);
        }
      }
      links.add(clique * 5, (clique * 5 + 6) % 40, 1);
    }

    assertThat(Communities.of(Network.of(40, links)))
        .containsExactly(IntStream.range(0, 40).map(i -> i / 5).toArray());
  }

  @Test
  void ofTheLonelyAreOneEach() {
    assertThat(Communities.of(Network.of(3, new Links(10)))).containsExactly(0, 1, 2);
    assertThat(Communities.of(Network.of(0, new Links(10)))).isEmpty();
  }

  @RepeatedTest(20)
  void hangTogetherAreBetterThanAloneAndAlwaysTheSame(RepetitionInfo run) {
    long seed = run.getCurrentRepetition();
    Network network = random(new Random(seed));

    int[] parts = Communities.of(network);

    int[] alone = IntStream.range(0, network.size()).toArray();
    assertThat(Communities.modularity(network, parts))
        .as("seed " + seed)
        .isGreaterThanOrEqualTo(Communities.modularity(network, alone));
    assertThat(Communities.of(network)).as("seed " + seed).isEqualTo(parts);
    assertThat(pieces(network, parts))
        .as("seed " + seed)
        .isEqualTo((int) Arrays.stream(parts).distinct().count());
  }

  private static Network random(Random random) {
    int size = 2 + random.nextInt(150);
    Links links = new Links(Integer.MAX_VALUE);
    for (int i = 0; i < size * (1 + random.nextInt(4)); i++) {
      links.add(random.nextInt(size), random.nextInt(size), 0.1f + random.nextFloat());
    }
    return Network.of(size, links);
  }

  /** How many pieces are left when the edges between parts are cut. */
  private static int pieces(Network network, int[] parts) {
    BitSet seen = new BitSet();
    int pieces = 0;
    for (int start = 0; start < network.size(); start = seen.nextClearBit(start)) {
      Deque<Integer> reached = new ArrayDeque<>();
      reached.add(start);
      seen.set(start);
      pieces++;
      while (!reached.isEmpty()) {
        int node = reached.remove();
        for (int e = network.first(node); e < network.first(node + 1); e++) {
          int next = network.end(e);
          if (parts[next] == parts[node] && !seen.get(next)) {
            seen.set(next);
            reached.add(next);
          }
        }
      }
    }
    return pieces;
  }
}
