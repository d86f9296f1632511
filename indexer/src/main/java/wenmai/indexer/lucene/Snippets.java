package wenmai.indexer.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.Paragraph;
import wenmai.indexer.corpus.Span;
import wenmai.indexer.search.Hit.Snippet;

/** Chooses the sentences to show of an article that matches. */
final class Snippets {
  private static final int MOST = 3;

  private Snippets() {}

  /** The sentences with most of the query in them, best first; the first sentence when none. */
  static List<Snippet> of(Article article, List<Span> matches) {
    List<Snippet> sentences = new ArrayList<>();
    int next = 0;
    for (Paragraph paragraph : article.paragraphs()) {
      for (Span sentence : paragraph.sentences()) {
        List<Span> within = new ArrayList<>();
        while (next < matches.size() && matches.get(next).start() < sentence.end()) {
          within.add(matches.get(next++));
        }
        if (sentences.isEmpty() || !within.isEmpty()) {
          sentences.add(snippet(article.text(), sentence, within));
        }
      }
    }
    List<Snippet> matching = sentences.stream().filter(s -> !s.matches().isEmpty()).toList();
    if (matching.isEmpty()) {
      return sentences.stream().limit(1).toList();
    }
    return matching.stream().sorted(BEST_FIRST).limit(MOST).toList();
  }

  private static final Comparator<Snippet> BEST_FIRST =
      Comparator.comparingInt(Snippets::worth).reversed();

  /** The characters of the query in a sentence, each stretch of them counted once. */
  private static int worth(Snippet snippet) {
    Set<String> seen = new HashSet<>();
    int worth = 0;
    for (Span match : snippet.matches()) {
      String text =
          snippet
              .text()
              .substring(
                  match.start() - snippet.span().start(), match.end() - snippet.span().start());
      worth += seen.add(text) ? 4 * text.length() : 1;
    }
    return worth;
  }

  /** A sentence; one that a match reaches out of is lengthened by it. */
  private static Snippet snippet(String text, Span sentence, List<Span> matches) {
    int end = matches.stream().mapToInt(Span::end).max().orElse(sentence.end());
    Span span = new Span(sentence.start(), Math.max(sentence.end(), end));
    return new Snippet(span, span.of(text), matches);
  }
}
