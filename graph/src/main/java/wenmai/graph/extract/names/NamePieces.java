package wenmai.graph.extract.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.extract.tagger.TaggedSpan;
import wenmai.indexer.corpus.Span;

/**
 * Names that were read in two pieces: works on a road that begin with the road (滨河路排水工程), lines
 * called by their two ends (湘乡至双峰高速公路), the stretch of a road (海港大道东段), the country that a
 * company's name ends with in brackets, and whatever the text has as one name elsewhere. None of
 * the annotated names is told in such pieces.
 */
final class NamePieces {
  private static final Pattern ROAD = Pattern.compile(".+(?:路|街|大街|大道|巷)");

  private static final Pattern STRETCH = Pattern.compile("[东西南北中]段(?!时)");

  /** A line between two places, called by the second of them only. */
  private static final Pattern LINE = Pattern.compile(".{2,}(?:高速公路|高速|铁路|高铁|公路|快速路).*");

  /** What says that the first of two places is where a way begins. */
  private static final String FROM = "从由自";

  private static final Pattern COUNTRY = Pattern.compile("[（(]中国[）)]");

  private NamePieces() {}

  /** The names of a text in order, none overlapping another. */
  static List<TaggedSpan> join(String text, List<TaggedSpan> names) {
    Set<String> known = new HashSet<>();
    names.forEach(name -> known.add(name.label() + name.span().of(text)));
    List<TaggedSpan> joined = new ArrayList<>();
    for (TaggedSpan name : names) {
      TaggedSpan whole = name;
      while (!joined.isEmpty()
          && (belongs(text, joined.getLast(), whole)
              || isOneElsewhere(text, joined.getLast(), whole, known))) {
        Span span = new Span(joined.removeLast().span().start(), name.span().end());
        whole = new TaggedSpan(span, name.label(), name.confidence());
      }
      joined.add(whole);
    }
    return withCountries(text, joined);
  }

  /** Whether {@code first} is the beginning of the name that {@code second} ends. */
  private static boolean belongs(String text, TaggedSpan first, TaggedSpan second) {
    if (first.label() != Label.PLACE
        || second.label() == Label.PERSON
        || second.label() == Label.TITLE) {
      return false;
    }
    String between = text.substring(first.span().end(), second.span().start());
    String written = second.span().of(text);
    boolean road = between.isEmpty() && ROAD.matcher(first.span().of(text)).matches();
    boolean works = road && second.label() == Label.PROJECT;
    boolean stretch = road && STRETCH.matcher(written).matches();
    boolean line =
        (between.equals("至") || between.equals("到"))
            && second.label() != Label.ORGANIZATION
            && LINE.matcher(written).matches()
            && !isFrom(text, first);
    return works || stretch || line;
  }

  private static boolean isOneElsewhere(
      String text, TaggedSpan first, TaggedSpan second, Set<String> known) {
    boolean longName = second.label() == Label.PROJECT || second.label() == Label.ORGANIZATION;
    return longName
        && first.label() == Label.PLACE
        && first.span().end() == second.span().start()
        && known.contains(
            second.label() + text.substring(first.span().start(), second.span().end()));
  }

  private static boolean isFrom(String text, TaggedSpan name) {
    int start = name.span().start();
    return start > 0 && FROM.indexOf(text.charAt(start - 1)) >= 0;
  }

  /** 甲集团（中国） with its brackets, in which the country was read as a name of its own or not. */
  private static List<TaggedSpan> withCountries(String text, List<TaggedSpan> names) {
    List<TaggedSpan> whole = new ArrayList<>();
    int end = 0;
    for (TaggedSpan name : names) {
      if (name.span().start() >= end) {
        TaggedSpan longest = withCountry(text, name);
        whole.add(longest);
        end = longest.span().end();
      }
    }
    return whole;
  }

  private static TaggedSpan withCountry(String text, TaggedSpan name) {
    Matcher country = COUNTRY.matcher(text).region(name.span().end(), text.length());
    return name.label() == Label.ORGANIZATION && country.lookingAt()
        ? new TaggedSpan(
            new Span(name.span().start(), country.end()), name.label(), name.confidence())
        : name;
  }
}
