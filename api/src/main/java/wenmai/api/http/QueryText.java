package wenmai.api.http;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.search.DateRange;
import wenmai.indexer.search.Query;

/** Writes a query in the query language, as it was understood. */
final class QueryText {
  private static final Pattern OPERATOR = Pattern.compile("AND|&&|OR|\\|\\||NOT|[且或非]|[@＠][句段]");

  /** What means something wherever it stands, and a minus at the beginning. */
  private static final Pattern SIGN = Pattern.compile("[\\\\\"＂“”「」『』()（）*＊~～:：]|^[-－]");

  private QueryText() {}

  static String of(Query query) {
    return switch (query) {
      case Query.All _ -> "";
      case Query.Words(String text) -> words(text);
      case Query.Question(String text) -> text;
      case Query.Phrase(String text, boolean exact) -> (exact ? "exact:" : "") + quoted(text);
      case Query.Prefix(String text) -> words(text) + "*";
      case Query.Fuzzy(String text) -> words(text) + "~";
      case Query.Near(var operands, int distance) -> near(operands, distance);
      case Query.Together(var scope, var operands) -> joined(operands, mark(scope));
      case Query.Headline(Query operand) -> "title:" + operand(operand);
      case Query.Attribute(var field, String value) -> field.parameter() + ":" + value(value);
      case Query.Published(DateRange range) -> "date:" + day(range.from()) + ".." + day(range.to());
      case Query.Named(String name, var _) -> "entity:" + value(name);
      case Query.And(var operands) -> joined(operands, " ");
      case Query.Or(var operands) -> joined(operands, " OR ");
      case Query.Not(Query operand) -> "-" + operand(operand);
    };
  }

  /** Words so that none of them is read as an operator. */
  private static String words(String text) {
    return Arrays.stream(text.split(" ", -1))
        .map(word ->
            OPERATOR.matcher(word).matches()
                ? '\\' + word
                : SIGN.matcher(word).replaceAll("\\\\$0"))
        .collect(Collectors.joining(" "));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** A field's value, which may end with a star. */
  private static String value(String value) {
    return value.endsWith("*") ? value : quoted(value);
  }

  private static String near(List<Query> operands, int distance) {
    String words =
        operands.stream()
            .map(operand -> operand instanceof Query.Phrase(var text, _) ? text : of(operand))
            .collect(Collectors.joining(" "));
    return quoted(words) + "~" + distance;
  }

  private static String mark(Query.Scope scope) {
    return switch (scope) {
      case SENTENCE -> " @句 ";
      case PARAGRAPH -> " @段 ";
    };
  }

  private static String day(@Nullable Object day) {
    return day == null ? "" : day.toString();
  }

  private static String joined(List<Query> operands, String operator) {
    return operands.stream().map(QueryText::operand).collect(Collectors.joining(operator));
  }

  private static String operand(Query query) {
    return switch (query) {
      case Query.And _, Query.Or _, Query.Together _ -> "(" + of(query) + ")";
      case Query.Words(String text) when text.indexOf(' ') >= 0 -> "(" + words(text) + ")";
      case Query.All _ -> "*";
      default -> of(query);
    };
  }
}
