package wenmai.api.http;

import java.util.List;
import java.util.stream.Collectors;
import wenmai.indexer.search.Query;

/** Writes a query in the query language, as it was understood. */
final class QueryText {
  private QueryText() {}

  static String of(Query query) {
    return switch (query) {
      case Query.All all -> "";
      case Query.Words words -> words.text();
      case Query.Phrase phrase -> (phrase.exact() ? "exact:" : "") + '"' + phrase.text() + '"';
      case Query.And and -> joined(and.operands(), " ");
      case Query.Or or -> joined(or.operands(), " OR ");
      case Query.Not not -> "-" + operand(not.operand());
    };
  }

  private static String joined(List<Query> operands, String operator) {
    return operands.stream().map(QueryText::operand).collect(Collectors.joining(operator));
  }

  private static String operand(Query query) {
    return switch (query) {
      case Query.And and -> "(" + of(and) + ")";
      case Query.Or or -> "(" + of(or) + ")";
      default -> of(query);
    };
  }
}
