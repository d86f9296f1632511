package wenmai.indexer.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import wenmai.indexer.corpus.Span;
import wenmai.indexer.search.Query;
import wenmai.indexer.text.FoldedText;

/**
 * Finds the places in a text that a query's words and phrases match, and gives up at a deadline: a
 * long query in a long text can take long.
 */
final class Highlighter {
  private final List<Needle> anywhere = new ArrayList<>();
  private final List<Needle> headlines = new ArrayList<>();
  private final Deadline deadline;

  /** Something to look for in a text. */
  private interface Needle {
    /** Adds where it stands. */
    void find(FoldedText folded, String text, NavigableSet<Span> found);
  }

  Highlighter(Query query, Deadline deadline) {
    this.deadline = deadline;
    add(query, anywhere);
  }

  private void add(Query query, List<Needle> needles) {
    switch (query) {
      case Query.Words(String text) -> addWords(text, needles);
      case Query.Question question -> addWords(question.sought(), needles);
      case Query.Phrase(String text, boolean exact) ->
          needles.add(exact ? exact(text) : phrase(FoldedText.of(text)));
      case Query.Prefix(String text) -> needles.add(prefix(FoldedText.of(text)));
      case Query.Fuzzy(String text) -> needles.add(fuzzy(FoldedText.of(text)));
      case Query.Named(String name, var _) -> needles.add(phrase(FoldedText.of(name)));
      case Query.Near(var operands, int distance) -> operands.forEach(o -> add(o, needles));
      case Query.Together(var scope, var operands) -> operands.forEach(o -> add(o, needles));
      case Query.Headline(Query operand) -> add(operand, headlines);
      case Query.And(var operands) -> operands.forEach(o -> add(o, needles));
      case Query.Or(var operands) -> operands.forEach(o -> add(o, needles));
      case Query.All _, Query.Attribute _, Query.Published _, Query.Not _ -> {}
    }
  }

  /** Where the query matches in a body, in order, not overlapping. */
  List<Span> matches(String body) {
    return matches(body, anywhere);
  }

  /** Where the query matches in a headline, in order, not overlapping. */
  List<Span> headlineMatches(String headline) {
    List<Needle> all = new ArrayList<>(anywhere);
    all.addAll(headlines);
    return matches(headline, all);
  }

  private List<Span> matches(String text, List<Needle> needles) {
    if (needles.isEmpty()) {
      return List.of();
    }
    FoldedText folded = FoldedText.of(text);
    NavigableSet<Span> found = new TreeSet<>();
    for (Needle needle : needles) {
      deadline.check();
      needle.find(folded, text, found);
    }
    return merged(found);
  }

  private static List<Span> merged(NavigableSet<Span> found) {
    List<Span> merged = new ArrayList<>();
    for (Span span : found) {
      Span last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && last.overlaps(span)) {
        merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  private static Needle phrase(FoldedText sought) {
    return (folded, text, found) -> findAll(sought, folded, found);
  }

  private static Needle exact(String phrase) {
    FoldedText sought = FoldedText.exact(phrase);
    return (folded, text, found) -> findAll(sought, FoldedText.exact(text), found);
  }

  private static void findAll(FoldedText sought, FoldedText text, NavigableSet<Span> found) {
    int at = sought.length() == 0 ? -1 : text.indexOf(sought, 0);
    while (at >= 0) {
      found.add(text.span(at, at + sought.length()));
      at = text.indexOf(sought, at + 1);
    }
  }

  private static Needle prefix(FoldedText sought) {
    return (folded, text, found) -> {
      int at = folded.indexOf(sought, 0);
      while (at >= 0) {
        if (!folded.continuesRun(at)) {
          found.add(folded.span(at, at + sought.length()));
        }
        at = folded.indexOf(sought, at + 1);
      }
    };
  }

  private static Needle fuzzy(FoldedText word) {
    return (folded, text, found) -> {
      int slack = word.length() < 2 || word.length() > FuzzyPhrases.MAX_LENGTH ? 0 : 1;
      for (int i = 0; i < folded.length(); i++) {
        for (int length = word.length() + slack; length >= word.length() - slack; length--) {
          int end = i + length;
          if (length > 0 && end <= folded.length() && Slips.near(word, folded, i, end)) {
            found.add(folded.span(i, end));
            break;
          }
        }
      }
    };
  }

  private void addWords(String text, List<Needle> needles) {
    List<Piece> pieces = Piece.of(FoldedText.of(text));
    if (pieces.isEmpty()) {
      needles.add(phrase(FoldedText.of(text)));
    }
    for (Piece piece : pieces) {
      needles.add((folded, source, found) -> {
        if (piece.letters()) {
          findWord(piece, folded, found);
        } else {
          findParts(piece, folded, found);
        }
      });
    }
  }

  private static void findWord(Piece word, FoldedText text, NavigableSet<Span> found) {
    for (int i = 0; i + word.length() <= text.length(); i++) {
      int end = i + word.length();
      boolean whole = !text.continuesRun(i) && (end == text.length() || !text.continuesRun(end));
      if (whole && common(word, word.from(), text, i) == word.length()) {
        found.add(text.span(i, end));
      }
    }
  }

  /** Adds the longest parts of a piece that stand in the text, two characters or more. */
  private void findParts(Piece piece, FoldedText text, NavigableSet<Span> found) {
    int least = Math.min(2, piece.length());
    int i = 0;
    while (i < text.length()) {
      int longest = 0;
      deadline.check();
      for (int j = piece.from(); j + Math.max(least, longest + 1) <= piece.to(); j++) {
        if (piece.text().codePoint(j) == text.codePoint(i)) {
          longest = Math.max(longest, common(piece, j, text, i));
        }
      }
      if (longest >= least) {
        found.add(text.span(i, i + longest));
        i += longest;
      } else {
        i++;
      }
    }
  }

  private static int common(Piece piece, int from, FoldedText text, int at) {
    int n = 0;
    while (from + n < piece.to()
        && at + n < text.length()
        && piece.text().codePoint(from + n) == text.codePoint(at + n)) {
      n++;
    }
    return n;
  }
}
