package wenmai.api;

import java.io.PrintWriter;
import wenmai.indexer.ingest.Progress;

/** One line on a terminal that says how far an ingest has come; silent where nobody watches. */
final class ProgressBar {
  private static final int WIDTH = 30;

  private final PrintWriter err;
  private final boolean watched = onTerminal();

  ProgressBar(PrintWriter err) {
    this.err = err;
  }

  void show(Progress progress) {
    if (watched) {
      err.print("\r" + line(progress));
      err.flush();
    }
  }

  void close() {
    if (watched) {
      err.println();
    }
  }

  /** Since Java 22 there always is a console, which need not be a terminal. */
  @SuppressWarnings("NullAway")
  private static boolean onTerminal() {
    return System.console().isTerminal();
  }

  private static String line(Progress progress) {
    double share =
        progress.totalBytes() == 0
            ? 0
            : Math.min(1, progress.bytes() / (double) progress.totalBytes());
    int done = (int) Math.round(share * WIDTH);
    long left = progress.left().toSeconds();
    return "[%s%s] %3.0f %%  %d articles  %.0f/s  %d:%02d left  %d rejected "
        .formatted(
            "#".repeat(done),
            ".".repeat(WIDTH - done),
            share * 100,
            progress.articles(),
            progress.rate(),
            left / 60,
            left % 60,
            progress.rejects());
  }
}
