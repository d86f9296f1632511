package wenmai.indexer.lucene;

import java.util.List;
import java.util.stream.Collectors;
import wenmai.indexer.search.Query;

/** What a query asks for, without its operators: the text whose meaning is looked for. */
final class PlainText {
  private PlainText() {}

  /** Empty when the query names nothing to look for. */
  static String of(Query query) {
    return switch (query) {
      case Query.Words(String text) -> text;
      case Query.Question(String text) -> text;
      case Query.Phrase(String text, boolean exact) -> text;
      case Query.And(var operands) -> of(operands);
      case Query.Or(var operands) -> of(operands);
      case Query.Prefix(String text) -> text;
      case Query.Fuzzy(String text) -> text;
      case Query.Named(String name, var _) -> name;
      case Query.Near(var operands, int distance) -> of(operands);
      case Query.Together(var scope, var operands) -> of(operands);
      case Query.Headline(Query operand) -> of(operand);
      case Query.All _, Query.Attribute _, Query.Published _, Query.Not _ -> "";
    };
  }

  private static String of(List<Query> operands) {
    return operands.stream()
        .map(PlainText::of)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
