package wenmai.indexer.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Caption;
import wenmai.indexer.search.DateRange;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.Part;
import wenmai.indexer.search.Standing;
import wenmai.indexer.search.Tag;
import wenmai.indexer.search.TaggedArticle;
import wenmai.indexer.text.FoldedText;

/** Makes the engine's documents. Pure. */
final class Documents {
  /** Terms of a facet value longer than this are cut: the engine takes no longer ones. */
  private static final int MAX_VALUE = 8_000;

  private static final FieldType FREQUENCIES = frequencies();

  private Documents() {}

  /** The document of an article that was written as number {@code sequence}. */
  static Document of(TaggedArticle tagged, BytesRef source, long sequence, long written) {
    Article article = tagged.article();
    Document document = entry(article.id(), Fields.ARTICLE, sequence, written);
    document.add(new StoredField(Fields.SOURCE, source));
    addText(document, article, otherParts(tagged));
    addFacets(document, tagged);
    addDates(document, tagged);
    SuggestFields.add(document, tagged);
    return document;
  }

  /**
   * Adds what tells near-copies.
   *
   * @param original the identity of the article that this one repeats
   */
  static void addLikeprint(
      Document document, @Nullable Likeprint likeprint, @Nullable String original) {
    if (likeprint != null) {
      document.add(new BinaryDocValuesField(Fields.LIKEPRINT, likeprint.stored()));
      likeprint
          .bands()
          .forEach(band -> document.add(new StringField(Fields.BAND, band, Field.Store.NO)));
    }
    if (original != null) {
      document.add(new SortedDocValuesField(Fields.ORIGINAL, new BytesRef(original)));
    }
  }

  /** The document of an article that is found as part of another. */
  static Document part(ArticleId id, BytesRef source, long sequence, long written) {
    Document document = entry(id, Fields.PART, sequence, written);
    document.add(new StoredField(Fields.SOURCE, source));
    return document;
  }

  /** What stays of a deleted article. */
  static Document tombstone(ArticleId id, long sequence, long written) {
    return entry(id, Fields.TOMBSTONE, sequence, written);
  }

  private static Document entry(ArticleId id, String kind, long sequence, long written) {
    Document document = new Document();
    document.add(new StringField(Fields.ID, id.value(), Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id.value())));
    document.add(new StringField(Fields.KIND, kind, Field.Store.NO));
    document.add(new LongPoint(Fields.SEQUENCE, sequence));
    document.add(new NumericDocValuesField(Fields.SEQUENCE, sequence));
    document.add(new NumericDocValuesField(Fields.WRITTEN, written));
    return document;
  }

  /** The parts of the article that other pages go on with. */
  private static List<Part> otherParts(TaggedArticle tagged) {
    return tagged.standing() instanceof Standing.Joined joined
        ? joined.parts().subList(1, joined.parts().size())
        : List.of();
  }

  private static void addText(Document document, Article article, List<Part> others) {
    List<String> headlines = headlines(article);
    // The body comes first: its positions are most, and small ones are stored in fewer bits.
    List<String> parts = new ArrayList<>(List.of(article.body()));
    parts.addAll(headlines);
    article.captions().stream().map(Caption::text).forEach(parts::add);
    others.stream().map(Part::title).filter(title -> !title.isBlank()).forEach(parts::add);
    addCharacters(document, Fields.TEXT, parts);
    addCharacters(document, Fields.TITLE, headlines);
    document.add(new Field(Fields.TITLE_WORDS, BagOfTerms.words(headlines), FREQUENCIES));
    parts.add(Lead.of(article.body()));
    document.add(new Field(Fields.WORDS, BagOfTerms.words(parts), FREQUENCIES));
  }

  private static void addCharacters(Document document, String field, List<String> parts) {
    document.add(new TextField(field, new CharacterTokens(parts)));
    document.add(new Field(Fields.characters(field), BagOfTerms.characters(parts), FREQUENCIES));
  }

  /** Kicker, title and subtitle as far as there are any. */
  static List<String> headlines(Article article) {
    return Stream.of(article.kicker(), article.title(), article.subtitle())
        .filter(line -> line != null && !line.isBlank())
        .map(String::valueOf)
        .toList();
  }

  private static void addFacets(Document document, TaggedArticle tagged) {
    Article article = tagged.article();
    addFacet(document, FacetField.PUBLICATION, List.of(article.publication()));
    List<String> pages = new ArrayList<>(List.of(article.page()));
    otherParts(tagged).forEach(part -> pages.add(part.page()));
    addFacet(document, FacetField.PAGE, pages);
    addFacet(document, FacetField.SECTION, List.of(article.section()));
    addFacet(document, FacetField.GENRE, List.of(article.genre().label()));
    addFacet(document, FacetField.AUTHOR, article.authors());
    for (FacetField field : FacetField.values()) {
      if (field.isEntity()) {
        addFacet(document, field, ids(tagged.tags(), field));
      }
    }
    Set<String> names = new TreeSet<>();
    for (Tag tag : tagged.tags()) {
      names.add(key(tag.name()) + Fields.NAME_END + tag.id());
      tag.aliases().forEach(alias -> names.add(key(alias) + Fields.NAME_END + tag.id()));
    }
    names.forEach(name -> document.add(new StringField(Fields.ENTITY_NAME, name, Field.Store.NO)));
    ids(tagged.tags(), null)
        .forEach(id -> document.add(new StringField(Fields.ENTITY, id, Field.Store.NO)));
  }

  /** A name or value as it is looked up: folded, without white space. */
  static String key(String value) {
    return cut(FoldedText.of(value).text());
  }

  /** A facet's value as it is looked up; page 3 is page 03. */
  static String key(FacetField field, String value) {
    String key = key(value);
    return field == FacetField.PAGE ? key.replaceFirst("^0+(?=.)", "") : key;
  }

  private static Set<String> ids(List<Tag> tags, @Nullable FacetField field) {
    Set<String> ids = new TreeSet<>();
    tags.stream().filter(t -> field == null || t.facet() == field).map(Tag::id).forEach(ids::add);
    return ids;
  }

  private static void addFacet(Document document, FacetField field, Collection<String> values) {
    for (String value : new TreeSet<>(values)) {
      if (!value.isBlank()) {
        document.add(new KeywordField(Fields.facet(field), cut(value), Field.Store.NO));
        if (!field.isEntity()) {
          document.add(new StringField(Fields.key(field), key(field, value), Field.Store.NO));
        }
      }
    }
  }

  private static String cut(String value) {
    return value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE);
  }

  private static void addDates(Document document, TaggedArticle tagged) {
    if (tagged.article().date() != null) {
      document.add(new LongField(Fields.DAY, tagged.article().date().toEpochDay(), Field.Store.NO));
      addFacet(
          document,
          FacetField.YEAR,
          List.of(String.format("%04d", tagged.article().date().getYear())));
    }
    for (DateRange event : tagged.events()) {
      document.add(
          new LongRange(Fields.EVENT, new long[] {first(event)}, new long[] {last(event)}));
    }
  }

  /** The first day of a range since 1970. */
  static long first(DateRange range) {
    return range.from() == null ? Long.MIN_VALUE : range.from().toEpochDay();
  }

  /** The last day of a range since 1970. */
  static long last(DateRange range) {
    return range.to() == null ? Long.MAX_VALUE : range.to().toEpochDay();
  }

  private static FieldType frequencies() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
