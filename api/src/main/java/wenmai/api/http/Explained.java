package wenmai.api.http;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.Definition;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.Evidence;
import wenmai.graph.model.RelationId;
import wenmai.graph.resolve.Corrections;

/** Short forms that sentences use without a word, with the definitions that others give of them. */
record Explained(Corrections corrections) {

  /** The definitions of what sentences call the ends of an edge. */
  List<Definition> in(RelationId edge, Collection<Evidence> sentences) {
    return Stream.of(edge.head(), edge.tail())
        .flatMap(end -> corrections.shortForms(end).stream())
        .filter(d -> sentences.stream().anyMatch(s -> uses(s, d)))
        .toList();
  }

  private static boolean uses(Evidence sentence, Definition definition) {
    return sentence.sentence().contains(definition.name())
        && !sentence.article().equals(definition.proof().article());
  }

  /** The definitions of what an article calls its entities, without its own. */
  List<Definition> in(ArticleFacts facts) {
    return facts.entities().stream()
        .flatMap(entity -> corrections.shortForms(entity.id()).stream())
        .filter(d -> !d.proof().article().equals(facts.article()))
        .filter(d -> facts.mentions().stream().anyMatch(m -> isCalled(m, d)))
        .toList();
  }

  private boolean isCalled(ArticleFacts.ResolvedMention mention, Definition definition) {
    EntityId meant = corrections.canonical(definition.brief());
    return mention.entity().equals(meant) && mention.text().equals(definition.name());
  }
}
