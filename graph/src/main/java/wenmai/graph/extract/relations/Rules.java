package wenmai.graph.extract.relations;

import java.util.List;
import java.util.stream.Stream;

/** The wordings that state a relation, most telling first within each type. */
final class Rules {
  private Rules() {}

  static List<Rule> all() {
    return Stream.of(
            BuildingRules.all(),
            OwningRules.all(),
            BelongingRules.all(),
            PartnerRules.all(),
            VisitRules.all(),
            PlaceRules.all())
        .flatMap(List::stream)
        .toList();
  }
}
