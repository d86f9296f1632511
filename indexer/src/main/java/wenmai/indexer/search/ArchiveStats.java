package wenmai.indexer.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much the archive holds.
 *
 * @param sequence of the last write; 0 when nothing was ever written
 * @param from date of the oldest dated article
 * @param to date of the newest dated article
 */
public record ArchiveStats(
    long articles,
    long publications,
    long sequence,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
