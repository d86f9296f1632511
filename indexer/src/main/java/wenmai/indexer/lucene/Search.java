package wenmai.indexer.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Span;
import wenmai.indexer.search.DateRange;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.Filters;
import wenmai.indexer.search.Hit;
import wenmai.indexer.search.Mode;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.SearchResult;
import wenmai.indexer.search.Selection;
import wenmai.indexer.search.TaggedArticle;

/** One search over one snapshot. Used once, by one thread. */
final class Search {
  /** Up to so many articles are little for plain words. */
  private static final long LITTLE = 2;

  /** What a cosine greater by 1 counts beside the best words, which count 1. */
  private static final double MEANING = 0.25;

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final Nearness near;
  private final Deadline deadline;
  private final IndexSearcher searcher;

  /**
   * @param near what lies near in meaning; empty when only words count or when there are no vectors
   */
  Search(Snapshot snapshot, SearchRequest request, Nearness near, Deadline deadline) {
    this.snapshot = snapshot;
    this.request = request;
    this.near = near;
    this.deadline = deadline;
    this.searcher = snapshot.searcher(deadline);
  }

  SearchResult run() throws IOException {
    FixedBitSet base = articles(matching(), request.filters());
    Map<FacetField, FixedBitSet> selected = selected(request.filters());
    FixedBitSet matches = base.clone();
    selected.values().forEach(matches::and);
    FixedBitSet shown = matches.clone();
    Map<Integer, List<ArticleId>> folded = snapshot.reprints().fold(shown);
    List<FieldDoc> page = page(shown);
    List<Hit> hits = new ArrayList<>();
    Highlighter highlighter = new Highlighter(request.query(), deadline);
    for (FieldDoc doc : page) {
      hits.add(hit(doc, highlighter, folded.getOrDefault(doc.doc, List.of())));
    }
    Map<FacetField, List<SearchResult.FacetCount>> facets = new EnumMap<>(FacetField.class);
    for (FacetField facet : request.facets()) {
      facets.put(
          facet, FacetCounts.of(snapshot, facet, others(base, selected, facet), request.filters()));
      deadline.check();
    }
    List<SearchResult.Bucket> histogram =
        request.interval() == null
            ? List.of()
            : Histogram.of(snapshot, matches, request.interval());
    deadline.check();
    return new SearchResult(
        matches.cardinality(),
        deadline.elapsed(),
        request.query(),
        near.isEmpty() ? Mode.LEXICAL : request.mode(),
        hits,
        facets,
        histogram,
        next(page),
        suggestion(matches.cardinality()));
  }

  private Query matching() {
    return bySense() ? near.matching() : withNear(Translator.matching(request.query()));
  }

  /**
   * A question is open to what answers it in other words; operators keep their sense, and meaning
   * only orders what they match.
   */
  private Query withNear(Query words) {
    return request.query() instanceof wenmai.indexer.search.Query.Question && !near.isEmpty()
        ? new BooleanQuery.Builder()
            .add(words, Occur.SHOULD)
            .add(near.matching(), Occur.SHOULD)
            .build()
        : words;
  }

  /** Whether meaning alone decides; without vectors the words do. */
  private boolean bySense() {
    return request.mode() == Mode.SEMANTIC && !near.isEmpty();
  }

  /** What was probably meant when plain words found little; it finds more here. */
  private @Nullable String suggestion(long found) throws IOException {
    if (found > LITTLE
        || !(request.query() instanceof wenmai.indexer.search.Query.Words(String text))) {
      return null;
    }
    String meant = new Suggester(snapshot).meant(text, found).orElse(null);
    return meant != null && count(new wenmai.indexer.search.Query.Words(meant)) > found
        ? meant
        : null;
  }

  private long count(wenmai.indexer.search.Query query) throws IOException {
    FixedBitSet matches = articles(Translator.matching(query), request.filters());
    selected(request.filters()).values().forEach(matches::and);
    return matches.cardinality();
  }

  /** What matches all but the facet's own selection, so that its other values can be counted. */
  private static FixedBitSet others(
      FixedBitSet base, Map<FacetField, FixedBitSet> selected, FacetField facet) {
    FixedBitSet others = base.clone();
    selected.forEach((field, articles) -> {
      if (field != facet) {
        others.and(articles);
      }
    });
    return others;
  }

  private FixedBitSet articles(Query query, Filters filters) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new TermQuery(new Term(Fields.KIND, Fields.ARTICLE)), Occur.FILTER);
    all.add(query, Occur.FILTER);
    if (!filters.published().isUnbounded()) {
      all.add(published(filters.published()), Occur.FILTER);
    }
    if (!filters.event().isUnbounded()) {
      DateRange event = filters.event();
      all.add(
          LongRange.newIntersectsQuery(
              Fields.EVENT,
              new long[] {Documents.first(event)},
              new long[] {Documents.last(event)}),
          Occur.FILTER);
    }
    filters.entities().forEach(any -> all.add(TagQueries.anyOf(any), Occur.FILTER));
    if (!filters.excludedEntities().isEmpty()) {
      all.add(TagQueries.anyOf(filters.excludedEntities()), Occur.MUST_NOT);
    }
    return collect(all.build());
  }

  static Query published(DateRange range) {
    return LongPoint.newRangeQuery(Fields.DAY, Documents.first(range), Documents.last(range));
  }

  private static Query anyOf(String field, Iterable<String> values) {
    List<BytesRef> terms = new ArrayList<>();
    values.forEach(value -> terms.add(new BytesRef(value)));
    return new TermInSetQuery(field, terms);
  }

  private Map<FacetField, FixedBitSet> selected(Filters filters) throws IOException {
    Map<FacetField, FixedBitSet> selected = new EnumMap<>(FacetField.class);
    for (Map.Entry<FacetField, Selection> entry : filters.fields().entrySet()) {
      Selection selection = entry.getValue();
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      all.add(new TermQuery(new Term(Fields.KIND, Fields.ARTICLE)), Occur.FILTER);
      String field = Fields.facet(entry.getKey());
      if (!selection.include().isEmpty()) {
        all.add(anyOf(field, selection.include()), Occur.FILTER);
      }
      if (!selection.exclude().isEmpty()) {
        all.add(anyOf(field, selection.exclude()), Occur.MUST_NOT);
      }
      selected.put(entry.getKey(), collect(all.build()));
    }
    return selected;
  }

  private FixedBitSet collect(Query query) throws IOException {
    FixedBitSet articles =
        searcher.search(
            new ConstantScoreQuery(query), new MatchCollector(snapshot.reader().maxDoc()));
    checkTime();
    return articles;
  }

  private void checkTime() {
    if (searcher.timedOut()) {
      deadline.expire();
    }
    deadline.check();
  }

  private List<FieldDoc> page(FixedBitSet matches) throws IOException {
    if (request.size() == 0) {
      return List.of();
    }
    boolean ranked = request.sort() == wenmai.indexer.search.Sort.RELEVANCE;
    Query matching = new BitSetQuery(matches);
    Query query =
        ranked
            ? new BooleanQuery.Builder()
                .add(matching, Occur.FILTER)
                .add(scores(matching), Occur.SHOULD)
                .build()
            : matching;
    TopFieldDocs top =
        searcher.search(query, new TopFieldCollectorManager(order(), request.size(), after(), 1));
    checkTime();
    List<FieldDoc> page = new ArrayList<>();
    for (var doc : top.scoreDocs) {
      page.add((FieldDoc) doc);
    }
    return page;
  }

  private Query scores(Query matching) throws IOException {
    if (bySense()) {
      return near.scores(1);
    }
    Query words = Ranking.of(request.query());
    return near.isEmpty()
        ? words
        : Ranking.of(request.query(), List.of(near.scores(MEANING * best(matching, words))));
  }

  /** The best score by words; BM25 scores of different queries do not compare. */
  private double best(Query matching, Query words) throws IOException {
    Query query =
        new BooleanQuery.Builder().add(matching, Occur.FILTER).add(words, Occur.MUST).build();
    ScoreDoc[] first = searcher.search(query, 1).scoreDocs;
    return first.length == 0 ? 1 : first[0].score;
  }

  private Sort order() {
    SortField id = new SortField(Fields.ID, SortField.Type.STRING);
    return switch (request.sort()) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, id);
      case NEWEST -> new Sort(day(true, Long.MIN_VALUE), id);
      case OLDEST -> new Sort(day(false, Long.MAX_VALUE), id);
    };
  }

  private static SortField day(boolean newestFirst, long undated) {
    return new SortedNumericSortField(
        Fields.DAY,
        SortField.Type.LONG,
        newestFirst,
        org.apache.lucene.search.SortedNumericSelector.Type.MIN,
        undated);
  }

  private @Nullable FieldDoc after() {
    if (request.cursor() == null) {
      return null;
    }
    Cursor cursor = Cursor.of(request.cursor());
    Object first =
        switch (request.sort()) {
          case RELEVANCE -> (Object) cursor.score();
          case NEWEST -> cursor.day() == null ? Long.MIN_VALUE : cursor.day();
          case OLDEST -> cursor.day() == null ? Long.MAX_VALUE : cursor.day();
        };
    return new FieldDoc(
        Integer.MAX_VALUE, Float.NaN, new Object[] {first, new BytesRef(cursor.id())});
  }

  private @Nullable String next(List<FieldDoc> page) {
    if (page.size() < request.size() || page.isEmpty()) {
      return null;
    }
    FieldDoc last = page.getLast();
    String id = ((BytesRef) last.fields[1]).utf8ToString();
    Cursor cursor =
        switch (request.sort()) {
          case RELEVANCE -> new Cursor(snapshot.version(), (Float) last.fields[0], null, id);
          case NEWEST, OLDEST -> new Cursor(snapshot.version(), 0, dated(last.fields[0]), id);
        };
    return cursor.text();
  }

  private static @Nullable Long dated(Object day) {
    long value = (Long) day;
    return value == Long.MIN_VALUE || value == Long.MAX_VALUE ? null : value;
  }

  private Hit hit(FieldDoc doc, Highlighter highlighter, List<ArticleId> reprints)
      throws IOException {
    TaggedArticle tagged = snapshot.article(doc.doc);
    List<Span> matches = highlighter.matches(tagged.article().text());
    double score =
        request.sort() == wenmai.indexer.search.Sort.RELEVANCE ? (Float) doc.fields[0] : 0;
    return new Hit(
        tagged.article(),
        score,
        highlighter.headlineMatches(tagged.article().title()),
        Snippets.of(tagged.article(), matches),
        reprints,
        tagged.tags());
  }
}
