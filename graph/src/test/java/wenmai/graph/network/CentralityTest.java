package wenmai.graph.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CentralityTest {

  @Test
  void pageRankOfTheKarateClubIsTheKnownOne() {
    double[] rank = Centrality.pageRank(KarateClub.network());

    assertThat(rank[33]).isEqualTo(0.1009, within(1e-4));
    assertThat(rank[0]).isEqualTo(0.0970, within(1e-4));
    assertThat(Arrays.stream(rank).sum()).isEqualTo(1, within(1e-9));
  }

  @Test
  void betweennessOfTheKarateClubIsTheKnownOne() {
    double[] betweenness = Centrality.betweenness(KarateClub.network(), KarateClub.MEMBERS);

    assertThat(betweenness[0]).isEqualTo(0.4376, within(1e-4));
    assertThat(betweenness[33]).isEqualTo(0.3041, within(1e-4));
    assertThat(betweenness[11]).isZero();
  }

  @Test
  void betweennessFromSomeStartsIsNearTheWhole() {
    double[] whole = Centrality.betweenness(KarateClub.network(), KarateClub.MEMBERS);
    double[] estimate = Centrality.betweenness(KarateClub.network(), 17);

    assertThat(estimate[0]).isEqualTo(whole[0], within(0.1));
    assertThat(estimate[33]).isEqualTo(whole[33], within(0.1));
  }

  @Test
  void theLonelyAreEquallyCentral() {
    assertThat(Centrality.pageRank(Network.of(4, new Links(1))))
        .containsExactly(new double[] {0.25, 0.25, 0.25, 0.25}, within(1e-9));
    assertThat(Centrality.betweenness(Network.of(1, new Links(1)), 64)).containsExactly(0);
  }
}
