package wenmai.graph.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an entity.
 *
 * @param first date of the oldest article that mentions it
 * @param last date of the newest
 * @param degrees number of edges by relation type
 */
public record EntityProfile(
    Entity entity,
    List<AliasProof> aliases,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    long articles,
    long mentions,
    Map<RelationType, Long> degrees) {
  public EntityProfile {
    aliases = List.copyOf(aliases);
    degrees = Map.copyOf(degrees);
  }

  /**
   * A name it goes by.
   *
   * @param proofs sentences that show it
   */
  public record AliasProof(String alias, long mentions, List<Evidence> proofs) {
    public AliasProof {
      proofs = List.copyOf(proofs);
    }
  }
}
