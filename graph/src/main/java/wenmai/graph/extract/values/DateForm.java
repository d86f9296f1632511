package wenmai.graph.extract.values;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way of writing dates.
 *
 * @param meaning of a match at a moment; none where it is no date there
 */
record DateForm(Pattern pattern, BiFunction<Matcher, Moment, Optional<Days>> meaning) {}
