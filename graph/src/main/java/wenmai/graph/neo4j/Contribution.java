package wenmai.graph.neo4j;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.Modality;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.RelationType;

/**
 * What one article adds to the counts.
 *
 * @param mentions of each entity it speaks of
 * @param names how often it calls whom what
 * @param edges asserting sentences behind each relation
 */
record Contribution(
    @Nullable LocalDate date,
    Map<EntityId, Integer> mentions,
    Map<Called, Integer> names,
    Map<RelationId, Integer> edges) {

  /** An entity going by a name. */
  record Called(EntityId entity, String name) implements Comparable<Called> {
    @Override
    public int compareTo(Called other) {
      int byEntity = entity.compareTo(other.entity);
      return byEntity != 0 ? byEntity : name.compareTo(other.name);
    }
  }

  static Contribution of(ArticleRow article) {
    Map<EntityId, Integer> mentions = new HashMap<>();
    Map<Called, Integer> names = new HashMap<>();
    for (ArticleRow.MentionRow m : article.mentions()) {
      mentions.put(m.entity(), m.starts().size());
      m.texts().forEach(t -> names.merge(new Called(m.entity(), t), 1, Integer::sum));
      if (m.unprinted() != null) {
        names.merge(new Called(m.entity(), m.unprinted()), 0, Integer::sum);
      }
    }
    article.aliases().forEach(a -> names.merge(new Called(a.entity(), a.alias()), 0, Integer::sum));
    Map<RelationId, Integer> edges = new HashMap<>();
    article.statements().stream()
        .filter(s -> s.modality() == Modality.ASSERTED)
        .forEach(s -> edges.merge(s.relation(), 1, Integer::sum));
    coMentions(article.mentions(), edges);
    return new Contribution(article.date(), mentions, names, edges);
  }

  private static void coMentions(
      List<ArticleRow.MentionRow> mentions, Map<RelationId, Integer> edges) {
    for (int i = 0; i < mentions.size(); i++) {
      for (int j = i + 1; j < mentions.size(); j++) {
        ArticleRow.MentionRow a = mentions.get(i);
        ArticleRow.MentionRow b = mentions.get(j);
        int together = Place.meetings(a.places(), b.places()).size();
        if (together > 0) {
          edges.put(RelationId.of(RelationType.CO_MENTIONED, a.entity(), b.entity()), together);
        }
      }
    }
  }
}
