package wenmai.graph.extract.tagger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import wenmai.indexer.corpus.Span;

/**
 * Makes further passages from given ones by putting other names of the same kind and shape in place
 * of the marked ones, so that the model learns contexts rather than names.
 *
 * <p>Names come from the passages themselves and from the word lists; persons also from their
 * characters' frequencies.
 */
final class Substitution {
  private final Map<String, List<String>> pools = new HashMap<>();
  private final Lexicon lexicon;
  private final PersonNames persons;

  Substitution(List<Passage> passages, Lexicon lexicon) {
    this.lexicon = lexicon;
    persons = new PersonNames(lexicon);
    for (Passage passage : passages) {
      for (TaggedSpan span : passage.spans()) {
        String name = span.span().of(passage.text());
        pool(shape(name, span.label())).add(name);
      }
    }
    lexicon.forEach(this::addWord);
  }

  private List<String> pool(String shape) {
    return pools.computeIfAbsent(shape, s -> new ArrayList<>());
  }

  /** A name of the lists joins the pool of its kind when it bears one kind alone. */
  private void addWord(String word, int kinds, int frequency) {
    if (word.length() < 2) {
      return;
    }
    int copies = frequency >= 1000 ? 4 : frequency >= 100 ? 2 : 1;
    boolean place = (kinds & (Lexicon.PLACE | Lexicon.DIVISION | Lexicon.DIVISION_STEM)) != 0;
    Label label = null;
    if (place && (kinds & (Lexicon.ORGANIZATION | Lexicon.PERSON)) == 0) {
      label = Label.PLACE;
    } else if ((kinds & Lexicon.ORGANIZATION) != 0 && !place) {
      label = Label.ORGANIZATION;
    } else if ((kinds & Lexicon.PERSON) != 0 && !place && (kinds & Lexicon.PROPER) == 0) {
      label = Label.PERSON;
    } else if ((kinds & Lexicon.FOREIGN) != 0 && kinds == Lexicon.FOREIGN && frequency <= 30) {
      pool("foreign").add(word);
    }
    if (label != null) {
      for (int i = 0; i < copies; i++) {
        pool(shape(word, label)).add(word);
      }
    }
  }

  /** Names of one shape may stand for each other. */
  private String shape(String name, Label label) {
    int length = name.length();
    return switch (label) {
      case PERSON ->
          "P"
              + (name.indexOf('·') >= 0
                  ? "·"
                  : length > 3 ? "f" : name.indexOf(' ') > 0 ? 3 : length);
      case ORGANIZATION -> "O" + (length <= 4 ? length : "") + end(name, length <= 4 ? 1 : 2);
      case PROJECT -> "J";
      case PLACE ->
          length == 2 ? "L2" : "L" + (isPlaceEnd(name) ? end(name, 1) : Math.min(length, 5));
      case TITLE -> "T" + length;
    };
  }

  private static String end(String name, int count) {
    return name.substring(name.length() - count);
  }

  private boolean isPlaceEnd(String name) {
    return (lexicon.kindsOf(end(name, 1)) & Lexicon.PLACE_END) != 0;
  }

  /** The passage with each name replaced by another with the given chance, alike throughout. */
  Passage vary(Passage passage, double chance, Random random) {
    StringBuilder text = new StringBuilder();
    List<TaggedSpan> spans = new ArrayList<>();
    Map<String, String> chosen = new HashMap<>();
    int last = 0;
    for (TaggedSpan span : passage.spans()) {
      text.append(passage.text(), last, span.span().start());
      String name = span.span().of(passage.text());
      String other =
          chosen.computeIfAbsent(
              name, n -> random.nextDouble() < chance ? other(n, span.label(), random) : n);
      int start = text.length();
      text.append(other);
      spans.add(new TaggedSpan(new Span(start, text.length()), span.label(), 1));
      last = span.span().end();
    }
    text.append(passage.text(), last, passage.text().length());
    return new Passage(text.toString(), spans);
  }

  private String other(String name, Label label, Random random) {
    return switch (label) {
      case TITLE -> name;
      case PERSON -> person(name, random);
      case ORGANIZATION, PROJECT, PLACE -> pick(shape(name, label), name, random);
    };
  }

  private String person(String name, Random random) {
    if (name.indexOf('·') > 0) {
      return pick("foreign", name, random) + "·" + pick("foreign", name, random);
    }
    if (name.length() > 3) {
      return random.nextInt(3) > 0 ? pick("foreign", name, random) : pick("Pf", name, random);
    }
    return random.nextInt(3) > 0
        ? persons.make(name.length(), random)
        : pick(shape(name, Label.PERSON), name, random);
  }

  private String pick(String shape, String name, Random random) {
    List<String> names = pools.getOrDefault(shape, List.of());
    return names.isEmpty() ? name : names.get(random.nextInt(names.size()));
  }
}
