package wenmai.graph.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.ArticleFacts.ResolvedAlias;
import wenmai.graph.model.ArticleFacts.ResolvedMention;
import wenmai.graph.model.ArticleFacts.ResolvedStatement;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.RelationId;
import wenmai.indexer.corpus.ArticleId;

/**
 * What the ledger comes to: how an article's facts are to be read. Immutable and pure; applied to
 * the facts of every article on their way into the graph, so that no ingest brings an error back.
 */
public final class Corrections {
  private final Map<EntityId, EntityId> moved = new HashMap<>();
  private final Map<EntityId, String> names = new HashMap<>();
  private final Map<Place, EntityId> others = new HashMap<>();
  private final Set<EntityId> hidden = new HashSet<>();
  private final Set<RelationId> refused = new HashSet<>();
  private final Map<EntityId, Set<EntityId>> kin = new HashMap<>();

  /** An entity as one article speaks of it. */
  private record Place(ArticleId article, EntityId entity) {}

  private Corrections() {}

  /** The state after all entries, each in its turn. */
  static Corrections of(List<LedgerEntry> entries) {
    Corrections state = new Corrections();
    Set<Long> inForce = inForce(entries);
    for (LedgerEntry entry : entries) {
      state.join(named(entry.correction()));
      if (inForce.contains(entry.number())) {
        state.take(entry.correction());
      }
    }
    return state;
  }

  /** The numbers of the entries that are not undone. */
  public static Set<Long> inForce(List<LedgerEntry> entries) {
    Set<Long> inForce = new TreeSet<>();
    // Backwards, so that an undo that was undone itself has no effect.
    Set<Long> undone = new HashSet<>();
    for (LedgerEntry entry : entries.reversed()) {
      if (undone.contains(entry.number())) {
        continue;
      }
      inForce.add(entry.number());
      if (entry.correction() instanceof Correction.Undo undo) {
        undone.add(undo.number());
      }
    }
    return inForce;
  }

  private void take(Correction correction) {
    switch (correction) {
      case Correction.Merge c -> {
        move(c.from(), c.into());
        names.put(canonical(c.into()), c.name());
      }
      case Correction.Split c -> {
        c.articles().forEach(a -> others.put(new Place(a, c.entity()), c.other()));
        names.put(canonical(c.other()), c.name());
      }
      case Correction.Rename c -> names.put(canonical(c.entity()), c.name());
      case Correction.Retype c -> {
        move(c.entity(), c.retyped());
        names.put(canonical(c.retyped()), c.name());
      }
      case Correction.Hide c -> hidden.add(canonical(c.entity()));
      case Correction.Refuse c -> refused.add(c.relation());
      case Correction.Undo c -> {}
    }
  }

  private void move(EntityId from, EntityId to) {
    EntityId source = canonical(from);
    EntityId target = canonical(to);
    if (!source.equals(target)) {
      moved.put(source, target);
    }
  }

  /** Whether nothing is corrected. */
  public boolean isEmpty() {
    return moved.isEmpty()
        && names.isEmpty()
        && others.isEmpty()
        && hidden.isEmpty()
        && refused.isEmpty();
  }

  /** The entity that an identity stands for now; itself when nothing was corrected. */
  public EntityId canonical(EntityId id) {
    EntityId at = id;
    for (EntityId next = moved.get(at); next != null; next = moved.get(at)) {
      at = next;
    }
    return at;
  }

  /** The name that a correction gave an entity; empty when none did. */
  public Optional<String> name(EntityId id) {
    return Optional.ofNullable(names.get(canonical(id)));
  }

  /** Whether it was found to be no entity. */
  public boolean isHidden(EntityId id) {
    return hidden.contains(canonical(id));
  }

  /**
   * All identities that stand for the same entity as {@code id}, itself included: an archive that
   * was written before a correction knows it by those.
   */
  public Set<EntityId> origins(EntityId id) {
    EntityId canonical = canonical(id);
    Set<EntityId> origins = new TreeSet<>(List.of(id, canonical));
    moved.keySet().stream().filter(m -> canonical(m).equals(canonical)).forEach(origins::add);
    return origins;
  }

  /**
   * The entities whose articles a correction may change, whether it is made or undone: those it
   * names and all that the ledger ever joined with them.
   */
  public Set<EntityId> touched(Correction correction, List<LedgerEntry> entries) {
    Set<EntityId> touched = new TreeSet<>();
    Correction meant = correction;
    while (meant instanceof Correction.Undo undo) {
      meant = entries.get((int) undo.number() - 1).correction();
    }
    for (EntityId id : named(meant)) {
      touched.add(id);
      touched.addAll(kin.getOrDefault(id, Set.of()));
    }
    return touched;
  }

  private void join(Collection<EntityId> ids) {
    Set<EntityId> all = new TreeSet<>(ids);
    ids.forEach(id -> all.addAll(kin.getOrDefault(id, Set.of())));
    all.forEach(id -> kin.put(id, all));
  }

  private static List<EntityId> named(Correction correction) {
    return switch (correction) {
      case Correction.Merge c -> List.of(c.from(), c.into());
      case Correction.Split c -> List.of(c.entity(), c.other());
      case Correction.Rename c -> List.of(c.entity());
      case Correction.Retype c -> List.of(c.entity(), c.retyped());
      case Correction.Hide c -> List.of(c.entity());
      case Correction.Refuse c -> List.of(c.relation().head(), c.relation().tail());
      case Correction.Undo c -> List.of();
    };
  }

  /** An article's facts as they should have been read. */
  public ArticleFacts apply(ArticleFacts facts) {
    if (isEmpty()) {
      return facts;
    }
    ArticleId article = facts.article();
    List<ResolvedMention> mentions =
        facts.mentions().stream()
            .flatMap(m ->
                shown(article, m.entity())
                    .map(id -> new ResolvedMention(id, m.span(), m.text(), m.confidence())))
            .toList();
    List<ResolvedAlias> aliases =
        facts.aliases().stream()
            .flatMap(a ->
                shown(article, a.entity())
                    .map(id -> new ResolvedAlias(id, a.alias(), a.span(), a.sentence())))
            .toList();
    return new ArticleFacts(
        article,
        facts.title(),
        facts.publication(),
        facts.date(),
        facts.page(),
        entities(facts),
        mentions,
        statements(facts),
        aliases,
        facts.sentences());
  }

  private Stream<EntityId> shown(ArticleId article, EntityId found) {
    EntityId meant = others.getOrDefault(new Place(article, found), found);
    EntityId canonical = canonical(meant);
    return hidden.contains(canonical) ? Stream.empty() : Stream.of(canonical);
  }

  private List<Entity> entities(ArticleFacts facts) {
    Map<EntityId, Entity> entities = new LinkedHashMap<>();
    for (Entity entity : facts.entities()) {
      shown(facts.article(), entity.id())
          .forEach(id -> entities.putIfAbsent(id, called(id, entity, facts.entities())));
    }
    return List.copyOf(entities.values());
  }

  /** The corrected name; else the one the article's facts give the entity that stays. */
  private Entity called(EntityId id, Entity found, List<Entity> all) {
    String corrected = names.get(id);
    String own =
        all.stream().filter(e -> e.id().equals(id)).map(Entity::name).findFirst().orElse(null);
    return new Entity(id, id.type(), firstOf(corrected, own, found.name()));
  }

  private static String firstOf(@Nullable String a, @Nullable String b, String c) {
    return a != null ? a : b != null ? b : c;
  }

  private List<ResolvedStatement> statements(ArticleFacts facts) {
    Set<RelationId> refusedNow =
        refused.stream()
            .map(r -> RelationId.of(r.type(), canonical(r.head()), canonical(r.tail())))
            .collect(Collectors.toSet());
    return facts.statements().stream()
        .flatMap(s -> statement(facts.article(), s))
        .filter(s -> !s.head().equals(s.tail()))
        .filter(s -> !refusedNow.contains(RelationId.of(s.type(), s.head(), s.tail())))
        .toList();
  }

  private Stream<ResolvedStatement> statement(ArticleId article, ResolvedStatement s) {
    return shown(article, s.head())
        .flatMap(head ->
            shown(article, s.tail())
                .map(tail ->
                    new ResolvedStatement(
                        s.type(),
                        head,
                        tail,
                        s.span(),
                        s.sentence(),
                        s.confidence(),
                        s.attributes(),
                        s.modality(),
                        s.rule())));
  }
}
