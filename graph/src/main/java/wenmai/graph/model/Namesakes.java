package wenmai.graph.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenmai.graph.model.Station.Kind;
import wenmai.indexer.corpus.ArticleId;

/**
 * The people of one identity whom an archive tells apart by posts that nobody holds together. Who
 * holds the most keeps the identity, with all articles that tell no post. Depends on what the
 * articles say only, not on their order.
 *
 * <p>Three things cannot be one person's: offices of two states; an office and simple work of
 * another field at the same time; the heads of two counties by turns. An article that gives both to
 * one person makes them one again, save where it gives most of what is known of a state's.
 */
public record Namesakes(Map<EntityId, List<Namesake>> byPerson) {
  /** None. */
  public static final Namesakes NONE = new Namesakes(Map.of());

  private static final int DAYS_BESIDE = 60;
  private static final int DAYS_BETWEEN = 5 * 366;

  /** The least number of articles that tell a county's head by turns with another's. */
  private static final int TURNS = 2;

  public Namesakes {
    byPerson = Map.copyOf(byPerson);
  }

  /** The people besides the one who keeps the identity, of posts read of one. */
  public static List<Namesake> parted(Collection<HeldPost> held) {
    List<Known> all =
        held.stream()
            .collect(Collectors.groupingBy(HeldPost::station, TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(Known::of)
            .sorted(Known.FIRST)
            .toList();
    List<Known> kept = new ArrayList<>();
    Set<ArticleId> taken = new TreeSet<>();
    List<Namesake> others = new ArrayList<>();
    for (Known one : all) {
      List<Known> against = kept.stream().filter(one::excludes).toList();
      if (against.isEmpty()) {
        kept.add(one);
        continue;
      }
      List<HeldPost> own =
          one.posts().stream()
              .filter(p -> against.stream().noneMatch(k -> k.articles().contains(p.article())))
              .filter(p -> taken.add(p.article()))
              .toList();
      if (!own.isEmpty()) {
        others.add(one.apart(own, against.getFirst().posts().getFirst()));
      }
    }
    return others;
  }

  /** What is known of a station, by day and article. */
  private record Known(Station station, List<HeldPost> posts, Set<ArticleId> articles) {
    private static final Comparator<HeldPost> BY_DAY =
        Comparator.comparing(HeldPost::date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(p -> p.article().value());

    /** Who holds an office before who does not, then who is named more often. */
    static final Comparator<Known> FIRST =
        Comparator.comparing((Known k) -> k.station().kind() == Kind.CALLING)
            .thenComparingInt(k -> -k.articles().size())
            .thenComparing(Known::station);

    static Known of(List<HeldPost> posts) {
      return new Known(
          posts.getFirst().station(),
          posts.stream().sorted(BY_DAY).toList(),
          posts.stream().map(HeldPost::article).collect(Collectors.toCollection(TreeSet::new)));
    }

    Namesake apart(List<HeldPost> own, HeldPost against) {
      HeldPost first = own.getFirst();
      EntityId other = EntityId.of(EntityType.PERSON, first.name(), first.person() + " " + station);
      return new Namesake(first.person(), other, own, against);
    }

    boolean excludes(Known other) {
      long both = articles.stream().filter(other.articles::contains).count();
      Kind kind = station.kind();
      Kind others = other.station.kind();
      if (kind == Kind.STATE && others == Kind.STATE) {
        return 2 * both < articles.size();
      }
      if (both > 0) {
        return false;
      }
      if (kind == Kind.CALLING && (others == Kind.OFFICE || others == Kind.CHIEF)) {
        return !station.of().equals(other.station.of()) && isMeanwhile(other);
      }
      return kind == Kind.CHIEF && others == Kind.CHIEF && isByTurns(other);
    }

    private List<Long> days() {
      return posts.stream()
          .flatMap(p -> Stream.ofNullable(p.date()))
          .map(LocalDate::toEpochDay)
          .toList();
    }

    private boolean isMeanwhile(Known office) {
      List<Long> held = office.days();
      return days().stream().anyMatch(day -> isMeanwhile(day, held));
    }

    private static boolean isMeanwhile(long day, List<Long> held) {
      Long before = held.stream().filter(d -> d <= day).max(Long::compare).orElse(null);
      Long after = held.stream().filter(d -> d >= day).min(Long::compare).orElse(null);
      return (before != null && day - before <= DAYS_BESIDE)
          || (after != null && after - day <= DAYS_BESIDE)
          || (before != null && after != null && after - before <= DAYS_BETWEEN);
    }

    /**
     * Two counties, which are never part of each other, told by turns; nobody goes back so soon.
     */
    private boolean isByTurns(Known other) {
      List<Long> these = days();
      List<Long> those = other.days();
      return isCounty(station)
          && isCounty(other.station)
          && isKnownAtHome()
          && these.size() >= TURNS
          && those.size() >= TURNS
          && these.getFirst() < those.getLast()
          && those.getFirst() < these.getLast();
    }

    private static boolean isCounty(Station station) {
      return station.of().matches(".+[县区旗]");
    }

    /** Of leaders of the nation papers tell what they once were. */
    private boolean isKnownAtHome() {
      HeldPost any = posts.getFirst();
      return !any.person().equals(EntityId.of(EntityType.PERSON, any.name(), ""));
    }
  }
}
