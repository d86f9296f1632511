package wenmai.graph.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import wenmai.graph.model.Definition;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.Namesake;
import wenmai.graph.model.Namesakes;
import wenmai.graph.model.RelationId;
import wenmai.graph.model.ShortForms;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.search.Tagged;

/**
 * What the ledger comes to: how an article's facts are to be read. Immutable and pure; applied to
 * the facts of every article on their way into the graph, so that no ingest brings an error back.
 *
 * <p>The short forms that the archive proves go before all corrections, save those that a
 * correction names: who has judged a short form's entity, by merging or splitting it off, has the
 * last word. So do the people of one name whom it tells apart, save in articles for which a split
 * says who is meant; merging them again makes them one. Corrections act one after the other: each
 * on what the ones before it have left.
 */
public final class Corrections {
  private final Map<EntityId, List<Move>> moves = new HashMap<>();
  private final Map<EntityId, String> names = new HashMap<>();
  private final Set<EntityId> hidden = new HashSet<>();
  private final Set<RelationId> refused = new HashSet<>();
  private final Set<EntityId> everRefused = new HashSet<>();
  private final Map<EntityId, Set<EntityId>> kin = new HashMap<>();
  private final Map<EntityId, List<Definition>> shortForms = new HashMap<>();
  private final List<Namesake> namesakes = new ArrayList<>();

  /**
   * What goes by one identity goes by another from some entry of the ledger on.
   *
   * @param entry {@link #PROVED} for a short form and a namesake
   * @param articles in which it does; empty for all
   */
  private record Move(long entry, EntityId to, Set<ArticleId> articles) {
    boolean concerns(@Nullable ArticleId article) {
      return articles.isEmpty() || (article != null && articles.contains(article));
    }
  }

  private static final long PROVED = 0;

  private Corrections() {}

  /**
   * The state after all entries, each in its turn, where the archive proves some short forms and
   * tells some people apart.
   */
  static Corrections of(List<LedgerEntry> entries, ShortForms proved, Namesakes namesakes) {
    Corrections state = new Corrections();
    Set<Long> inForce = inForce(entries);
    Set<RelationId> refused = new HashSet<>();
    List<Definition> carried = unjudged(entries, inForce, proved);
    proved.definitions().values().forEach(d -> state.join(List.of(d.brief(), d.full().id())));
    carried.forEach(state::carry);
    namesakes.byPerson().values().stream()
        .flatMap(List::stream)
        .forEach(namesake -> state.part(namesake, entries, inForce));
    for (LedgerEntry entry : entries) {
      state.join(named(entry.correction()));
      if (entry.correction() instanceof Correction.Refuse) {
        state.everRefused.addAll(named(entry.correction()));
      }
      if (inForce.contains(entry.number())) {
        state.take(entry.number(), entry.correction(), refused);
      }
    }
    refused.forEach(r -> state.refused.add(state.meant(r)));
    carried.forEach(d ->
        state
            .shortForms
            .computeIfAbsent(state.canonical(d.brief()), id -> new ArrayList<>())
            .add(d));
    return state;
  }

  private static List<Definition> unjudged(
      List<LedgerEntry> entries, Set<Long> inForce, ShortForms proved) {
    Set<EntityId> judged = new HashSet<>();
    entries.stream()
        .filter(e -> inForce.contains(e.number()))
        .filter(e -> !(e.correction() instanceof Correction.Refuse))
        .forEach(e -> judged.addAll(named(e.correction())));
    return proved.definitions().values().stream().filter(d -> !judged.contains(d.brief())).toList();
  }

  private void carry(Definition definition) {
    EntityId full = definition.full().id();
    moves
        .computeIfAbsent(definition.brief(), id -> new ArrayList<>())
        .add(new Move(PROVED, full, Set.of()));
    names.put(full, definition.full().name());
  }

  private void part(Namesake namesake, List<LedgerEntry> entries, Set<Long> inForce) {
    Set<ArticleId> articles = new TreeSet<>(namesake.articles());
    entries.stream()
        .filter(e -> inForce.contains(e.number()))
        .flatMap(e -> e.correction() instanceof Correction.Split s ? Stream.of(s) : Stream.empty())
        .filter(s -> s.entity().equals(namesake.person()))
        .forEach(s -> articles.removeAll(s.articles()));
    join(List.of(namesake.person(), namesake.other()));
    if (!articles.isEmpty()) {
      moves
          .computeIfAbsent(namesake.person(), id -> new ArrayList<>())
          .add(new Move(PROVED, namesake.other(), Set.copyOf(articles)));
      names.put(namesake.other(), namesake.name());
      namesakes.add(namesake);
    }
  }

  /** Who is told apart from an entity, or it from others, and not made one again. */
  public List<Namesake> namesakes(EntityId id) {
    EntityId asked = canonical(id);
    return namesakes.stream()
        .filter(n -> !canonical(n.person()).equals(canonical(n.other())))
        .filter(n -> canonical(n.person()).equals(asked) || canonical(n.other()).equals(asked))
        .toList();
  }

  /** The definitions of the short forms by which articles without one may mean an entity. */
  public List<Definition> shortForms(EntityId id) {
    return shortForms.getOrDefault(id, List.of());
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

  private void take(long entry, Correction correction, Set<RelationId> refusals) {
    switch (correction) {
      case Correction.Merge c -> move(entry, c.from(), c.into(), Set.of(), c.name());
      case Correction.Split c -> move(entry, c.entity(), c.other(), c.articles(), c.name());
      case Correction.Rename c -> names.put(canonical(c.entity()), c.name());
      case Correction.Retype c -> move(entry, c.entity(), c.retyped(), Set.of(), c.name());
      case Correction.Hide c -> hidden.add(canonical(c.entity()));
      case Correction.Refuse c -> refusals.add(c.relation());
      case Correction.Undo c -> {}
    }
  }

  private void move(long entry, EntityId from, EntityId into, Set<ArticleId> in, String name) {
    EntityId source = canonical(from);
    // What went the other way before goes back to where it came from.
    EntityId target = canonical(into).equals(source) ? into : canonical(into);
    if (!source.equals(target)) {
      moves.computeIfAbsent(source, id -> new ArrayList<>()).add(new Move(entry, target, in));
    }
    names.put(target, name);
  }

  /** Whether nothing is corrected. */
  public boolean isEmpty() {
    return moves.isEmpty() && names.isEmpty() && hidden.isEmpty() && refused.isEmpty();
  }

  /**
   * The entity that an identity stands for now, wherever nothing else is said of an article; itself
   * when nothing was corrected.
   */
  public EntityId canonical(EntityId id) {
    return follow(null, id);
  }

  /** The entity that an article means by an identity that was read from it. */
  public EntityId meant(ArticleId article, EntityId found) {
    return follow(article, found);
  }

  /**
   * The entity that is meant in an article as it is read now. One that tells no post of a person
   * any more is told apart no more, though other articles' posts are still as they were when it
   * did.
   */
  private EntityId meant(ArticleFacts facts, EntityId found) {
    boolean untold =
        found.type() == EntityType.PERSON
            && facts.posts().stream().noneMatch(p -> p.person().equals(found));
    return follow(facts.article(), found, untold ? PROVED : PROVED - 1);
  }

  private EntityId follow(@Nullable ArticleId article, EntityId found) {
    return follow(article, found, PROVED - 1);
  }

  private EntityId follow(@Nullable ArticleId article, EntityId found, long after) {
    EntityId at = found;
    long entry = after;
    for (Move next = next(at, entry, article); next != null; next = next(at, entry, article)) {
      at = next.to();
      entry = next.entry();
    }
    return at;
  }

  private @Nullable Move next(EntityId at, long entry, @Nullable ArticleId article) {
    for (Move move : moves.getOrDefault(at, List.of())) {
      if (move.entry() > entry && move.concerns(article)) {
        return move;
      }
    }
    return null;
  }

  private RelationId meant(RelationId relation) {
    return RelationId.of(relation.type(), canonical(relation.head()), canonical(relation.tail()));
  }

  /** The name that a correction gave an entity; empty when none did. */
  public Optional<String> name(EntityId id) {
    return Optional.ofNullable(names.get(canonical(id)));
  }

  /**
   * The entities that go by a name, or by one that begins so where it ends with {@code *}, because
   * a correction gave it to them.
   */
  public Set<EntityId> called(String name) {
    String plain = Naming.plain(name).toLowerCase(Locale.ROOT);
    String start = plain.endsWith("*") ? plain.substring(0, plain.length() - 1) : plain;
    Set<EntityId> called = new TreeSet<>();
    names.forEach((id, given) -> {
      String known = Naming.plain(given).toLowerCase(Locale.ROOT);
      if (plain.equals(start) ? known.equals(start) : known.startsWith(start)) {
        called.add(id);
      }
    });
    return called;
  }

  /** Whether it was found to be no entity. */
  public boolean isHidden(EntityId id) {
    return hidden.contains(canonical(id));
  }

  /** All entities that articles mean by an identity that was read from them. */
  public Set<EntityId> meanings(EntityId found) {
    Set<EntityId> meanings = new TreeSet<>(List.of(canonical(found)));
    splits(found).forEach(article -> meanings.add(meant(article, found)));
    return meanings;
  }

  /**
   * How an archive that keeps what was read knows an entity: by identities that stand for it, each
   * in all articles, in all but some, or in some only. Empty for what is hidden.
   */
  public Set<Tagged> tagged(EntityId id) {
    EntityId wanted = canonical(id);
    if (hidden.contains(wanted)) {
      return Set.of();
    }
    Set<EntityId> family = new TreeSet<>(kin.getOrDefault(wanted, Set.of()));
    family.add(wanted);
    return family.stream()
        .flatMap(found -> tagged(found, wanted).stream())
        .collect(Collectors.toSet());
  }

  private Optional<Tagged> tagged(EntityId found, EntityId wanted) {
    boolean usually = canonical(found).equals(wanted);
    Set<ArticleId> unusual =
        splits(found).stream()
            .filter(article -> meant(article, found).equals(wanted) != usually)
            .collect(Collectors.toSet());
    if (usually) {
      return Optional.of(
          unusual.isEmpty()
              ? new Tagged.Anywhere(found.value())
              : new Tagged.Except(found.value(), unusual));
    }
    return unusual.isEmpty()
        ? Optional.empty()
        : Optional.of(new Tagged.Within(found.value(), unusual));
  }

  /** The articles that may mean something else by an identity than the others. */
  private Set<ArticleId> splits(EntityId found) {
    Set<EntityId> family = new TreeSet<>(kin.getOrDefault(found, Set.of()));
    return family.stream()
        .flatMap(id -> moves.getOrDefault(id, List.of()).stream())
        .flatMap(move -> move.articles().stream())
        .collect(Collectors.toSet());
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

  /**
   * The entities whose articles are read otherwise when a short form comes to stand for a full name
   * or ceases to: a relation refused of the one is refused of the other, and of all that the ledger
   * ever joined with it. Empty when none was ever refused of the short form.
   */
  Set<EntityId> follows(EntityId brief, EntityId full) {
    if (!everRefused.contains(brief)) {
      return Set.of();
    }
    Set<EntityId> follows = new TreeSet<>(kin.getOrDefault(full, Set.of()));
    follows.add(full);
    return follows;
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
                shown(facts, m.entity())
                    .map(id -> new ResolvedMention(id, m.span(), m.text(), m.confidence())))
            .toList();
    List<ResolvedAlias> aliases =
        facts.aliases().stream()
            .flatMap(a ->
                shown(facts, a.entity())
                    .map(id ->
                        new ResolvedAlias(id, a.alias(), a.span(), a.sentence(), a.shortForm())))
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
        facts.posts().stream().map(p -> p.taken(meant(facts, p.person()))).toList(),
        facts.sentences());
  }

  private Stream<EntityId> shown(ArticleFacts facts, EntityId found) {
    EntityId meant = meant(facts, found);
    return hidden.contains(meant) ? Stream.empty() : Stream.of(meant);
  }

  private List<Entity> entities(ArticleFacts facts) {
    Map<EntityId, Entity> entities = new LinkedHashMap<>();
    for (Entity entity : facts.entities()) {
      shown(facts, entity.id())
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
    return facts.statements().stream()
        .flatMap(s -> statement(facts, s))
        .filter(s -> !s.head().equals(s.tail()))
        .filter(s -> !refused.contains(RelationId.of(s.type(), s.head(), s.tail())))
        .toList();
  }

  private Stream<ResolvedStatement> statement(ArticleFacts facts, ResolvedStatement s) {
    return shown(facts, s.head())
        .flatMap(head ->
            shown(facts, s.tail())
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
