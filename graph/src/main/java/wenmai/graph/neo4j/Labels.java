package wenmai.graph.neo4j;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.RelationType;

/** Parts of Cypher that cannot be parameters. */
final class Labels {
  /** All relation types that are stated by sentences. */
  static final List<RelationType> STATED =
      Arrays.stream(RelationType.values()).filter(t -> t != RelationType.CO_MENTIONED).toList();

  private Labels() {}

  /** A condition: the variable is of one of the types, of any when there are none. */
  static String anyOf(String variable, Set<EntityType> types) {
    return types.isEmpty()
        ? "true"
        : variable
            + ":"
            + types.stream().sorted().map(EntityType::label).collect(Collectors.joining("|"));
  }

  static String types(Collection<RelationType> types) {
    return types.stream().sorted().map(Enum::name).collect(Collectors.joining("|"));
  }
}
