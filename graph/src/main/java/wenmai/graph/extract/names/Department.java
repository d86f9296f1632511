package wenmai.graph.extract.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.extract.tagger.TaggedSpan;

/**
 * A department named by its function alone in a row of posts that begins with its body: 宣传部 in
 * 黑河市委常委、宣传部部长 is 黑河市委宣传部, 管委会 in 常德经开区党工委副书记、管委会主任 is 常德经开区管委会.
 *
 * @param name the department where it stands in such a row
 * @param whole its name in full
 */
record Department(TaggedSpan name, String whole) {
  private static final Pattern OF_COMMITTEE = Pattern.compile("(?:宣传部|组织部|统战部|政法委|办公室|办公厅|社会工作部)");

  private static final Pattern COMMITTEE = Pattern.compile(".+[省市县区州盟旗]委");

  private static final Pattern WORKING_COMMITTEE = Pattern.compile("(.+区)(?:党工委|工委)");

  private static final String OF_ZONE = "管委会";

  /** The departments of a text; none that two rows give to different bodies. */
  static List<Department> of(String text, List<TaggedSpan> names) {
    List<Department> found = new ArrayList<>();
    Map<String, Set<String>> wholes = new HashMap<>();
    for (int i = 2; i < names.size(); i++) {
      int body = bodyOfRow(text, names, i);
      if (body >= 0) {
        String department = names.get(i).span().of(text);
        String whole = whole(names.get(body).span().of(text), department);
        if (!whole.isEmpty()) {
          found.add(new Department(names.get(i), whole));
          wholes.computeIfAbsent(department, d -> new HashSet<>()).add(whole);
        }
      }
    }
    found.removeIf(d -> wholes.getOrDefault(d.name().span().of(text), Set.of()).size() != 1);
    return found;
  }

  /**
   * The place of the body whose posts go on with that of the organization at {@code i}; else -1.
   */
  private static int bodyOfRow(String text, List<TaggedSpan> names, int i) {
    boolean department =
        names.get(i).label() == Label.ORGANIZATION
            && between(text, names.get(i - 1), names.get(i)).equals("、");
    int at = i - 1;
    while (department && at > 0 && names.get(at).label() == Label.TITLE) {
      at--;
      if (!between(text, names.get(at), names.get(at + 1)).matches("[的、]?")) {
        return -1;
      }
    }
    return department && at < i - 1 && names.get(at).label() == Label.ORGANIZATION ? at : -1;
  }

  private static String between(String text, TaggedSpan one, TaggedSpan next) {
    return text.substring(one.span().end(), next.span().start());
  }

  private static String whole(String body, String department) {
    if (OF_COMMITTEE.matcher(department).matches() && COMMITTEE.matcher(body).matches()) {
      return body + department;
    }
    Matcher zone = WORKING_COMMITTEE.matcher(body);
    return department.equals(OF_ZONE) && zone.matches() ? zone.group(1) + OF_ZONE : "";
  }
}
