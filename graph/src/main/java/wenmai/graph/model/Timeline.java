package wenmai.graph.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the paper said of an entity in the course of time.
 *
 * @param articles number of those that mention it, by month of print
 * @param happenings what was stated, oldest first
 * @param truncated whether more was stated than is listed; the newest are
 */
public record Timeline(
    Entity entity,
    SortedMap<YearMonth, Long> articles,
    List<Happening> happenings,
    boolean truncated) {
  public Timeline {
    articles = Collections.unmodifiableSortedMap(new TreeMap<>(articles));
    happenings = List.copyOf(happenings);
  }

  /**
   * A relation stated on a day.
   *
   * @param date of print; null when unknown
   * @param other the entity at the other end
   * @param sentences number of those printed that day
   * @param evidence the surest of them
   */
  public record Happening(
      @Nullable LocalDate date,
      RelationId relation,
      Entity other,
      long sentences,
      Evidence evidence) {}
}
