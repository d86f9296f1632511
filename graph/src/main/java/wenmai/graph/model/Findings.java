package wenmai.graph.model;

import java.util.List;

/** What was read from one article, each list in order of the text. */
public record Findings(
    List<Mention> mentions,
    List<Statement> statements,
    List<DateExpression> dates,
    List<Quantity> quantities,
    List<Alias> aliases) {
  /** Nothing. */
  public static final Findings NONE =
      new Findings(List.of(), List.of(), List.of(), List.of(), List.of());

  public Findings {
    mentions = List.copyOf(mentions);
    statements = List.copyOf(statements);
    dates = List.copyOf(dates);
    quantities = List.copyOf(quantities);
    aliases = List.copyOf(aliases);
  }
}
