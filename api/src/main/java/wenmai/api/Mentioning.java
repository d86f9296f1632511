package wenmai.api;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import wenmai.graph.model.EntityId;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.search.Archive;
import wenmai.indexer.search.Filters;
import wenmai.indexer.search.Tagged;

/** Finds the articles that mention entities, by what was read from them when they were stored. */
record Mentioning(Archive archive) {

  /** All articles that mention any of {@code entities}. */
  Collection<ArticleId> of(Set<EntityId> entities) {
    if (entities.isEmpty()) {
      return Set.of();
    }
    Filters filters =
        Filters.mentioning(
            entities.stream()
                .map(id -> new Tagged.Anywhere(id.value()))
                .collect(Collectors.toSet()));
    return new Articles(archive).ids(filters).collect(Collectors.toCollection(TreeSet::new));
  }
}
