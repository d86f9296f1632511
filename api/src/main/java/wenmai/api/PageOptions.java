package wenmai.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wenmai.indexer.page.PageSource;

/** What the caller says of the pages he gives; it wins over what stands beside or above them. */
final class PageOptions {
  @Option(names = "--publication", paramLabel = "NAME", description = "the paper, as 洛阳日报")
  private String publication = "";

  @Option(names = "--date", paramLabel = "DATE", description = "day of issue, as 2024-02-17")
  private @Nullable LocalDate date;

  @Option(
      names = "--page",
      paramLabel = "PAGE",
      description = "page number as printed, as 03 or A1")
  private String page = "";

  PageSource source() {
    return new PageSource(publication, date, page);
  }
}
