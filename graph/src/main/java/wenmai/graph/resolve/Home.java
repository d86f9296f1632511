package wenmai.graph.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wenmai.graph.extract.names.Division;
import wenmai.graph.extract.names.Divisions;

/**
 * Where a text is at home: what it means by 市, 省 and 县 alone.
 *
 * @param city null when unknown
 * @param province null when unknown
 * @param county null when unknown
 */
record Home(@Nullable Division province, @Nullable Division city, @Nullable Division county) {
  static final Home UNKNOWN = new Home(null, null, null);

  /** The home of a paper, read from its name: 洛阳日报 is at home in 洛阳市. */
  static Home ofPaper(String publication, Divisions divisions) {
    return IntStream.iterate(publication.length(), length -> length >= 2, length -> length - 1)
        .mapToObj(length -> highest(divisions.named(publication.substring(0, length))))
        .flatMap(Optional::stream)
        .findFirst()
        .map(division -> at(division, divisions))
        .orElse(UNKNOWN);
  }

  /** This home, completed by the only city and the only county that {@code places} names. */
  Home completedBy(List<String> places, Divisions divisions) {
    Home home = this;
    if (city == null && province == null) {
      home = sole(places, Division.Level.CITY, divisions).map(d -> at(d, divisions)).orElse(this);
    }
    if (home.county == null) {
      Division soleCounty = sole(places, Division.Level.COUNTY, divisions).orElse(null);
      home = new Home(home.province, home.city, soleCounty);
    }
    return home;
  }

  /** The division of this home that a first character 省, 市, 县 or 区 stands for. */
  Optional<Division> meantBy(char rank) {
    return Optional.ofNullable(
        switch (rank) {
          case '省' -> province;
          case '市' -> city;
          case '县', '区' -> county != null && county.name().indexOf(rank) > 0 ? county : null;
          default -> null;
        });
  }

  /** What tells local names of this home from those of another; empty when it is unknown. */
  String qualifier() {
    if (city != null) {
      return city.name();
    }
    return province != null ? province.name() : "";
  }

  /** Whether a division lies in this home or is part of its address. */
  boolean holds(Division division) {
    if (city != null) {
      return division.code().startsWith(city.code()) || city.code().startsWith(division.code());
    }
    return province != null && division.code().startsWith(province.code());
  }

  private static Home at(Division division, Divisions divisions) {
    Division province = divisions.province(division);
    return switch (division.level()) {
      case PROVINCE -> new Home(province, isMunicipality(province) ? province : null, null);
      case CITY -> new Home(province, division, null);
      case COUNTY -> new Home(province, divisions.parent(division).orElse(null), division);
    };
  }

  private static boolean isMunicipality(Division province) {
    return province.name().endsWith("市");
  }

  /** The division of the highest rank; none when two share it. */
  static Optional<Division> highest(List<Division> divisions) {
    Optional<Division> first = divisions.stream().min(Comparator.comparing(Division::level));
    return first.filter(f -> divisions.stream().filter(d -> d.level() == f.level()).count() == 1);
  }

  private static Optional<Division> sole(
      List<String> places, Division.Level level, Divisions divisions) {
    List<Division> found =
        places.stream()
            .map(place -> highest(divisions.named(place)))
            .flatMap(Optional::stream)
            .filter(d -> d.level() == level)
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
