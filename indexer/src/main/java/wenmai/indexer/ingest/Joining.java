package wenmai.indexer.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.search.Annotator;
import wenmai.indexer.search.Archive;
import wenmai.indexer.search.ArchiveWriter;
import wenmai.indexer.search.Change;
import wenmai.indexer.search.DateRange;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.Filters;
import wenmai.indexer.search.Hit;
import wenmai.indexer.search.Mode;
import wenmai.indexer.search.Part;
import wenmai.indexer.search.PartWriter;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.SearchResult;
import wenmai.indexer.search.Selection;
import wenmai.indexer.search.Sort;
import wenmai.indexer.search.Standing;
import wenmai.indexer.search.StoredArticle;
import wenmai.indexer.search.TaggedArticle;

/**
 * Writes articles and joins those that jump from page to page of an issue (上接, 下转).
 *
 * <p>What a page gave is kept part by part. The first part is stored with the text of all, and is
 * what is searched and read; the others can only be looked up. With every write the issue's parts
 * are put together anew, so it does not matter which page comes first, again or changed. Parts that
 * change together are written together.
 */
public final class Joining implements ArchiveWriter {
  private static final int STEP = 500;

  private final PartWriter writer;
  private final Archive archive;
  private final Annotator annotator;
  private final ReentrantLock writing = new ReentrantLock();

  /**
   * @param writer the only way in which {@code archive} is written to
   */
  public Joining(PartWriter writer, Archive archive, Annotator annotator) {
    this.writer = writer;
    this.archive = archive;
    this.annotator = annotator;
  }

  /** One day's paper. */
  private record Issue(String publication, LocalDate date) implements Comparable<Issue> {
    static Optional<Issue> of(Article article) {
      LocalDate date = article.date();
      return date == null || article.publication().isBlank() || article.page().isBlank()
          ? Optional.empty()
          : Optional.of(new Issue(article.publication(), date));
    }

    @Override
    public int compareTo(Issue other) {
      int byDate = date.compareTo(other.date);
      return byDate != 0 ? byDate : publication.compareTo(other.publication);
    }
  }

  @Override
  public List<Written> put(List<TaggedArticle> articles) {
    writing.lock();
    try {
      Map<ArticleId, TaggedArticle> given = new LinkedHashMap<>();
      articles.forEach(a -> given.put(a.article().id(), a));
      Set<Issue> touched = touched(given);
      if (touched.isEmpty()) {
        return writer.put(articles);
      }
      Map<ArticleId, TaggedArticle> all = new LinkedHashMap<>(given);
      touched.forEach(issue -> all.putAll(joined(parts(issue, given.values()))));
      Map<ArticleId, Written> written = new HashMap<>();
      writer.put(List.copyOf(all.values())).forEach(w -> written.put(w.id(), w));
      return articles.stream()
          .map(a -> Objects.requireNonNull(written.get(a.article().id())))
          .toList();
    } finally {
      writing.unlock();
    }
  }

  @Override
  public boolean delete(ArticleId id) {
    writing.lock();
    try {
      List<TaggedArticle> changed =
          stored(id)
              .filter(Joining::hasOtherParts)
              .flatMap(stored -> Issue.of(stored.own()))
              .map(issue -> without(id, issue))
              .orElse(List.of());
      return writer.delete(id, changed);
    } finally {
      writing.unlock();
    }
  }

  /** What is to be written of an issue when the part {@code id} goes. */
  private List<TaggedArticle> without(ArticleId id, Issue issue) {
    Map<ArticleId, StoredPart> parts = parts(issue, List.of());
    parts.remove(id);
    return List.copyOf(joined(parts).values());
  }

  /** Joins what stands apart in the archive, as in a store that an older program wrote. */
  public void joinStored() {
    for (Issue issue : jumping()) {
      writing.lock();
      try {
        writer.put(List.copyOf(joined(parts(issue, List.of())).values()));
      } finally {
        writing.unlock();
      }
    }
  }

  /** The issues in which an article jumps to or from a page that it was not joined with. */
  private Set<Issue> jumping() {
    Set<Issue> jumping = new TreeSet<>();
    long reached = 0;
    List<Change> changes;
    do {
      changes = archive.changesAfter(reached, STEP);
      for (Change change : changes) {
        Article article = change.article();
        reached = change.sequence();
        if (article != null && jumps(article)) {
          Issue.of(article).ifPresent(jumping::add);
        }
      }
    } while (changes.size() == STEP);
    return jumping;
  }

  private Optional<StoredArticle> stored(ArticleId id) {
    return archive.article(id);
  }

  private static boolean hasOtherParts(StoredArticle stored) {
    return !stored.standing().equals(Standing.ALONE);
  }

  private static boolean jumps(Article article) {
    return article.continuedFrom() != null || article.continuedOn() != null;
  }

  /** The issues with jumps that {@code given} belongs to, or did before. */
  private Set<Issue> touched(Map<ArticleId, TaggedArticle> given) {
    Set<Issue> touched = new TreeSet<>();
    for (TaggedArticle tagged : given.values()) {
      Article article = tagged.article();
      if (jumps(article)) {
        Issue.of(article).ifPresent(touched::add);
      }
      stored(article.id())
          .filter(Joining::hasOtherParts)
          .flatMap(stored -> Issue.of(stored.own()))
          .ifPresent(touched::add);
    }
    return touched;
  }

  /**
   * What a page gave, with how it stands in the archive.
   *
   * @param standing null for what is being written
   */
  private record StoredPart(Article article, @Nullable Standing standing) {}

  /** An issue's articles as their pages gave them, once {@code given} is written. */
  private Map<ArticleId, StoredPart> parts(Issue issue, Collection<TaggedArticle> given) {
    Map<ArticleId, StoredPart> parts = new TreeMap<>();
    for (ArticleId id : found(issue)) {
      stored(id).ifPresent(stored -> addParts(stored, parts));
    }
    for (TaggedArticle tagged : given) {
      Article article = tagged.article();
      parts.remove(article.id());
      if (Issue.of(article).filter(issue::equals).isPresent()) {
        parts.put(article.id(), new StoredPart(article, null));
      }
    }
    return parts;
  }

  private void addParts(StoredArticle stored, Map<ArticleId, StoredPart> parts) {
    parts.put(stored.own().id(), new StoredPart(stored.own(), stored.standing()));
    if (stored.standing() instanceof Standing.Joined joined) {
      for (Part part : joined.parts().subList(1, joined.parts().size())) {
        stored(part.id())
            .ifPresent(s -> parts.put(part.id(), new StoredPart(s.article(), s.standing())));
      }
    }
  }

  /** The identities of an issue's articles that are found by themselves. */
  private List<ArticleId> found(Issue issue) {
    Filters filters =
        new Filters(
            Map.of(FacetField.PUBLICATION, new Selection(Set.of(issue.publication()), Set.of())),
            new DateRange(issue.date(), issue.date()),
            DateRange.ALL,
            List.of(),
            Set.of());
    List<ArticleId> ids = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      SearchResult page =
          archive.search(
              new SearchRequest(
                  new Query.All(),
                  filters,
                  Sort.OLDEST,
                  SearchRequest.MAX_SIZE,
                  cursor,
                  List.of(),
                  null,
                  Mode.LEXICAL));
      for (Hit hit : page.hits()) {
        ids.add(hit.article().id());
        ids.addAll(hit.duplicates());
      }
      cursor = page.nextCursor();
    } while (cursor != null);
    return ids;
  }

  /** Those of {@code parts} that have to be written for each to stand as it should. */
  private Map<ArticleId, TaggedArticle> joined(Map<ArticleId, StoredPart> parts) {
    Map<ArticleId, TaggedArticle> joined = new LinkedHashMap<>();
    Set<ArticleId> linked = new HashSet<>();
    List<Article> jumping =
        parts.values().stream().map(StoredPart::article).filter(Joining::jumps).toList();
    for (List<Article> chain : Chains.of(jumping)) {
      chain.forEach(part -> linked.add(part.id()));
      if (!stands(chain, parts)) {
        Whole whole = Whole.of(chain);
        ArticleId id = whole.article().id();
        joined.put(id, annotator.annotate(whole.article()).in(whole.standing()));
        for (Article part : chain.subList(1, chain.size())) {
          joined.put(
              part.id(), new TaggedArticle(part, List.of(), List.of(), new Standing.PartOf(id)));
        }
      }
    }
    parts.forEach((id, part) -> {
      if (!linked.contains(id)
          && part.standing() != null
          && !part.standing().equals(Standing.ALONE)) {
        joined.put(id, annotator.annotate(part.article()));
      }
    });
    return joined;
  }

  /** Whether the archive holds the whole that {@code chain} makes. */
  private static boolean stands(List<Article> chain, Map<ArticleId, StoredPart> parts) {
    List<ArticleId> ids = chain.stream().map(Article::id).toList();
    boolean kept =
        ids.stream()
            .noneMatch(id -> {
              StoredPart part = parts.get(id);
              return part == null || part.standing() == null;
            });
    StoredPart first = parts.get(ids.getFirst());
    return kept
        && first != null
        && first.standing() instanceof Standing.Joined joined
        && joined.parts().stream().map(Part::id).toList().equals(ids);
  }
}
