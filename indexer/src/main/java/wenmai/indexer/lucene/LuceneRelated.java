package wenmai.indexer.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.lucene.SignificantTerms.Significant;
import wenmai.indexer.related.Likeness;
import wenmai.indexer.related.Shingles;
import wenmai.indexer.search.DateRange;
import wenmai.indexer.search.RelatedArticle;
import wenmai.indexer.search.RelatedRequest;
import wenmai.indexer.search.Tag;
import wenmai.indexer.search.TaggedArticle;

/**
 * Finds articles like a given text: words, entities and vectors propose candidates, {@link
 * Likeness} judges them. Used once, by one thread.
 */
final class LuceneRelated {
  /** Candidates to judge; the best ten of 8,978 reports were always among the first 50. */
  private static final int CANDIDATES = 60;

  private final Snapshot snapshot;
  private final RelatedRequest request;
  private final Map<ArticleId, Double> near;
  private final @Nullable TaggedArticle own;
  private final List<Significant> terms;
  private final Map<String, Double> rarities = new HashMap<>();

  /**
   * @param near articles of like meaning with the cosine; empty when there are no vectors
   */
  LuceneRelated(Snapshot snapshot, RelatedRequest request, Map<ArticleId, Double> near)
      throws IOException {
    this.snapshot = snapshot;
    this.request = request;
    this.near = near;
    ArticleId id = request.exclude();
    int document = id == null ? -1 : snapshot.document(id.value());
    own = document >= 0 && snapshot.source(document) != null ? snapshot.article(document) : null;
    terms =
        SignificantTerms.of(
            snapshot.reader(), request.title(), request.body(), own == null ? 0 : 1);
    for (String entity : request.entities()) {
      int articles = snapshot.reader().docFreq(new Term(Fields.ENTITY, entity));
      rarities.put(entity, Math.log(1 + snapshot.reader().numDocs() / (1.0 + articles)));
    }
  }

  /** Related articles, best first, with why. */
  List<RelatedArticle> find() throws IOException {
    List<RelatedArticle> related = new ArrayList<>();
    Shingles text = Shingles.of(request.title() + request.body());
    for (int document : candidates()) {
      TaggedArticle candidate = snapshot.article(document);
      Likeness likeness = likeness(document, candidate, text);
      if (likeness.score() > 0) {
        related.add(new RelatedArticle(candidate.article(), likeness.score(), likeness.reasons()));
      }
    }
    return related.stream()
        .sorted(
            Comparator.comparingDouble(RelatedArticle::score)
                .reversed()
                .thenComparing(r -> r.article().id()))
        .limit(request.limit())
        .toList();
  }

  private List<Integer> candidates() throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Significant term : terms) {
      add(any, new TermQuery(new Term(Fields.WORDS, term.word())), 1);
    }
    rarities.forEach((entity, rarity) -> add(any, constant(Fields.ENTITY, entity), rarity));
    near.forEach((id, cosine) -> add(any, constant(Fields.ID, id.value()), 2 * cosine));
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new TermQuery(new Term(Fields.KIND, Fields.ARTICLE)), Occur.FILTER);
    all.add(any.build(), Occur.MUST);
    if (request.exclude() != null) {
      all.add(new TermQuery(new Term(Fields.ID, request.exclude().value())), Occur.MUST_NOT);
    }
    List<Integer> documents = new ArrayList<>();
    for (ScoreDoc hit : snapshot.searcher().search(all.build(), CANDIDATES).scoreDocs) {
      documents.add(hit.doc);
    }
    return documents;
  }

  private static Query constant(String field, String value) {
    return new ConstantScoreQuery(new TermQuery(new Term(field, value)));
  }

  private static void add(BooleanQuery.Builder any, Query query, double weight) {
    any.add(new BoostQuery(query, (float) Math.max(0, weight)), Occur.SHOULD);
  }

  private Likeness likeness(int document, TaggedArticle candidate, Shingles text)
      throws IOException {
    List<Significant> shared = new ArrayList<>();
    for (Significant term : terms) {
      if (snapshot.holds(document, new Term(Fields.WORDS, term.word()))) {
        shared.add(term);
      }
    }
    List<Tag> entities =
        candidate.tags().stream()
            .filter(tag -> rarities.containsKey(tag.id()))
            .sorted(Comparator.comparingDouble(this::rarity).reversed())
            .toList();
    return new Likeness(
        part(weight(shared), weight(terms)),
        shared.stream().map(Significant::word).toList(),
        part(
            entities.stream().mapToDouble(this::rarity).sum(),
            rarities.values().stream().mapToDouble(r -> r).sum()),
        entities.stream().map(Tag::name).toList(),
        isOfTheSameDays(candidate),
        text.copied(Shingles.of(candidate.article().title() + candidate.article().body())),
        near.getOrDefault(candidate.article().id(), 0.0));
  }

  private double rarity(Tag tag) {
    return rarities.getOrDefault(tag.id(), 0.0);
  }

  private static double weight(List<Significant> terms) {
    return terms.stream().mapToDouble(Significant::weight).sum();
  }

  private static double part(double some, double all) {
    return all == 0 ? 0 : some / all;
  }

  private boolean isOfTheSameDays(TaggedArticle other) {
    if (own == null) {
      return false;
    }
    LocalDate day = own.article().date();
    LocalDate otherDay = other.article().date();
    boolean sameIssues =
        day != null
            && otherDay != null
            && Math.abs(ChronoUnit.DAYS.between(day, otherDay)) <= Likeness.EVENT_DAYS;
    return sameIssues || own.events().stream().anyMatch(event -> isDay(event, other));
  }

  /** Whether an event is told to the day and the other article tells of that day too. */
  private static boolean isDay(DateRange event, TaggedArticle other) {
    return event.from() != null
        && event.from().equals(event.to())
        && other.events().contains(event);
  }
}
