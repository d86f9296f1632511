package wenmai.api.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.RelationType;
import wenmai.indexer.search.DateRange;

/**
 * The parameters of one request; each reading names the parameter it cannot use.
 *
 * @param values by name, in the order given
 */
record Parameters(Map<String, List<String>> values) {
  private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

  Parameters {
    values = Map.copyOf(values);
  }

  /** The query parameters of a request. */
  static Parameters of(Context ctx) {
    return new Parameters(ctx.queryParamMap());
  }

  private List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The value; empty when absent. */
  String text(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** The value, of at most {@code longest} UTF-16 code units; empty when absent. */
  String text(String name, int longest) {
    String value = text(name);
    if (value.length() > longest) {
      throw Problem.parameter(name, value, "at most " + longest + " characters").thrown();
    }
    return value;
  }

  /** The value; null when absent or blank. */
  @Nullable String optional(String name) {
    String value = text(name);
    return value.isBlank() ? null : value.strip();
  }

  private String required(String name) {
    String value = optional(name);
    if (value == null) {
      throw Problem.parameter(name, "", "given").thrown();
    }
    return value;
  }

  int number(String name, int otherwise, int least, int most) {
    String value = optional(name);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // refused below, with the same words
    }
    throw Problem.parameter(name, value, "a number from " + least + " to " + most).thrown();
  }

  boolean flag(String name) {
    String value = text(name);
    return switch (value) {
      case "", "false" -> false;
      case "true" -> true;
      default -> throw Problem.parameter(name, value, "true or false").thrown();
    };
  }

  /** One of an enum's constants, written in lower case. */
  <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
    String value = optional(name);
    return value == null ? null : constant(name, value, type);
  }

  private static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
    List<String> names = new ArrayList<>();
    for (E constant : EnumSet.allOf(type)) {
      String label = constant.name().toLowerCase(Locale.ROOT);
      if (label.equals(value)) {
        return constant;
      }
      names.add(label);
    }
    throw Problem.parameter(name, value, "one of " + String.join(", ", names)).thrown();
  }

  /** The values, repeated or separated by commas; empty when absent. */
  List<String> list(String name) {
    List<String> values = new ArrayList<>();
    for (String value : all(name)) {
      values.addAll(parts(value));
    }
    return values;
  }

  /** The values separated by commas, for each time the parameter is given. */
  List<List<String>> lists(String name) {
    return all(name).stream().map(Parameters::parts).filter(parts -> !parts.isEmpty()).toList();
  }

  private static List<String> parts(String value) {
    List<String> parts = new ArrayList<>();
    for (String part : value.split("[,，]", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  /** The days from the start of one partial date to the end of another. */
  DateRange days(String from, String to) {
    LocalDate first = day(from, false);
    LocalDate last = day(to, true);
    if (first != null && last != null && last.isBefore(first)) {
      throw Problem.parameter(to, text(to), "no earlier than " + from).thrown();
    }
    return new DateRange(first, last);
  }

  /** The first or last day of a year, month or day; null when absent. */
  @Nullable LocalDate day(String name, boolean last) {
    String value = optional(name);
    if (value == null) {
      return null;
    }
    Matcher parts = DAY.matcher(value);
    if (parts.matches()) {
      try {
        return day(parts.group(1), parts.group(2), parts.group(3), last);
      } catch (DateTimeException e) {
        // refused below, with the same words
      }
    }
    throw Problem.parameter(name, value, "a date as 2024, 2024-02 or 2024-02-17").thrown();
  }

  private static LocalDate day(
      String year, @Nullable String month, @Nullable String day, boolean last) {
    int y = Integer.parseInt(year);
    if (month == null) {
      return last ? LocalDate.of(y, 12, 31) : LocalDate.of(y, 1, 1);
    }
    YearMonth yearMonth = YearMonth.of(y, Integer.parseInt(month));
    if (day == null) {
      return last ? yearMonth.atEndOfMonth() : yearMonth.atDay(1);
    }
    return yearMonth.atDay(Integer.parseInt(day));
  }

  /** The entity named by the path's {@code {id}}; one that cannot exist is not found. */
  static EntityId pathEntity(Context ctx) {
    String value = ctx.pathParam("id");
    try {
      return new EntityId(value);
    } catch (IllegalArgumentException e) {
      throw unknown("entity", value).thrown();
    }
  }

  static Problem unknown(String kind, String id) {
    return Problem.of(Problem.Kind.NOT_FOUND, "there is no " + kind + " with the id '" + id + "'");
  }

  EntityId entity(String name) {
    return entity(name, required(name));
  }

  static EntityId entity(String name, String value) {
    try {
      return new EntityId(value);
    } catch (IllegalArgumentException e) {
      throw Problem.parameter(name, value, "an entity id as P-0123456789abcdef").thrown();
    }
  }

  Set<EntityType> entityTypes(String name) {
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    for (String value : list(name)) {
      try {
        types.add(EntityType.of(value));
      } catch (IllegalArgumentException e) {
        throw Problem.parameter(name, value, "Person, Organization, Project or Place").thrown();
      }
    }
    return types;
  }

  Set<RelationType> relationTypes(String name) {
    Set<RelationType> types = EnumSet.noneOf(RelationType.class);
    for (String value : list(name)) {
      try {
        types.add(RelationType.valueOf(value.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        String all = EnumSet.allOf(RelationType.class).toString();
        throw Problem.parameter(name, value, "one of " + all).thrown();
      }
    }
    return types;
  }
}
