package wenmai.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenmai.indexer.ingest.IngestReport;
import wenmai.indexer.page.PageSource;

/** The corpus that ships with the program, so that there is something to see at the first start. */
final class SampleCorpus {
  private static final Logger LOG = LoggerFactory.getLogger(SampleCorpus.class);

  private SampleCorpus() {}

  /**
   * Indexes the folder {@code corpus} of {@code data} into a store in which nothing was ever
   * written.
   */
  static void indexIfEmpty(Store store, Path data) {
    Path corpus = data.resolve("corpus");
    if (store.archive().stats().sequence() > 0 || !Files.isDirectory(corpus)) {
      return;
    }
    IngestReport report;
    try {
      report = store.ingest(progress -> {}).run(List.of(corpus), new PageSource("", null, ""));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    report.rejects().forEach(r -> LOG.warn("{}: {}", r.name(), r.reason()));
    LOG.info("Indexed the sample corpus: {} articles", report.articles());
  }
}
