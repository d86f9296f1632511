package wenmai.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import wenmai.api.KilledService.Answer;

/** Writes at random and remembers what was acknowledged, and what may have been done besides. */
final class Acknowledged {
  private static final int ARTICLES = 40;
  private static final String GONE = "";
  private static final List<String> PEOPLE = List.of("周明远", "林致远", "赵国剑", "王建国", "陈小雨");
  private static final List<String> PLACES = List.of("伊滨区", "偃师区", "孟津区", "老城区");
  private static final List<String> PROJECTS = List.of("河洛电池新材料产业园项目", "伊河大桥项目", "洛阳地铁三号线项目");

  private final Random random;

  /** The bodies that an article may have; of an article that is acknowledged there is one. */
  private final Map<String, List<String>> articles = new HashMap<>();

  /** The reason of every entry that the ledger must have, in order. */
  private final List<String> reasons = new ArrayList<>();

  /** The reasons of entries that the ledger may have besides. */
  private final List<String> maybeReasons = new ArrayList<>();

  private int written;

  Acknowledged(Random random) {
    this.random = random;
  }

  /** Puts, changes, deletes, corrects or undoes something. */
  void write(KilledService service) {
    switch (random.nextInt(10)) {
      case 0 -> delete(service);
      case 1 -> putSome(service);
      case 2, 3 -> correct(service);
      default -> put(service);
    }
  }

  private void put(KilledService service) {
    String id = anyId();
    String body = body();
    maybe(id, body);
    Optional<Answer> answer =
        service.send("PUT", "/api/v1/articles/" + id, "application/json", json(id, body));
    answer.ifPresent(a -> {
      assertThat(a.status()).as(a.toString()).isIn(200, 201);
      articles.put(id, List.of(body));
    });
  }

  private void putSome(KilledService service) {
    Map<String, String> bodies = new HashMap<>();
    IntStream.range(0, 5).forEach(i -> bodies.put(anyId(), body()));
    bodies.forEach(this::maybe);
    StringBuilder lines = new StringBuilder();
    bodies.forEach((id, body) -> lines.append(json(id, body)).append('\n'));
    service
        .send("POST", "/api/v1/articles", "application/x-ndjson", lines.toString())
        .ifPresent(a -> {
          assertThat(a.status()).as(a.toString()).isEqualTo(200);
          bodies.forEach((id, body) -> articles.put(id, List.of(body)));
        });
  }

  private void delete(KilledService service) {
    String id = anyId();
    maybe(id, GONE);
    service
        .send("DELETE", "/api/v1/articles/" + id, "application/json", "")
        .ifPresent(a -> {
          assertThat(a.status()).as(a.toString()).isIn(204, 404);
          articles.put(id, List.of(GONE));
        });
  }

  private void correct(KilledService service) {
    List<String> people = people(service);
    if (random.nextInt(3) == 0 && !reasons.isEmpty()) {
      correct(service, "/api/v1/ledger/" + (1 + random.nextInt(reasons.size())) + "/undo", "");
    } else if (people.size() > 1) {
      String person = people.get(0);
      switch (random.nextInt(3)) {
        case 0 ->
            correct(
                service,
                "/api/v1/entities/" + person + "/merge",
                ",\"into\":\"" + people.get(1) + "\"");
        case 1 -> correct(service, "/api/v1/entities/" + person + "/hide", "");
        default ->
            correct(
                service,
                "/api/v1/entities/" + person + "/split",
                ",\"articles\":[\"" + anyId() + "\"],\"qualifier\":\"另" + ++written + "\"");
      }
    }
  }

  /** Some of the people that the graph knows now, in random order; none while it is away. */
  private List<String> people(KilledService service) {
    List<String> people = new ArrayList<>();
    service
        .send("GET", "/api/v1/entities?type=Person", "application/json", "")
        .ifPresent(a -> a.body().path("entities").forEach(e -> people.add(e.path("id").asText())));
    Collections.shuffle(people, random);
    return people;
  }

  private void correct(KilledService service, String path, String what) {
    String why = "核对" + ++written;
    maybeReasons.add(why);
    service
        .send(
            "POST",
            path,
            "application/json",
            "{\"who\":\"编辑\",\"why\":\"" + why + "\"" + what + "}")
        .ifPresent(a -> {
          // Undone already, not in the graph any more, or the graph is away.
          assertThat(a.status()).as(a.toString()).isIn(201, 404, 409, 503);
          if (a.status() == 201) {
            reasons.add(why);
          }
          maybeReasons.remove(why);
        });
  }

  /** Lines of a file that is taken in by a process nobody hears from. */
  List<String> file(int lines) {
    List<String> file = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      String id = anyId();
      String body = body();
      maybe(id, body);
      file.add(json(id, body));
    }
    return file;
  }

  /** Holds a service that was started again against what was acknowledged before. */
  void check(KilledService service) {
    articles.replaceAll((id, bodies) -> {
      Answer answer = service.get("/api/v1/articles/" + id);
      String body = answer.status() == 404 ? GONE : lastLine(answer.body());
      assertThat(bodies).as(id).contains(body);
      return List.of(body);
    });
    List<String> found = new ArrayList<>();
    for (JsonNode entry : service.get("/api/v1/ledger").body().path("entries")) {
      found.addFirst(entry.path("why").asText());
    }
    assertThat(found).startsWith(reasons.toArray(String[]::new));
    assertThat(maybeReasons).containsAll(found.subList(reasons.size(), found.size()));
    reasons.clear();
    reasons.addAll(found);
    maybeReasons.clear();
  }

  private static String lastLine(JsonNode article) {
    String text = article.path("text").asText();
    return text.substring(text.lastIndexOf('\n') + 1);
  }

  private void maybe(String id, String body) {
    List<String> bodies = new ArrayList<>(articles.getOrDefault(id, List.of(GONE)));
    bodies.add(body);
    articles.put(id, bodies);
  }

  private String anyId() {
    return "a" + random.nextInt(ARTICLES);
  }

  private String body() {
    return "第%d号。%s区长%s到%s调研。%s陪同。%s董事长%s说，该项目由%s承建。"
        .formatted(
            ++written,
            any(PLACES),
            any(PEOPLE),
            any(PROJECTS),
            any(PEOPLE),
            "河洛新能源科技有限公司",
            any(PEOPLE),
            "中原古建集团有限公司");
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String json(String id, String body) {
    return "{\"id\":\"%s\",\"title\":\"消息\",\"date\":\"2024-05-%02d\",\"body\":\"%s\"}"
        .formatted(id, 1 + Math.floorMod(body.hashCode(), 28), body);
  }
}
