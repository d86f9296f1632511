package wenmai.graph.model;

/**
 * What a post says of who holds it, as far as it tells people of one name apart.
 *
 * @param of the state, the division, or the field of work; empty where the kind says it all
 */
public record Station(Kind kind, String of) implements Comparable<Station> {

  /** Kinds of stations. */
  public enum Kind {
    /** An office of another state: 也门总统. */
    STATE,
    /** At the head of a division: 嵩县县长. */
    CHIEF,
    /** Another office of authority: 市财政局局长. */
    OFFICE,
    /** Work that nobody does who holds an office: 护士, 连长, 村支书. */
    CALLING
  }

  public Station {
    if (of.indexOf(' ') >= 0) {
      throw new IllegalArgumentException("a station has no blanks: '" + of + "'");
    }
  }

  /** Reads what {@link #toString} writes. */
  public static Station parse(String written) {
    String[] parts = written.split(" ", 2);
    return new Station(Kind.valueOf(parts[0]), parts.length > 1 ? parts[1] : "");
  }

  @Override
  public int compareTo(Station other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return of.isEmpty() ? kind.name() : kind + " " + of;
  }
}
