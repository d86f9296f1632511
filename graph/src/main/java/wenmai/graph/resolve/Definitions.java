package wenmai.graph.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.Definition;
import wenmai.graph.model.GraphChange;
import wenmai.graph.model.ShortForms;
import wenmai.indexer.corpus.ArticleId;

/** The definitions of short forms that each article gives, kept level with what is written. */
final class Definitions {
  private final Map<ArticleId, List<Definition>> byArticle;
  private @Nullable ShortForms shortForms;

  Definitions(Collection<Definition> definitions) {
    byArticle =
        new HashMap<>(
            definitions.stream().collect(Collectors.groupingBy(d -> d.proof().article())));
  }

  /** Takes note of what articles say now. */
  void take(List<GraphChange> changes) {
    for (GraphChange change : changes) {
      ArticleFacts facts = change.facts();
      List<Definition> said = facts == null ? List.of() : facts.definitions();
      List<Definition> before =
          said.isEmpty()
              ? byArticle.remove(change.article())
              : byArticle.put(change.article(), said);
      if (!said.equals(Objects.requireNonNullElse(before, List.of()))) {
        shortForms = null;
      }
    }
  }

  /** What they prove together. */
  ShortForms shortForms() {
    ShortForms known = shortForms;
    if (known == null) {
      known = ShortForms.of(byArticle.values().stream().flatMap(List::stream).toList());
      shortForms = known;
    }
    return known;
  }
}
