package wenmai.indexer.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from {@code from} to {@code to}, both inclusive; null is an open end. */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {
  /** All days. */
  public static final DateRange ALL = new DateRange(null, null);

  public DateRange {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("date range ends before it starts: " + from + " to " + to);
    }
  }

  public boolean isUnbounded() {
    return from == null && to == null;
  }
}
