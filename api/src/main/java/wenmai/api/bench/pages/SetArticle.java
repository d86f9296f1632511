package wenmai.api.bench.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Byline;
import wenmai.indexer.corpus.Caption;
import wenmai.indexer.corpus.Genre;

/** An article as it is set: the words around its text, and what a reader should make of it. */
final class SetArticle {
  final String title;
  final List<String> body;
  final List<Byline> bylines = new ArrayList<>();
  final List<Caption> captions = new ArrayList<>();

  /** The paragraphs as they are printed, with what stands before, after and within. */
  final List<String> printed;

  /** The paragraphs that a reader should find, headings among them. */
  final List<String> text;

  /** Captions with credits, each in the lines it is printed in, while they are not set. */
  final List<List<String>> pictures = new ArrayList<>();

  @Nullable String above;
  @Nullable String below;
  @Nullable String kicker;
  @Nullable String from;
  @Nullable String on;

  SetArticle(Story story) {
    title = story.title();
    body = story.paragraphs();
    printed = new ArrayList<>(body);
    text = new ArrayList<>(body);
  }

  void before(String words) {
    printed.set(0, words + printed.getFirst());
  }

  void after(String words) {
    printed.set(printed.size() - 1, printed.getLast() + words);
  }

  /** The lines above its text. */
  List<String> head() {
    List<String> head = new ArrayList<>();
    if (kicker != null) {
      head.add(kicker);
    }
    head.add(title);
    if (above != null) {
      head.add(above);
    }
    return head;
  }

  Article expected() {
    return new Article(
        ArticleId.of("", (LocalDate) null, "", title),
        "",
        null,
        "",
        "",
        title,
        kicker,
        null,
        String.join("\n", text),
        bylines,
        captions,
        from,
        on,
        Genre.NEWS,
        null);
  }
}
