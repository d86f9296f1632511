package wenmai.api.http;

import java.util.List;
import wenmai.graph.model.Definition;
import wenmai.graph.model.Entity;

/**
 * A short form with the sentence of another article that says what it stands for, as it is written.
 *
 * @param entity what it stands for, as that article has it
 */
record ShortFormAnswer(String name, Entity entity, EvidenceAnswer proof) {

  static List<ShortFormAnswer> of(List<Definition> definitions) {
    return definitions.stream()
        .map(d -> new ShortFormAnswer(d.name(), d.full(), EvidenceAnswer.of(d.proof())))
        .toList();
  }
}
