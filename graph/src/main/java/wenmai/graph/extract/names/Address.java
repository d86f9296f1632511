package wenmai.graph.extract.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.extract.tagger.TaggedSpan;
import wenmai.indexer.corpus.Span;

/**
 * A person spoken of by family name and post: 赵局长, once the text has named 局长赵国强.
 *
 * @param span of family name and post
 * @param person as the text names the one person of this family name in this post
 */
record Address(Span span, String person) {
  /** What may stand before the family name; otherwise it is the end of a word: 最高|校长. */
  private static final String BEFORE = "，。、：；！？“”‘’（）(),:;!?\n 和与由是向对被把让找见到跟给请听";

  /** What may stand behind the post; otherwise a longer word goes on: 高校|长期, 王主任|医师. */
  private static final String BEHIND = "，。、：；！？“”‘’（）(),:;!?\n 说称表介告强指认坦透的和与在到向对为也就还是已曾";

  private static final String DEPUTY = "副";

  /** The places where a text speaks of a person so, in order; none where two persons fit. */
  static List<Address> of(String text, List<TaggedSpan> names) {
    List<Address> found = new ArrayList<>();
    holders(text, names)
        .forEach((form, persons) -> {
          if (persons.size() == 1) {
            String person = persons.iterator().next();
            for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
              Span span = new Span(at, at + form.length());
              if (standsAlone(text, span) && names.stream().noneMatch(n -> isPerson(n, span))) {
                found.add(new Address(span, person));
              }
            }
          }
        });
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return found;
  }

  /** For each family name with a post, the persons that the text names in that post. */
  private static Map<String, Set<String>> holders(String text, List<TaggedSpan> names) {
    Map<String, Set<String>> holders = new HashMap<>();
    for (int i = 1; i < names.size(); i++) {
      TaggedSpan one = names.get(i - 1);
      TaggedSpan other = names.get(i);
      if (one.span().end() == other.span().start()) {
        note(text, one, other, holders);
        note(text, other, one, holders);
      }
    }
    return holders;
  }

  private static void note(
      String text, TaggedSpan title, TaggedSpan person, Map<String, Set<String>> holders) {
    String name = person.span().of(text);
    if (title.label() != Label.TITLE
        || person.label() != Label.PERSON
        || name.length() > 3
        || name.indexOf('·') >= 0) {
      return;
    }
    String post = title.span().of(text);
    for (int length = 2; length <= Math.min(3, post.length()); length++) {
      String end = post.substring(post.length() - length);
      boolean deputy =
          post.length() > length && post.substring(0, post.length() - length).endsWith(DEPUTY);
      if (!deputy) {
        holders.computeIfAbsent(name.charAt(0) + end, f -> new HashSet<>()).add(name);
      }
    }
  }

  private static boolean standsAlone(String text, Span span) {
    return (span.start() == 0 || BEFORE.indexOf(text.charAt(span.start() - 1)) >= 0)
        && (span.end() == text.length() || BEHIND.indexOf(text.charAt(span.end())) >= 0);
  }

  private static boolean isPerson(TaggedSpan name, Span span) {
    return name.label() == Label.PERSON && name.span().length() > 1 && name.span().overlaps(span);
  }
}
