package wenmai.indexer.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a page's text comes from, as far as known before it is read.
 *
 * @param publication empty when unknown
 * @param page empty when unknown
 */
public record PageSource(String publication, @Nullable LocalDate date, String page) {

  /** The same, with what the page says of itself where nothing was known. */
  PageSource or(Imprint printed) {
    return new PageSource(
        publication.isEmpty() ? printed.publication() : publication,
        date != null ? date : printed.date(),
        page.isEmpty() ? printed.page() : page);
  }
}
