package wenmai.graph.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A relation between two entities, summed up over its evidence.
 *
 * @param weight number of asserting sentences; for CO_MENTIONED of sentences naming both
 * @param articles number of articles they stand in
 * @param first date of the oldest; null when none is dated
 * @param last date of the newest; null when none is dated
 */
public record Edge(
    RelationId id,
    long weight,
    long articles,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {}
