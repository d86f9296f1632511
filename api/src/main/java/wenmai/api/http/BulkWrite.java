package wenmai.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.ingest.ArticleJson;
import wenmai.indexer.ingest.Namesakes;
import wenmai.indexer.search.ArchiveWriter.Outcome;
import wenmai.indexer.search.ArchiveWriter.Written;
import wenmai.indexer.search.TaggedArticle;

/** One bulk write: an article a line, a bad line is reported and stops nothing. */
final class BulkWrite {
  private static final int BATCH = 200;

  private final Services services;
  private final HttpSettings.Limits limits;
  private final Namesakes namesakes = new Namesakes();
  private final List<TaggedArticle> batch = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final List<WrittenLine> written = new ArrayList<>();
  private final List<RejectedLine> rejected = new ArrayList<>();
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

  BulkWrite(Services services, HttpSettings.Limits limits) {
    this.services = services;
    this.limits = limits;
  }

  /** Writes all lines of a body. */
  Answer run(InputStream body) throws IOException {
    Lines source = new Lines(body, limits.maxBody());
    for (Lines.Line line = source.next(); line != null; line = source.next()) {
      if (source.consumed() > limits.maxBulk()) {
        flush();
        throw Problem.of(
                Problem.Kind.TOO_LARGE,
                "a bulk write may have %d bytes; the lines before line %d were taken"
                    .formatted(limits.maxBulk(), line.number()))
            .thrown();
      }
      take(line);
    }
    flush();
    return new Answer(
        count(Outcome.ADDED), count(Outcome.REPLACED), count(Outcome.UNCHANGED), written, rejected);
  }

  private int count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  private void take(Lines.Line line) {
    String fault = line.fault();
    if (fault != null) {
      rejected.add(new RejectedLine(line.number(), fault));
    } else if (!line.text().isBlank()) {
      read(line);
    }
    if (batch.size() >= BATCH) {
      flush();
    }
  }

  private void read(Lines.Line line) {
    try {
      batch.add(services.annotator().annotate(namesakes.apart(ArticleJson.read(line.text()))));
      lines.add(line.number());
    } catch (IllegalArgumentException e) {
      @Nullable String reason = e.getMessage();
      rejected.add(new RejectedLine(line.number(), reason == null ? "not an article" : reason));
    }
  }

  private void flush() {
    if (batch.isEmpty()) {
      return;
    }
    List<Written> results = services.writer().put(batch);
    for (int i = 0; i < results.size(); i++) {
      Written result = results.get(i);
      outcomes.merge(result.outcome(), 1, Integer::sum);
      written.add(WrittenLine.of(lines.get(i), result));
    }
    batch.clear();
    lines.clear();
  }

  /** What happened to each line. */
  record Answer(
      int added,
      int replaced,
      int unchanged,
      List<WrittenLine> written,
      List<RejectedLine> rejected) {}

  /** A line that was taken. */
  record WrittenLine(int line, ArticleId id, String outcome, long sequence) {
    static WrittenLine of(int line, Written written) {
      return new WrittenLine(
          line,
          written.id(),
          written.outcome().name().toLowerCase(Locale.ROOT),
          written.sequence());
    }
  }

  /** A line that was not. */
  record RejectedLine(int line, String reason) {}
}
