package wenmai.indexer.corpus;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a newspaper page, repaired: what the archive stores and everything else is derived
 * from.
 *
 * @param publication the paper's name; empty when unknown
 * @param date of the issue; null when unknown
 * @param page as printed ("03", "A1"); empty when unknown
 * @param section the paper's column or section; empty when unknown
 * @param kicker the line above the headline (引题)
 * @param subtitle the line below the headline (副题)
 * @param body paragraphs separated by one line feed, without headline, byline and captions
 * @param continuedFrom the page a jump line names (上接02版 gives "02")
 * @param continuedOn the page a jump line names (下转第四版 gives "04")
 * @param url where the source published it
 */
public record Article(
    ArticleId id,
    String publication,
    @Nullable LocalDate date,
    String page,
    String section,
    String title,
    @Nullable String kicker,
    @Nullable String subtitle,
    String body,
    List<Byline> bylines,
    List<Caption> captions,
    @Nullable String continuedFrom,
    @Nullable String continuedOn,
    Genre genre,
    @Nullable String url) {

  public Article {
    bylines = List.copyOf(bylines);
    captions = List.copyOf(captions);
    if (title.isBlank() && body.isBlank()) {
      throw new IllegalArgumentException("article " + id + " has neither title nor body");
    }
  }

  /** The same article under another identity. */
  public Article withId(ArticleId other) {
    return new Article(
        other,
        publication,
        date,
        page,
        section,
        title,
        kicker,
        subtitle,
        body,
        bylines,
        captions,
        continuedFrom,
        continuedOn,
        genre,
        url);
  }

  /** The text that all offsets refer to: the body. */
  public String text() {
    return body;
  }

  /** The paragraphs of {@link #text()} in order; never empty strings. */
  public List<Paragraph> paragraphs() {
    return Paragraph.of(body);
  }

  /** The people who wrote it, in print order: bylines without photographers and editors. */
  public List<String> authors() {
    return bylines.stream()
        .filter(b ->
            switch (b.role()) {
              case REPORTER, CORRESPONDENT, INTERN -> true;
              case PHOTOGRAPHER, EDITOR, PROVIDER -> false;
            })
        .map(Byline::name)
        .distinct()
        .toList();
  }
}
