package wenmai.graph.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a project that sentences say it reached, or will reach, at some time.
 *
 * @param from first day it may have been; null when none is named
 * @param to last day it may have been: of the time named, else the day of print
 * @param planned whether it is only announced
 * @param conflict whether other sentences name another time for the same stage
 * @param evidence sentences that say so, oldest first
 */
public record Milestone(
    Stage stage,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean planned,
    boolean conflict,
    List<Evidence> evidence) {
  public Milestone {
    evidence = List.copyOf(evidence);
  }

  /** The stages of a project in order. */
  public enum Stage {
    APPROVED("立项"),
    STARTED("开工"),
    TOPPED_OUT("封顶"),
    COMPLETED("竣工"),
    IN_USE("投产");

    private final String label;

    Stage(String label) {
      this.label = label;
    }

    /** The paper's word for it. */
    public String label() {
      return label;
    }
  }
}
