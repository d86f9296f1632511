package wenmai.graph.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import wenmai.graph.extract.names.Divisions;
import wenmai.graph.extract.names.SentenceIndex;
import wenmai.graph.model.Alias;
import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.ArticleFacts.ResolvedAlias;
import wenmai.graph.model.ArticleFacts.ResolvedMention;
import wenmai.graph.model.ArticleFacts.ResolvedStatement;
import wenmai.graph.model.ArticleFacts.ShortForm;
import wenmai.graph.model.DateExpression;
import wenmai.graph.model.Entity;
import wenmai.graph.model.EntityId;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.Findings;
import wenmai.graph.model.Mention;
import wenmai.graph.model.Statement;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.Span;
import wenmai.indexer.search.DateRange;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.Tag;

/** Says which entity each name of an article is. Pure and thread-safe. */
public final class Resolver {
  private final Divisions divisions;
  private final Landmarks landmarks;
  private final PostReader posts;

  private Resolver(Divisions divisions, Landmarks landmarks) {
    this.divisions = divisions;
    this.landmarks = landmarks;
    this.posts = new PostReader(divisions);
  }

  /** Loads the lists of places that names are resolved by. */
  public static Resolver load() {
    return new Resolver(Divisions.load(), Landmarks.load());
  }

  public ArticleFacts resolve(Article article, Findings findings) {
    Naming naming = naming(article, findings);
    Cast cast = new Cast(naming);
    List<ResolvedMention> mentions = findings.mentions().stream().map(cast::resolve).toList();
    List<ResolvedStatement> statements =
        findings.statements().stream()
            .map(cast::resolve)
            .filter(s -> !s.head().equals(s.tail()))
            .toList();
    List<ResolvedAlias> aliases = aliases(article.text(), findings, cast, naming);
    ArticleFacts facts =
        new ArticleFacts(
            article.id(),
            article.title(),
            article.publication(),
            article.date(),
            article.page(),
            List.copyOf(cast.entities.values()),
            mentions,
            statements,
            aliases,
            List.of(),
            ArticleFacts.sentencesNaming(article.text(), mentions));
    return facts.telling(posts.of(facts, article.text()));
  }

  /** The entities of an article for its archive: the most mentioned first, then in text order. */
  public static List<Tag> tags(ArticleFacts facts) {
    Map<EntityId, Integer> counts = new LinkedHashMap<>();
    facts.mentions().forEach(m -> counts.merge(m.entity(), 1, Integer::sum));
    Map<EntityId, Set<String>> aliases = new HashMap<>();
    facts
        .aliases()
        .forEach(
            a -> aliases.computeIfAbsent(a.entity(), e -> new LinkedHashSet<>()).add(a.alias()));
    Map<EntityId, Entity> entities = new HashMap<>();
    facts.entities().forEach(e -> entities.put(e.id(), e));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<EntityId, Integer>comparingByValue().reversed())
        .flatMap(e -> Stream.ofNullable(entities.get(e.getKey())))
        .map(e -> tag(e, aliases.getOrDefault(e.id(), Set.of())))
        .toList();
  }

  /** The days that an article speaks of, each range once, in order of time. */
  public static List<DateRange> events(Findings findings) {
    return findings.dates().stream()
        .sorted(
            Comparator.<DateExpression, LocalDate>comparing(DateExpression::from)
                .thenComparing(DateExpression::to))
        .map(d -> new DateRange(d.from(), d.to()))
        .distinct()
        .toList();
  }

  private static Tag tag(Entity entity, Set<String> aliases) {
    return new Tag(entity.id().value(), facet(entity.type()), entity.name(), List.copyOf(aliases));
  }

  private static FacetField facet(EntityType type) {
    return switch (type) {
      case PERSON -> FacetField.ENTITY_PERSON;
      case ORGANIZATION -> FacetField.ENTITY_ORGANIZATION;
      case PROJECT -> FacetField.ENTITY_PROJECT;
      case PLACE -> FacetField.ENTITY_PLACE;
    };
  }

  private Naming naming(Article article, Findings findings) {
    List<String> places =
        findings.mentions().stream()
            .filter(m -> m.type() == EntityType.PLACE)
            .map(Mention::entity)
            .distinct()
            .toList();
    Home paper = Home.ofPaper(article.publication(), divisions);
    Home home = paper.completedBy(places, divisions);
    PersonHomes people =
        PersonHomes.of(article.id().value(), article.text(), findings, paper, home, divisions);
    return new Naming(divisions, landmarks, home, people, Set.copyOf(places), article.id().value());
  }

  /**
   * The shorter forms that the text itself shows, then those that only the article's home explains.
   */
  private static List<ResolvedAlias> aliases(
      String text, Findings findings, Cast cast, Naming naming) {
    SentenceIndex sentences = new SentenceIndex(text);
    List<ResolvedAlias> aliases = new ArrayList<>();
    Set<List<Object>> known = new HashSet<>();
    for (Alias alias : findings.aliases()) {
      Entity entity = cast.entity(alias.type(), alias.entity());
      if (known.add(List.of(entity.id(), Naming.plain(alias.alias())))) {
        ShortForm carries =
            naming.alone(alias).map(brief -> new ShortForm(brief, entity)).orElse(null);
        aliases.add(
            new ResolvedAlias(
                entity.id(), alias.alias(), alias.proof(), alias.sentence(), carries));
      }
    }
    for (Mention mention : findings.mentions()) {
      Entity entity = cast.entity(mention.type(), mention.entity());
      String printed = Naming.plain(mention.text());
      if (!printed.equals(entity.name()) && known.add(List.of(entity.id(), printed))) {
        Span proof = sentences.at(mention.span().start());
        aliases.add(new ResolvedAlias(entity.id(), printed, proof, proof.of(text), null));
      }
    }
    return aliases;
  }

  /** The entities of one article as its names are met. */
  private static final class Cast {
    private final Naming naming;
    private final Map<EntityId, Entity> entities = new LinkedHashMap<>();

    Cast(Naming naming) {
      this.naming = naming;
    }

    Entity entity(EntityType type, String name) {
      Entity entity = naming.entity(type, name);
      entities.putIfAbsent(entity.id(), entity);
      return entity;
    }

    ResolvedMention resolve(Mention mention) {
      Entity entity = entity(mention.type(), mention.entity());
      return new ResolvedMention(entity.id(), mention.span(), mention.text(), mention.confidence());
    }

    ResolvedStatement resolve(Statement statement) {
      return new ResolvedStatement(
          statement.type(),
          entity(statement.headType(), statement.head()).id(),
          entity(statement.tailType(), statement.tail()).id(),
          statement.span(),
          statement.sentence(),
          statement.confidence(),
          statement.attributes(),
          statement.modality(),
          statement.rule());
    }
  }
}
