package wenmai.indexer.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.page.PageSource;
import wenmai.indexer.search.Annotator;
import wenmai.indexer.search.ArchiveWriter;
import wenmai.indexer.search.ArchiveWriter.Written;
import wenmai.indexer.search.TaggedArticle;

/**
 * Brings files into the archive: read, annotated on all cores, written in the order of the input.
 *
 * <p>There is no journal. An article that the archive holds word for word is neither annotated nor
 * written again, so a run that was broken off is resumed by starting it again.
 */
public final class Ingest {
  private static final int BATCH = 500;

  private final ArchiveWriter writer;
  private final Function<ArticleId, Optional<Article>> stored;
  private final Annotator annotator;
  private final Consumer<Progress> listener;

  /**
   * @param stored what the archive holds under an identity
   * @param listener is told after every batch and every rejected input
   */
  public Ingest(
      ArchiveWriter writer,
      Function<ArticleId, Optional<Article>> stored,
      Annotator annotator,
      Consumer<Progress> listener) {
    this.writer = writer;
    this.stored = stored;
    this.annotator = annotator;
    this.listener = listener;
  }

  /**
   * Reads {@code inputs}, one after the other, and writes their articles.
   *
   * @param given what the user says of the pages
   * @throws InterruptedException when the thread was interrupted; what was written stays
   */
  public IngestReport run(List<Path> inputs, PageSource given) throws InterruptedException {
    try (ExecutorService pool =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      Run run = new Run(pool, inputs.stream().mapToLong(Ingest::size).sum());
      for (Path input : inputs) {
        Inputs.read(input, given, run);
      }
      run.flush();
      return run.report();
    } catch (Stop stop) {
      throw new InterruptedException(stop.getMessage());
    }
  }

  private static long size(Path input) {
    long[] size = {0};
    try {
      Files.walkFileTree(
          input,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              size[0] += attributes.size();
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      return size[0];
    }
    return size[0];
  }

  /** Ends a run from within reading. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stop(Throwable cause) {
      super("ingest was interrupted", cause);
    }
  }

  /** An article on its way, with the name of its input. */
  private record Item(String name, Article article) {}

  /** One run's state. */
  private final class Run implements Sink {
    private static final int KEPT = 1000;
    private final long started = System.nanoTime();
    private final ExecutorService pool;
    private final long totalBytes;
    private final List<Item> batch = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long articles;
    private long rejected;
    private long bytes;
    private long added;
    private long replaced;
    private long unchanged;

    Run(ExecutorService pool, long totalBytes) {
      this.pool = pool;
      this.totalBytes = totalBytes;
    }

    @Override
    public void article(String name, Article article) {
      articles++;
      if (stored.apply(article.id()).filter(article::equals).isPresent()) {
        unchanged++;
        if (unchanged % BATCH == 0) {
          tell();
        }
        return;
      }
      batch.add(new Item(name, article));
      if (batch.size() == BATCH) {
        flush();
      }
    }

    @Override
    public void reject(Reject reject) {
      rejected++;
      if (rejects.size() < KEPT) {
        rejects.add(reject);
      }
      tell();
    }

    @Override
    public void note(String name, String assumption) {
      if (notes.size() < KEPT) {
        notes.add(name + ": " + assumption);
      }
    }

    @Override
    public void consumed(long more) {
      bytes += more;
    }

    private void flush() {
      List<TaggedArticle> tagged = annotated();
      batch.clear();
      if (!tagged.isEmpty()) {
        writer.put(tagged).forEach(this::count);
      }
      tell();
    }

    private List<TaggedArticle> annotated() {
      List<Future<TaggedArticle>> futures =
          batch.stream().map(i -> pool.submit(() -> annotator.annotate(i.article()))).toList();
      List<TaggedArticle> tagged = new ArrayList<>();
      for (int i = 0; i < futures.size(); i++) {
        try {
          tagged.add(futures.get(i).get());
        } catch (ExecutionException e) {
          reject(new Reject(batch.get(i).name(), "cannot be annotated: " + e.getCause()));
        } catch (InterruptedException e) {
          pool.shutdownNow();
          throw new Stop(e);
        }
      }
      return tagged;
    }

    private void count(Written written) {
      switch (written.outcome()) {
        case ADDED -> added++;
        case REPLACED -> replaced++;
        case UNCHANGED -> unchanged++;
      }
    }

    private void tell() {
      listener.accept(new Progress(articles, rejected, bytes, totalBytes, elapsed()));
    }

    private Duration elapsed() {
      return Duration.ofNanos(System.nanoTime() - started);
    }

    IngestReport report() {
      return new IngestReport(added, replaced, unchanged, rejected, rejects, notes, elapsed());
    }
  }
}
