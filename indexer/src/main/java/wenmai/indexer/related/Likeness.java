package wenmai.indexer.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wenmai.indexer.search.RelatedArticle.Reason;

/**
 * In what an article is like another, and how much each ground counts.
 *
 * @param terms part of the other's significant terms that it has, by weight, 0 to 1
 * @param sharedTerms those, weightiest first
 * @param entities part of the other's entities that it mentions, by rarity, 0 to 1
 * @param sharedEntities their names, rarest first
 * @param sameDays whether both appeared within {@link #EVENT_DAYS} days or tell of the same day
 * @param copied part of the shorter text that stands in the longer, 0 to 1
 * @param cosine of the vectors of their meaning; 0 when there are none
 */
public record Likeness(
    double terms,
    List<String> sharedTerms,
    double entities,
    List<String> sharedEntities,
    boolean sameDays,
    double copied,
    double cosine) {

  /** Reports of one event appear within so many days of each other. */
  public static final int EVENT_DAYS = 3;

  private static final int MOST_NAMED = 5;
  private static final double TERMS = 0.5;
  private static final double ENTITIES = 0.3;
  private static final double EVENT = 0.2;
  private static final double MEANING = 0.4;
  private static final double REPRINT = 1;

  /** Texts of bge-small-zh that have nothing in common have a cosine of about this. */
  private static final double STRANGERS = 0.45;

  /** Reports of one event share a sentence or two; a reprint shares most of them. */
  private static final double A_COPY = 0.6;

  private static final double SAME_EVENT_ENTITIES = 0.3;

  public Likeness {
    sharedTerms = List.copyOf(sharedTerms);
    sharedEntities = List.copyOf(sharedEntities);
  }

  /** The sum of the weights of the reasons. */
  public double score() {
    return reasons().stream().mapToDouble(Reason::weight).sum();
  }

  /** Every ground that counts, weightiest first. */
  public List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    add("shared-terms", named(sharedTerms), TERMS * terms, reasons);
    add("shared-entity", named(sharedEntities), ENTITIES * entities, reasons);
    if (isSameEvent()) {
      add("same-event", named(sharedEntities), EVENT, reasons);
    }
    if (copied >= A_COPY) {
      add("reprint", Math.round(copied * 100) + " %", REPRINT * copied, reasons);
    }
    double meaning = Math.max(0, cosine - STRANGERS) / (1 - STRANGERS);
    add("meaning", Math.round(cosine * 100) + " %", MEANING * meaning, reasons);
    reasons.sort(Comparator.comparingDouble(Reason::weight).reversed());
    return List.copyOf(reasons);
  }

  private boolean isSameEvent() {
    return sameDays && sharedEntities.size() >= 2 && entities >= SAME_EVENT_ENTITIES;
  }

  private static void add(String kind, String detail, double weight, List<Reason> reasons) {
    if (weight > 0) {
      reasons.add(new Reason(kind, detail, weight));
    }
  }

  private static String named(List<String> names) {
    return String.join("、", names.subList(0, Math.min(MOST_NAMED, names.size())));
  }
}
