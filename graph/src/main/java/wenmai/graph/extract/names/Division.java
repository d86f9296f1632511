package wenmai.graph.extract.names;

/**
 * A province, city or county of China.
 *
 * @param code of the National Bureau of Statistics; that of the division above is its beginning
 * @param name in full
 * @param parent code of the division above; empty for a province
 */
public record Division(String code, String name, String parent) {

  public Level level() {
    return switch (code.length()) {
      case 2 -> Level.PROVINCE;
      case 4 -> Level.CITY;
      default -> Level.COUNTY;
    };
  }

  /** The rank of a division. */
  public enum Level {
    PROVINCE,
    CITY,
    COUNTY
  }
}
