package wenmai.graph.extract.names;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The other states of the world by their Chinese names, as the JDK's locale data has them. */
public final class States {
  private static final Set<String> OUR_OWN = Set.of("CN", "TW", "HK", "MO");

  /** As papers write where the data is longer. */
  private static final Map<String, String> SHORT =
      Map.of(
          "印尼", "印度尼西亚",
          "沙特", "沙特阿拉伯",
          "阿联酋", "阿拉伯联合酋长国",
          "巴勒斯坦", "巴勒斯坦领土",
          "中非", "中非共和国",
          "多米尼加", "多米尼加共和国",
          "波黑", "波斯尼亚和黑塞哥维那",
          "巴新", "巴布亚新几内亚");

  private static final Set<String> KNOWN = known();
  private static final Pattern NAMES = names();

  private States() {}

  private static Set<String> known() {
    Stream<String> full =
        Arrays.stream(Locale.getISOCountries())
            .filter(code -> !OUR_OWN.contains(code))
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.SIMPLIFIED_CHINESE))
            .filter(name -> name.codePoints().allMatch(Character::isIdeographic));
    return Stream.concat(full, SHORT.keySet().stream()).collect(Collectors.toUnmodifiableSet());
  }

  private static Pattern names() {
    List<String> names =
        KNOWN.stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s))
            .toList();
    return Pattern.compile(names.stream().collect(Collectors.joining("|")));
  }

  /** Whether a name is that of another state. */
  public static boolean contains(String name) {
    return KNOWN.contains(name);
  }

  /**
   * A state's name in a text.
   *
   * @param name in full
   */
  public record Named(String name, int start, int end) {}

  /** The last one that is named. */
  public static Optional<Named> last(String text) {
    Matcher matcher = NAMES.matcher(text);
    Named last = null;
    while (matcher.find()) {
      String found = matcher.group();
      String full = Objects.requireNonNullElse(SHORT.get(found), found);
      last = new Named(full, matcher.start(), matcher.end());
    }
    return Optional.ofNullable(last);
  }
}
