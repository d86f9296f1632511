package wenmai.indexer.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.text.Folding;

/**
 * The parts of one issue's articles that jump from page to page, in reading order.
 *
 * <p>Two parts belong together when each names the other's page; among several that do, those whose
 * headlines say most of the same. The order in which parts are given does not matter.
 */
final class Chains {
  private static final double ALIKE = 0.15;

  private final Map<ArticleId, Article> after = new HashMap<>();
  private final Set<ArticleId> continuing = new HashSet<>();

  private Chains(List<Article> parts) {
    List<Link> links = links(parts);
    for (Link link : links) {
      boolean free = !after.containsKey(link.from().id()) && !continuing.contains(link.to().id());
      if (free && (link.alike() > ALIKE || isOnly(link, links))) {
        after.put(link.from().id(), link.to());
        continuing.add(link.to().id());
      }
    }
  }

  /**
   * A jump that both sides name.
   *
   * @param alike shared pairs of characters by those of the shorter headline, 0 to 1
   */
  private record Link(Article from, Article to, double alike) {}

  /** The articles of at least two parts that {@code parts} of one issue make. */
  static List<List<Article>> of(List<Article> parts) {
    Chains chains = new Chains(parts);
    return parts.stream()
        .filter(part -> !chains.continuing.contains(part.id()))
        .map(chains::from)
        .filter(chain -> chain.size() > 1)
        .toList();
  }

  private List<Article> from(Article first) {
    List<Article> chain = new ArrayList<>();
    for (Article part = first; part != null; part = after.get(part.id())) {
      chain.add(part);
    }
    return chain;
  }

  private static List<Link> links(List<Article> parts) {
    List<Link> links = new ArrayList<>();
    for (Article from : parts) {
      for (Article to : parts) {
        if (names(from.continuedOn(), to.page()) && names(to.continuedFrom(), from.page())) {
          links.add(new Link(from, to, alike(from.title(), to.title())));
        }
      }
    }
    links.sort(
        Comparator.comparingDouble(Link::alike)
            .reversed()
            .thenComparing(link -> link.from().id())
            .thenComparing(link -> link.to().id()));
    return links;
  }

  private static boolean isOnly(Link link, List<Link> links) {
    return links.stream()
            .filter(l -> l.from().equals(link.from()) || l.to().equals(link.to()))
            .count()
        == 1;
  }

  private static boolean names(@Nullable String jump, String page) {
    return jump != null && !page.isBlank() && number(jump).equals(number(page));
  }

  /** A page's number without the zero in front: 3 for 03, A1 for a1. */
  private static String number(String page) {
    return page.strip().toUpperCase(Locale.ROOT).replaceFirst("^0+(?=\\d)", "");
  }

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
