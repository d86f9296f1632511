package wenmai.graph.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import wenmai.graph.extract.names.Divisions;
import wenmai.graph.extract.names.NameBook;
import wenmai.graph.extract.names.NameRules;
import wenmai.graph.extract.names.ProjectNames;
import wenmai.graph.extract.names.SentenceIndex;
import wenmai.graph.extract.relations.RelationReader;
import wenmai.graph.extract.tagger.TaggedSpan;
import wenmai.graph.extract.tagger.Tagger;
import wenmai.graph.extract.values.DateReader;
import wenmai.graph.extract.values.QuantityReader;
import wenmai.graph.model.Findings;
import wenmai.graph.model.Mention;
import wenmai.indexer.corpus.Article;

/** Reads an article. Pure and thread-safe: the same article gives the same findings. */
public final class Extractor {
  private final FutureTask<Lists> lists = new FutureTask<>(Lists::load);

  private Extractor() {}

  /** What reading needs of the class path. */
  private record Lists(Tagger tagger, Divisions divisions) {
    static Lists load() {
      return new Lists(Tagger.load(), Divisions.load());
    }
  }

  /** Loads what reading needs; takes up to a second. */
  public static Extractor load() {
    Extractor extractor = new Extractor();
    extractor.lists.run();
    extractor.lists();
    return extractor;
  }

  /** Loads in the background what reading needs; who reads before it is there waits. */
  public static Extractor loading() {
    Extractor extractor = new Extractor();
    Thread.ofPlatform().name("extractor-load").daemon().start(extractor.lists);
    return extractor;
  }

  /**
   * Waits until what reading needs is there.
   *
   * @throws IllegalStateException when it cannot be loaded
   */
  public void awaitLoaded() {
    lists();
  }

  private Lists lists() {
    try {
      return lists.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("what reading needs cannot be loaded", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("reading was interrupted while it waited", e);
    }
  }

  public Findings extract(Article article) {
    return extract(article.text(), article.date());
  }

  /**
   * Reads bare text.
   *
   * @param date that relative dates count from; null when unknown
   */
  public Findings extract(String text, @Nullable LocalDate date) {
    return extract(text, date, names(text));
  }

  /** The names and titles of a text in order: what the tagger finds, mended by the rules. */
  public List<TaggedSpan> names(String text) {
    List<TaggedSpan> names = NameRules.apply(text, lists().tagger().tag(text), lists().divisions());
    return ProjectNames.with(text, names);
  }

  /**
   * Reads bare text whose names and titles are known.
   *
   * @param names in order, none overlapping another
   */
  public Findings extract(String text, @Nullable LocalDate date, List<TaggedSpan> names) {
    SentenceIndex sentences = new SentenceIndex(text);
    NameBook book = NameBook.of(text, sentences, names, lists().divisions());
    return new Findings(
        mentions(text, names, book),
        RelationReader.read(text, sentences, names, book, lists().divisions()),
        DateReader.read(text, date),
        QuantityReader.read(text),
        book.aliases());
  }

  private static List<Mention> mentions(String text, List<TaggedSpan> names, NameBook book) {
    return names.stream()
        .flatMap(name ->
            NameBook.typeOf(name.label()).stream()
                .map(type ->
                    new Mention(
                        name.span(),
                        type,
                        name.span().of(text),
                        book.canonical(name),
                        name.confidence())))
        .toList();
  }
}
