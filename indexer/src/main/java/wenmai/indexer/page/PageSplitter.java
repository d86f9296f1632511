package wenmai.indexer.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;

/** Cuts a page's text into its articles. Pure and thread-safe. */
public final class PageSplitter {
  private PageSplitter() {}

  /** The articles of a page, in print order; empty for a page without any. */
  public static List<Article> split(String text, PageSource source) {
    return read(text, source).articles();
  }

  /** The articles of a page, and where every character of it went. */
  public static PageReading read(String text, PageSource source) {
    List<Line> lines = Verse.mark(Turns.undo(Gutter.undo(Line.of(text))));
    Arrangement arrangement =
        Arrangement.of(Blocks.of(Wrapping.undo(lines)), Wrapping.indents(lines));
    PageSource place = source.or(Imprint.of(arrangement.furniture));
    List<Article> articles = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    Map<String, Integer> titles = new HashMap<>();
    for (Draft draft : arrangement.drafts) {
      pieces(draft, articles.size(), pieces);
      articles.add(article(draft, place, titles));
    }
    arrangement.furniture.forEach(p -> add(Kind.FURNITURE, -1, p, pieces));
    pieces.sort(null);
    return new PageReading(articles, pieces);
  }

  private static Article article(Draft draft, PageSource place, Map<String, Integer> titles) {
    String title = draft.headline.title().text();
    String body = draft.body();
    if (title.isEmpty() && body.isEmpty()) {
      body = String.join("\n", draft.captions().stream().map(c -> c.text()).toList());
    }
    int times = titles.merge(title, 1, Integer::sum);
    String key = ArticleId.nthTitle(title, times);
    return new Article(
        ArticleId.of(place.publication(), place.date(), place.page(), key),
        place.publication(),
        place.date(),
        place.page(),
        "",
        title,
        orNull(draft.headline.kicker()),
        orNull(draft.headline.subtitle()),
        body,
        draft.bylines,
        draft.captions(),
        draft.from,
        draft.on,
        Genres.of(draft),
        null);
  }

  private static @Nullable String orNull(Passage passage) {
    return passage.length() == 0 ? null : passage.text();
  }

  private static void pieces(Draft draft, int article, List<Piece> pieces) {
    add(Kind.KICKER, article, draft.headline.kicker(), pieces);
    add(Kind.HEADLINE, article, draft.headline.title(), pieces);
    add(Kind.SUBTITLE, article, draft.headline.subtitle(), pieces);
    draft.paragraphs.forEach(p -> add(Kind.BODY, article, p, pieces));
    draft.leads.forEach(p -> add(Kind.LEAD, article, p, pieces));
    draft.signatures.forEach(p -> add(Kind.BYLINE, article, p, pieces));
    draft.ways.forEach(p -> add(Kind.JUMP, article, p, pieces));
    for (Block.Picture picture : draft.pictures) {
      add(Kind.CAPTION, article, picture.text(), pieces);
      add(Kind.CREDIT, article, picture.credit(), pieces);
    }
  }

  private static void add(Kind kind, int article, Passage passage, List<Piece> pieces) {
    passage.spans().forEach(span -> pieces.add(new Piece(kind, article, span)));
  }
}
