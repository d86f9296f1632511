package wenmai.indexer.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import wenmai.indexer.corpus.Span;
import wenmai.indexer.search.Query;
import wenmai.indexer.text.FoldedText;

/** Finds the places in a text that a query's words and phrases match. Immutable. */
final class Highlighter {
  private final List<Needle> needles = new ArrayList<>();

  /** Something to look for in a text. */
  private interface Needle {
    /** Adds where it stands. */
    void find(FoldedText folded, String text, NavigableSet<Span> found);
  }

  Highlighter(Query query) {
    add(query);
  }

  private void add(Query query) {
    switch (query) {
      case Query.All() -> {}
      case Query.Words(String text) -> addWords(text);
      case Query.Phrase(String text, boolean exact) -> needles.add(phrase(text, exact));
      case Query.And(var operands) -> operands.forEach(this::add);
      case Query.Or(var operands) -> operands.forEach(this::add);
      case Query.Not(var operand) -> {}
    }
  }

  /** Where the query matches in {@code text}, in order, not overlapping. */
  List<Span> matches(String text) {
    if (needles.isEmpty()) {
      return List.of();
    }
    FoldedText folded = FoldedText.of(text);
    TreeSet<Span> found = new TreeSet<>();
    needles.forEach(needle -> needle.find(folded, text, found));
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

  private static Needle phrase(String phrase, boolean exact) {
    FoldedText sought = exact ? FoldedText.exact(phrase) : FoldedText.of(phrase);
    return (folded, text, found) -> {
      if (sought.length() > 0) {
        FoldedText in = exact ? FoldedText.exact(text) : folded;
        int at = in.indexOf(sought, 0);
        while (at >= 0) {
          found.add(in.span(at, at + sought.length()));
          at = in.indexOf(sought, at + 1);
        }
      }
    };
  }

  private void addWords(String text) {
    for (Piece piece : Piece.of(FoldedText.of(text))) {
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
  private static void findParts(Piece piece, FoldedText text, NavigableSet<Span> found) {
    int least = Math.min(2, piece.length());
    int i = 0;
    while (i < text.length()) {
      int longest = 0;
      for (int j = piece.from(); j + least <= piece.to(); j++) {
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
