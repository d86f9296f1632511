package wenmai.api.http;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.Entity;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.Timeline;

/** What was printed of an entity in the course of time, as it is written. */
record TimelineAnswer(
    Entity entity, List<Month> months, List<Happening> happenings, boolean truncated) {

  static TimelineAnswer of(Timeline timeline) {
    return new TimelineAnswer(
        timeline.entity(),
        timeline.articles().entrySet().stream()
            .map(month -> new Month(month.getKey().toString(), month.getValue()))
            .toList(),
        timeline.happenings().stream().map(Happening::of).toList(),
        timeline.truncated());
  }

  /**
   * Articles of one month.
   *
   * @param key as {@code 2024-02}
   */
  record Month(String key, long articles) {}

  /** A relation stated on a day. */
  record Happening(
      @Nullable LocalDate date,
      RelationId relation,
      Entity other,
      long sentences,
      EvidenceAnswer evidence) {
    static Happening of(Timeline.Happening happening) {
      return new Happening(
          happening.date(),
          happening.relation(),
          happening.other(),
          happening.sentences(),
          EvidenceAnswer.of(happening.evidence()));
    }
  }
}
