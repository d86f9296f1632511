package wenmai.graph.extract.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The administrative divisions of China down to counties, with their names in full and in short.
 */
public final class Divisions {
  private static final String RESOURCE = "/wenmai/lexicon/division-tree.tsv";

  /** What the short name leaves out: 新疆维吾尔自治区 is 新疆, 景宁畲族自治县 景宁. */
  private static final Pattern TAIL =
      Pattern.compile(
          "(?:维吾尔|(?:壮|回|苗|侗|土家|彝|瑶|畲|满|蒙古|朝鲜|藏|羌|黎|布依|仡佬|水|傣|哈尼|白|景颇|傈僳|独龙|怒|普米|纳西|拉祜"
              + "|佤|布朗|撒拉|土|保安|东乡|裕固|哈萨克|柯尔克孜|锡伯|塔吉克|达斡尔|鄂温克|鄂伦春|毛南|仫佬|京|各)族)*"
              + "(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|省|市|县|区|旗|盟)$");

  private static final int LONGEST_BEGINNING = 4;

  private final Map<String, Division> byCode = new HashMap<>();
  private final Map<String, List<Division>> byName = new HashMap<>();

  private Divisions() {}

  /** Reads the list that ships with the program. */
  public static Divisions load() {
    Divisions divisions = new Divisions();
    try (InputStream in = Objects.requireNonNull(Divisions.class.getResourceAsStream(RESOURCE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        divisions.add(new Division(cells[0], cells[1], cells[2]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    return divisions;
  }

  private void add(Division division) {
    byCode.put(division.code(), division);
    byName.computeIfAbsent(division.name(), n -> new ArrayList<>()).add(division);
    String brief = briefName(division.name());
    if (!brief.equals(division.name())) {
      byName.computeIfAbsent(brief, n -> new ArrayList<>()).add(division);
    }
  }

  /** 洛阳 of 洛阳市; the name itself where nothing of at least two characters would be left. */
  public static String briefName(String name) {
    String brief = TAIL.matcher(name).replaceFirst("");
    return brief.length() < 2 ? name : brief;
  }

  /** Whether a name in full or in short is that of a division. */
  public boolean contains(String name) {
    return byName.containsKey(name);
  }

  /** Whether a name begins with one of a division, in full or in short, of at most 4 characters. */
  boolean begin(String name) {
    return IntStream.rangeClosed(2, Math.min(LONGEST_BEGINNING, name.length()))
        .anyMatch(length -> contains(name.substring(0, length)));
  }

  /** All divisions with a name, in full or in short, in order of their codes. */
  public List<Division> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** Whether a division with the name {@code one} lies in one with the name {@code other}. */
  public boolean liesIn(String one, String other) {
    List<Division> wholes = named(other);
    return named(one).stream()
        .anyMatch(part ->
            wholes.stream()
                .anyMatch(whole ->
                    part.code().length() > whole.code().length()
                        && part.code().startsWith(whole.code())));
  }

  /**
   * Whether a name is that of a division of a rank: 洛阳 is a 市.
   *
   * @param rank the last characters of the full names, as 市 or 县
   */
  public boolean isRanked(String name, String rank) {
    return named(name).stream().anyMatch(division -> division.name().endsWith(rank));
  }

  /** Whether a name in full or in short is that of a division above counties. */
  public boolean isCityOrProvince(String name) {
    return named(name).stream().anyMatch(division -> division.level() != Division.Level.COUNTY);
  }

  /** The division above; empty for a province. */
  public Optional<Division> parent(Division division) {
    return Optional.ofNullable(byCode.get(division.parent()));
  }

  /** The province that {@code division} is or lies in. */
  public Division province(Division division) {
    return Objects.requireNonNull(byCode.get(division.code().substring(0, 2)));
  }
}
