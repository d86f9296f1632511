package wenmai.graph.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post that a person held in an organization, as far as the paper shows it.
 *
 * @param title of the post; empty when no sentence says it
 * @param first day on which it was printed; null when none is dated
 * @param last day on which it was printed; null when none is dated
 * @param from when it began, as a sentence puts it; null when none does
 * @param to when it ended, as a sentence puts it; null when none does
 * @param sentences number of those that state it
 * @param evidence the oldest and the newest of them
 */
public record Tenure(
    Entity person,
    Entity organization,
    String title,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable String from,
    @Nullable String to,
    long sentences,
    List<Evidence> evidence) {
  public Tenure {
    evidence = List.copyOf(evidence);
  }
}
