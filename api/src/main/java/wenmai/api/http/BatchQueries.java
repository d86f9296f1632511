package wenmai.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the searches of a batch. */
final class BatchQueries {
  private BatchQueries() {}

  /**
   * One search of a batch.
   *
   * @param line of CSV, or the place in a JSON list, from 1
   * @param id what the caller calls it; empty for nothing
   * @param parameters those of a search
   * @param fault why it cannot be read; null when it can
   */
  record Item(int line, String id, Map<String, List<String>> parameters, @Nullable String fault) {
    Item {
      parameters = Map.copyOf(parameters);
    }
  }

  /** The searches of a JSON list of queries or of objects with a search's parameters. */
  static List<Item> json(JsonNode list) {
    List<Item> items = new ArrayList<>();
    for (JsonNode node : list) {
      int line = items.size() + 1;
      if (node.isTextual()) {
        items.add(new Item(line, "", Map.of("q", List.of(node.textValue())), null));
      } else if (node.isObject()) {
        items.add(object(line, node));
      } else {
        items.add(new Item(line, "", Map.of(), "neither a query nor an object"));
      }
    }
    return items;
  }

  private static Item object(int line, JsonNode node) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    node.forEachEntry((name, value) -> parameters.put(name, texts(value)));
    List<String> id = parameters.remove("id");
    return new Item(line, id == null || id.isEmpty() ? "" : id.getFirst(), parameters, null);
  }

  private static List<String> texts(JsonNode value) {
    if (!value.isArray()) {
      return value.isNull() ? List.of() : List.of(value.asText());
    }
    List<String> texts = new ArrayList<>();
    value.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  /** The searches of a table whose first row names a search's parameters. */
  static List<Item> csv(String text) {
    List<Csv.Row> rows = Csv.read(text);
    List<Item> items = new ArrayList<>();
    for (Csv.Row row : rows.subList(Math.min(1, rows.size()), rows.size())) {
      items.add(row(rows.getFirst().cells(), row));
    }
    return items;
  }

  private static Item row(List<String> names, Csv.Row row) {
    if (row.cells().size() > names.size()) {
      String fault = row.cells().size() + " cells under " + names.size() + " names";
      return new Item(row.line(), "", Map.of(), fault);
    }
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    String id = "";
    for (int i = 0; i < row.cells().size(); i++) {
      String name = names.get(i).strip();
      String value = row.cells().get(i);
      if (name.equals("id")) {
        id = value;
      } else if (!value.isBlank()) {
        parameters.put(name, List.of(value));
      }
    }
    return new Item(row.line(), id, parameters, null);
  }
}
