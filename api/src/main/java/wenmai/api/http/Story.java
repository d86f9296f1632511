package wenmai.api.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenmai.graph.model.Edge;
import wenmai.graph.model.Entity;
import wenmai.graph.model.Evidence;
import wenmai.graph.model.Path;
import wenmai.graph.model.RelationType;

/** Ways between two entities told in Markdown, with a footnote for each step. */
final class Story {
  static final String MEDIA_TYPE = "text/markdown";

  private final StringBuilder text = new StringBuilder();
  private final List<String> notes = new ArrayList<>();

  private final Explained explained;

  private Story(Explained explained) {
    this.explained = explained;
  }

  /** Whether it is wanted rather than JSON: by {@code as}, else by media type. */
  static boolean isAsked(Context ctx, Parameters parameters) {
    return switch (parameters.text("as")) {
      case "markdown" -> true;
      case "json" -> false;
      case "" -> Accepts.choose(ctx, List.of(Json.MEDIA_TYPE, MEDIA_TYPE)).equals(MEDIA_TYPE);
      default -> throw Problem.parameter("as", parameters.text("as"), "json or markdown").thrown();
    };
  }

  static void send(Context ctx, String story) {
    ctx.header(Header.CACHE_CONTROL, "no-store");
    Answers.send(ctx, Answers.utf8(story), MEDIA_TYPE + "; charset=utf-8");
  }

  /** The story of the ways from one entity to another, best first. */
  static String of(Entity from, Entity to, List<Path> paths, Explained explained) {
    Story story = new Story(explained);
    story.text.append("# %s与%s的联系\n".formatted(escaped(from.name()), escaped(to.name())));
    if (paths.isEmpty()) {
      story.text.append("\n没有找到有原文依据的联系。\n");
    }
    for (int i = 0; i < paths.size(); i++) {
      story.tell(i + 1, paths.get(i));
    }
    story.text.append('\n');
    story.notes.forEach(note -> story.text.append(note).append('\n'));
    return story.text.toString();
  }

  private void tell(int number, Path path) {
    text.append(
        "\n## 路径 %d：%s（可信度 %.2f）\n\n"
            .formatted(
                number,
                path.nodes().stream()
                    .map(node -> escaped(node.name()))
                    .collect(Collectors.joining(" → ")),
                path.score()));
    for (int i = 0; i < path.steps().size(); i++) {
      Path.Step step = path.steps().get(i);
      text.append("%d. %s%s\n".formatted(i + 1, clause(path, i), footnotes(step)));
    }
  }

  private static String clause(Path path, int i) {
    Edge edge = path.steps().get(i).edge();
    Entity before = path.nodes().get(i);
    Entity after = path.nodes().get(i + 1);
    boolean forward = edge.id().head().equals(before.id());
    return clause(
            edge.id().type(),
            escaped((forward ? before : after).name()),
            escaped((forward ? after : before).name()),
            title(path.steps().get(i)))
        + "，见于 %d 篇报道%s。".formatted(edge.articles(), period(edge));
  }

  private static String clause(RelationType type, String head, String tail, String title) {
    return switch (type) {
      case HOLDS_POSITION -> head + "在" + tail + "任" + (title.isEmpty() ? "职" : title);
      case LOCATED_IN -> head + "位于" + tail;
      case BUILDS -> head + "承建" + tail;
      case OWNS -> head + "投资或拥有" + tail;
      case PART_OF -> head + "隶属于" + tail;
      case COOPERATES_WITH -> head + "与" + tail + "合作";
      case VISITED -> head + "到访" + tail;
      case CO_MENTIONED -> head + "与" + tail + "在同一句中出现";
    };
  }

  private static String title(Path.Step step) {
    return step.evidence().stream()
        .map(evidence -> evidence.attributes().getOrDefault("title", ""))
        .filter(title -> !title.isEmpty())
        .findFirst()
        .map(Story::escaped)
        .orElse("");
  }

  private static String period(Edge edge) {
    if (edge.first() == null || edge.last() == null) {
      return "";
    }
    return edge.first().equals(edge.last())
        ? "（" + edge.first() + "）"
        : "（" + edge.first() + " 至 " + edge.last() + "）";
  }

  private String footnotes(Path.Step step) {
    StringBuilder marks = new StringBuilder();
    List<Evidence> sentences = new ArrayList<>(step.evidence());
    explained.in(step.edge().id(), step.evidence()).forEach(d -> sentences.add(d.proof()));
    for (Evidence evidence : sentences) {
      String mark = "[^" + (notes.size() + 1) + "]";
      marks.append(mark);
      notes.add(mark + ": " + note(evidence));
    }
    return marks.toString();
  }

  private static String note(Evidence evidence) {
    String source =
        Stream.of(
                evidence.publication(),
                evidence.date() == null ? "" : evidence.date().toString(),
                evidence.page().isEmpty() ? "" : "第" + evidence.page() + "版")
            .filter(part -> !part.isEmpty())
            .map(Story::escaped)
            .collect(Collectors.joining("，"));
    return "“%s”——《%s》%s"
        .formatted(
            escaped(evidence.sentence()),
            escaped(evidence.title()),
            source.isEmpty() ? "" : "，" + source);
  }

  /** On one line and without what Markdown takes for a sign. */
  private static String escaped(String text) {
    return text.replaceAll("[\\\\`*_\\[\\]<>#|~^]", "\\\\$0").replaceAll("\\s+", " ").strip();
  }
}
