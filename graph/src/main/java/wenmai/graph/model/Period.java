package wenmai.graph.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of print, both ends inclusive.
 *
 * @param from null for no bound
 * @param to null for no bound
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
  /** Without bounds; holds also what has no date. */
  public static final Period ALL = new Period(null, null);

  /** Whether it has no bounds. */
  public boolean isAll() {
    return from == null && to == null;
  }
}
