package wenmai.indexer.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Byline;
import wenmai.indexer.corpus.Caption;
import wenmai.indexer.corpus.Genre;
import wenmai.indexer.corpus.Role;

/**
 * Articles as JSON: the lines of {@code wenmai split} and of {@code .jsonl} input.
 *
 * <p>Written are all components; reading asks for {@code title}, {@code body} and {@code date}
 * ({@code null} or an empty text says that the date is not known). {@code authors} stands for
 * {@code bylines} where there are none. Thread-safe.
 */
public final class ArticleJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})日?(?:[T ].*)?|(\\d{4})(\\d{2})(\\d{2})");

  private static final Pattern GAP = Pattern.compile("[\\s\\p{Z},，、;；]+");

  private ArticleJson() {}

  /** One line without a line feed. */
  public static String write(Article article) {
    return tree(article).toString();
  }

  /** The article as a tree, for whoever adds to it. */
  public static ObjectNode tree(Article article) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", article.id().value());
    node.put("publication", article.publication());
    node.put("date", article.date() == null ? null : article.date().toString());
    node.put("page", article.page());
    node.put("section", article.section());
    node.put("title", article.title());
    node.put("kicker", article.kicker());
    node.put("subtitle", article.subtitle());
    node.put("body", article.body());
    node.set("bylines", bylines(article.bylines()));
    ArrayNode captions = node.putArray("captions");
    for (Caption caption : article.captions()) {
      captions.addObject().put("text", caption.text()).set("credits", bylines(caption.credits()));
    }
    node.put("continuedFrom", article.continuedFrom());
    node.put("continuedOn", article.continuedOn());
    node.put("genre", article.genre().label());
    ArrayNode authors = node.putArray("authors");
    article.authors().forEach(authors::add);
    node.put("url", article.url());
    return node;
  }

  private static ArrayNode bylines(List<Byline> bylines) {
    ArrayNode array = JSON.createArrayNode();
    bylines.forEach(b -> array.addObject().put("name", b.name()).put("role", b.role().label()));
    return array;
  }

  /**
   * The article that a line of JSON describes.
   *
   * @throws IllegalArgumentException when it is no JSON object or a field is missing or wrong; the
   *     message names it
   */
  public static Article read(String line) {
    try {
      return read(JSON.readTree(line));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * The article that a JSON object describes.
   *
   * @throws IllegalArgumentException when a field is missing or wrong; the message names it
   */
  public static Article read(JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException("not a JSON object");
    }
    for (String field : List.of("title", "body", "date")) {
      if (!node.has(field)) {
        throw new IllegalArgumentException("field '" + field + "' is missing");
      }
    }
    String publication = text(node, "publication");
    LocalDate date = date(text(node, "date"));
    String page = text(node, "page");
    String title = text(node, "title").strip();
    String body = text(node, "body").strip();
    if (title.isEmpty() && body.isEmpty()) {
      throw new IllegalArgumentException("fields 'title' and 'body' are both empty");
    }
    String id = text(node, "id");
    return new Article(
        id.isEmpty()
            ? ArticleId.of(publication, date, page, title.isEmpty() ? body : title)
            : new ArticleId(id),
        publication,
        date,
        page,
        text(node, "section"),
        title,
        orNull(text(node, "kicker")),
        orNull(text(node, "subtitle")),
        body,
        signers(node),
        captions(node.path("captions")),
        orNull(text(node, "continuedFrom")),
        orNull(text(node, "continuedOn")),
        genre(text(node, "genre")),
        orNull(text(node, "url")));
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isValueNode()) {
      throw new IllegalArgumentException("field '" + field + "' must be text");
    }
    return value.asText();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable LocalDate date(String text) {
    if (text.isBlank()) {
      return null;
    }
    Matcher m = DATE.matcher(text.strip());
    if (m.matches()) {
      int group = m.group(1) == null ? 4 : 1;
      try {
        return LocalDate.of(
            Integer.parseInt(m.group(group)),
            Integer.parseInt(m.group(group + 1)),
            Integer.parseInt(m.group(group + 2)));
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("field 'date' is no day: '" + text + "'", e);
      }
    }
    throw new IllegalArgumentException("field 'date' must be like 2024-02-17, was '" + text + "'");
  }

  private static Genre genre(String label) {
    return label.isEmpty() ? Genre.NEWS : Genre.of(label);
  }

  private static List<Byline> signers(JsonNode node) {
    return node.has("bylines")
        ? bylines(node.path("bylines"), Role.REPORTER)
        : authors(node.path("authors"));
  }

  private static List<Byline> authors(JsonNode authors) {
    if (authors.isTextual()) {
      return GAP.splitAsStream(authors.asText())
          .filter(name -> !name.isBlank())
          .map(name -> new Byline(name, Role.REPORTER))
          .toList();
    }
    return bylines(authors, Role.REPORTER);
  }

  private static List<Byline> bylines(JsonNode array, Role otherwise) {
    List<Byline> bylines = new ArrayList<>();
    for (JsonNode entry : array) {
      String name = entry.isTextual() ? entry.asText() : text(entry, "name");
      String role = entry.isTextual() ? "" : text(entry, "role");
      if (!name.isBlank()) {
        bylines.add(new Byline(name.strip(), role.isEmpty() ? otherwise : Role.of(role)));
      }
    }
    return bylines;
  }

  private static List<Caption> captions(JsonNode array) {
    List<Caption> captions = new ArrayList<>();
    for (JsonNode entry : array) {
      captions.add(
          entry.isTextual()
              ? new Caption(entry.asText(), List.of())
              : new Caption(
                  text(entry, "text"), bylines(entry.path("credits"), Role.PHOTOGRAPHER)));
    }
    return captions;
  }
}
