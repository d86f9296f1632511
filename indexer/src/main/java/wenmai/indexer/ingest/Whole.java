package wenmai.indexer.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.Byline;
import wenmai.indexer.corpus.Caption;
import wenmai.indexer.corpus.Span;
import wenmai.indexer.search.Part;
import wenmai.indexer.search.Standing;

/**
 * An article put together from what the pages of its issue gave.
 *
 * @param article under the first part's identity, place and headline
 */
record Whole(Article article, Standing.Joined standing) {
  private static final Pattern SENTENCE_ENDS = Pattern.compile("[。！？!?…][”’」』）)》】\"']*$");

  /**
   * The article whose parts are {@code chain}. A sentence that runs over the page's end is mended;
   * else a paragraph begins there.
   */
  static Whole of(List<Article> chain) {
    StringBuilder body = new StringBuilder();
    List<Part> parts = new ArrayList<>();
    Set<Byline> bylines = new LinkedHashSet<>();
    List<Caption> captions = new ArrayList<>();
    for (Article part : chain) {
      if (SENTENCE_ENDS.matcher(body).find() && !part.body().isEmpty()) {
        body.append('\n');
      }
      Span span = new Span(body.length(), body.length() + part.body().length());
      body.append(part.body());
      parts.add(new Part(part.id(), part.page(), part.title(), span));
      bylines.addAll(part.bylines());
      captions.addAll(part.captions());
    }
    Article first = chain.getFirst();
    Article whole =
        new Article(
            first.id(),
            first.publication(),
            first.date(),
            first.page(),
            first.section(),
            first.title(),
            first.kicker(),
            first.subtitle(),
            body.toString(),
            List.copyOf(bylines),
            captions,
            first.continuedFrom(),
            chain.getLast().continuedOn(),
            first.genre(),
            first.url());
    return new Whole(whole, new Standing.Joined(first, parts));
  }
}
