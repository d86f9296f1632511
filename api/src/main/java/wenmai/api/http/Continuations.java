package wenmai.api.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.search.Archive;
import wenmai.indexer.search.DateRange;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.Filters;
import wenmai.indexer.search.Hit;
import wenmai.indexer.search.Mode;
import wenmai.indexer.search.Query;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.Selection;
import wenmai.indexer.search.Sort;
import wenmai.indexer.text.Folding;

/**
 * Finds the other part of an article that jumps from page to page of an issue.
 *
 * <p>Looked up when asked and stored nowhere: it does not matter in which order or how often pages
 * are ingested, and each part stays an article of its own.
 */
final class Continuations {
  private static final int MOST = 50;
  private static final double ALIKE = 0.15;

  private final Archive archive;

  Continuations(Archive archive) {
    this.archive = archive;
  }

  /** The part before (上接). */
  Optional<Article> before(Article article) {
    return other(article, article.continuedFrom(), true);
  }

  /** The part behind (下转). */
  Optional<Article> after(Article article) {
    return other(article, article.continuedOn(), false);
  }

  private Optional<Article> other(Article article, @Nullable String page, boolean before) {
    LocalDate date = article.date();
    if (page == null || date == null || article.page().isEmpty()) {
      return Optional.empty();
    }
    List<Article> answering = new ArrayList<>();
    for (Article other : onPage(article, date, page)) {
      @Nullable String back = before ? other.continuedOn() : other.continuedFrom();
      if (back != null && number(back).equals(number(article.page()))) {
        answering.add(other);
      }
    }
    return answering.size() == 1 ? Optional.of(answering.getFirst()) : likest(article, answering);
  }

  private List<Article> onPage(Article article, LocalDate date, String page) {
    Set<String> printed = new HashSet<>(List.of(page, number(page), "0" + number(page)));
    Filters filters =
        new Filters(
            Map.of(
                FacetField.PUBLICATION, new Selection(Set.of(article.publication()), Set.of()),
                FacetField.PAGE, new Selection(printed, Set.of())),
            new DateRange(date, date),
            DateRange.ALL,
            List.of(),
            Set.of());
    SearchRequest request =
        new SearchRequest(
            new Query.All(), filters, Sort.NEWEST, MOST, null, List.of(), null, Mode.LEXICAL);
    return archive.search(request).hits().stream()
        .map(Hit::article)
        .filter(other -> !other.id().equals(article.id()))
        .toList();
  }

  /** A page's number without the zero in front: 3 for 03, A1 for a1. */
  private static String number(String page) {
    return page.strip().toUpperCase(Locale.ROOT).replaceFirst("^0+(?=\\d)", "");
  }

  /** Of several, the one whose headline says most of the same. */
  private static Optional<Article> likest(Article article, List<Article> others) {
    Article likest = null;
    double most = ALIKE;
    for (Article other : others) {
      double alike = alike(article.title(), other.title());
      if (alike > most) {
        most = alike;
        likest = other;
      }
    }
    return Optional.ofNullable(likest);
  }

  /** Shared pairs of characters by those of the shorter headline. */
  private static double alike(String a, String b) {
    Set<String> first = pairs(a);
    Set<String> second = pairs(b);
    int fewer = Math.max(1, Math.min(first.size(), second.size()));
    first.retainAll(second);
    return (double) first.size() / fewer;
  }

  private static Set<String> pairs(String title) {
    String folded = Folding.fold(title);
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < folded.length(); i++) {
      pairs.add(folded.substring(i, i + 2));
    }
    return pairs;
  }
}
