package wenmai.graph.model;

import java.time.LocalDate;
import wenmai.indexer.corpus.Span;

/**
 * A date in the text, resolved against the day of issue.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
public record DateExpression(Span span, String text, LocalDate from, LocalDate to) {}
