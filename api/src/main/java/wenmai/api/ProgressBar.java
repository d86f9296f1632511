package wenmai.api;

import java.io.Console;
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

  // What error-prone knows of the console was undone in JDK 25: without a terminal there is none.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean onTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
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
