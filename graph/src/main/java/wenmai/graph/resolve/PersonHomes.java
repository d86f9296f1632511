package wenmai.graph.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import wenmai.graph.extract.names.Division;
import wenmai.graph.extract.names.Divisions;
import wenmai.graph.model.EntityType;
import wenmai.graph.model.Findings;
import wenmai.graph.model.Mention;
import wenmai.graph.model.RelationType;
import wenmai.graph.model.Statement;

/**
 * Where the people of a text are known: across the country, in the city of the body they serve,
 * else at the text's own home. Two people of one name and different homes stay apart.
 */
final class PersonHomes {
  private static final Pattern NATIONAL_BODY =
      Pattern.compile("(?:中共中央|中央|全国|国务院|国家|中国|最高人民|解放军|党中央).*|(?:[^省市县区]{2,6}部|外交部|新华社)");

  private static final Pattern NATIONAL_TITLE =
      Pattern.compile("(?:总书记|国家主席|主席|总理|总统|首相|国王|同志为核心).*", Pattern.DOTALL);

  private final Map<String, String> homes = new HashMap<>();
  private final String otherwise;

  private PersonHomes(String otherwise) {
    this.otherwise = otherwise;
  }

  static PersonHomes of(String text, Findings findings, Home home, Divisions divisions) {
    PersonHomes people = new PersonHomes(home.qualifier());
    for (Statement statement : findings.statements()) {
      if (statement.type() == RelationType.HOLDS_POSITION) {
        people.serve(Naming.plain(statement.head()), Naming.plain(statement.tail()), divisions);
      }
    }
    for (Mention mention : findings.mentions()) {
      int end = mention.span().end();
      String behind = text.substring(end, Math.min(text.length(), end + 6));
      if (mention.type() == EntityType.PERSON && NATIONAL_TITLE.matcher(behind).matches()) {
        people.homes.put(Naming.plain(mention.entity()), "");
      }
    }
    return people;
  }

  private void serve(String person, String body, Divisions divisions) {
    if (NATIONAL_BODY.matcher(body).matches()) {
      homes.put(person, "");
      return;
    }
    for (int length = Math.min(6, body.length()); length >= 2; length--) {
      List<Division> named = divisions.named(body.substring(0, length));
      if (!named.isEmpty()) {
        Home.highest(named)
            .map(d -> d.level() == Division.Level.COUNTY ? divisions.parent(d).orElse(d) : d)
            .ifPresent(d -> homes.putIfAbsent(person, d.name()));
        return;
      }
    }
  }

  /** The home of a person; empty for one known across the country. */
  String of(String person) {
    return person.indexOf('·') > 0 ? "" : homes.getOrDefault(person, otherwise);
  }
}
