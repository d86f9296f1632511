package wenmai.graph.extract;

import java.time.LocalDate;
import java.util.List;
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
  private final Tagger tagger;
  private final Divisions divisions;

  private Extractor(Tagger tagger, Divisions divisions) {
    this.tagger = tagger;
    this.divisions = divisions;
  }

  /** Loads what reading needs; takes up to a second. */
  public static Extractor load() {
    return new Extractor(Tagger.load(), Divisions.load());
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
    List<TaggedSpan> names = NameRules.apply(text, tagger.tag(text), divisions);
    return extract(text, date, ProjectNames.with(text, names));
  }

  /** Reads bare text whose names and titles are known, in order. */
  Findings extract(String text, @Nullable LocalDate date, List<TaggedSpan> names) {
    SentenceIndex sentences = new SentenceIndex(text);
    NameBook book = NameBook.of(text, sentences, names, divisions);
    return new Findings(
        mentions(text, names, book),
        RelationReader.read(text, sentences, names, book),
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
