package wenmai.api.http;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wenmai.graph.model.EntityType;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Genre;
import wenmai.indexer.corpus.Span;
import wenmai.indexer.search.FacetField;
import wenmai.indexer.search.SearchRequest;
import wenmai.indexer.search.SearchResult;
import wenmai.indexer.search.SearchResult.Bucket;
import wenmai.indexer.search.SearchResult.FacetCount;
import wenmai.indexer.search.Tag;

/**
 * What a search found, as it is written.
 *
 * @param took in milliseconds
 * @param graph null when it was not asked for
 */
record SearchAnswer(
    long total,
    long took,
    String query,
    String mode,
    List<Hit> hits,
    Map<String, List<FacetCount>> facets,
    @Nullable List<Bucket> histogram,
    @Nullable Object graph,
    @Nullable String nextCursor,
    @Nullable String suggestion) {

  static SearchAnswer of(SearchResult result, SearchRequest request, @Nullable Object graph) {
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    for (FacetField field : request.facets()) {
      facets.put(field.parameter(), result.facets().getOrDefault(field, List.of()));
    }
    return new SearchAnswer(
        result.total(),
        result.took().toMillis(),
        QueryText.of(result.query()),
        result.mode().name().toLowerCase(Locale.ROOT),
        result.hits().stream().map(Hit::of).toList(),
        facets,
        request.interval() == null ? null : result.histogram(),
        graph,
        result.nextCursor(),
        result.suggestion());
  }

  /** An article that matches. */
  record Hit(
      ArticleId id,
      String title,
      String publication,
      @Nullable LocalDate date,
      String page,
      String section,
      Genre genre,
      List<String> authors,
      List<Span> titleMatches,
      List<Snippet> snippets,
      double score,
      List<ArticleId> duplicates,
      List<TaggedEntity> entities) {
    static Hit of(wenmai.indexer.search.Hit hit) {
      Article article = hit.article();
      return new Hit(
          article.id(),
          article.title(),
          article.publication(),
          article.date(),
          article.page(),
          article.section(),
          article.genre(),
          article.authors(),
          hit.titleMatches(),
          hit.snippets().stream().map(Snippet::of).toList(),
          hit.score(),
          hit.duplicates(),
          hit.tags().stream().map(TaggedEntity::of).toList());
    }
  }

  /** Whole sentences around matches. */
  record Snippet(int start, int end, String text, List<Span> matches) {
    static Snippet of(wenmai.indexer.search.Hit.Snippet snippet) {
      return new Snippet(
          snippet.span().start(), snippet.span().end(), snippet.text(), snippet.matches());
    }
  }

  /** An entity that the archive knows an article mentions. */
  record TaggedEntity(String id, String name, EntityType type) {
    static TaggedEntity of(Tag tag) {
      return new TaggedEntity(tag.id(), tag.name(), entityType(tag.facet()));
    }
  }

  /** The type that an entity facet counts. */
  static EntityType entityType(FacetField facet) {
    return switch (facet) {
      case ENTITY_PERSON -> EntityType.PERSON;
      case ENTITY_ORGANIZATION -> EntityType.ORGANIZATION;
      case ENTITY_PROJECT -> EntityType.PROJECT;
      case ENTITY_PLACE -> EntityType.PLACE;
      case PUBLICATION, YEAR, SECTION, AUTHOR, GENRE, PAGE ->
          throw new IllegalArgumentException(facet + " does not count entities");
    };
  }
}
