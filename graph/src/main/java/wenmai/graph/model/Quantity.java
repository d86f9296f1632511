package wenmai.graph.model;

import java.math.BigDecimal;
import wenmai.indexer.corpus.Span;

/**
 * A measured amount in the text.
 *
 * @param kind as {@code money}, {@code length}, {@code area}, {@code weight}, {@code percentage},
 *     {@code count}
 * @param value in {@code unit}
 * @param unit normalised, as {@code CNY}, {@code m}, {@code m2}, {@code t}, {@code %}
 * @param approximate whether the text says about, over or nearly
 */
public record Quantity(
    Span span, String text, String kind, BigDecimal value, String unit, boolean approximate) {}
