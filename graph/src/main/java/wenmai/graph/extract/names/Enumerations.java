package wenmai.graph.extract.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.extract.tagger.TaggedSpan;
import wenmai.indexer.corpus.Span;

/**
 * Names that an enumeration shows. What stands by itself between two names of one kind is a name of
 * that kind and is read whole (九洲池、应天门、玄武门); what the word behind 等 says of the items holds for
 * each (抖音、小红书等平台).
 */
final class Enumerations {
  /** What an enumeration does not reach over. */
  private static final String BOUNDS = "，。；：！？“”《》（）(),;:!?";

  /** What may be a name: characters only, no words that join, count or name nobody. */
  private static final Pattern ITEM =
      Pattern.compile("(?!.*(?:其他|其它|有关|相关|部门|单位))(?:(?![的等了和与及或之各多该这些])\\p{IsHan}){2,7}");

  /**
   * What is said of the items behind the last of them, and of which kind that makes them. An app is
   * an organization only where it is spoken of as one that others work with.
   */
  private static final Pattern KIND =
      Pattern.compile(
          "等(?:[0-9一二三四五六七八九十多余]+[家个座处])?[^、，。；：！？“”《》（）()\\s,;:!?的]{0,4}?"
              + "(?:((?:头部|电商|互联网)平台|平台(?:企业|公司|合作)|企业|公司|集团|银行|媒体|高校|院校)"
              + "|(景区|景点|名山|古镇|古村|乡镇(?![企卫干])|街道|县区|区县|县市|市县|省份|城市"
              + "|[0-9一二三四五六七八九十余多]个?[省市县区镇乡村国]))");

  /** How much of an item a reading may have missed. */
  private static final int MISSED = 1;

  /** What may stand before the first item. */
  private static final String JOINS = "与和同对向由为如在及于过";

  /** What a name between two others of its kind may be. */
  private static final Set<Label> COMPLETED = Set.of(Label.PLACE, Label.ORGANIZATION);

  private static final double CONFIDENCE = 0.8;

  /**
   * The confidence from which an organization tells what stands beside it: what is read in rows of
   * trades and wares (海洋信息、现代渔业、海洋文旅) has less.
   */
  private static final double LIKELY = 0.6;

  /** From this confidence on a reading stays whatever is said of it. */
  private static final double CERTAIN = 0.95;

  private Enumerations() {}

  /** The names of a text in order, none overlapping another. */
  static List<TaggedSpan> with(String text, List<TaggedSpan> names) {
    List<TaggedSpan> all = new ArrayList<>();
    int next = 0;
    int end;
    for (int mark = text.indexOf('、'); mark >= 0; mark = text.indexOf('、', end)) {
      Span run = around(text, mark);
      end = run.end();
      while (next < names.size() && names.get(next).span().end() <= run.start()) {
        all.add(names.get(next++));
      }
      List<TaggedSpan> inside = new ArrayList<>();
      if (!all.isEmpty() && all.getLast().span().end() > run.start()) {
        inside.add(all.removeLast());
      }
      while (next < names.size() && names.get(next).span().start() < run.end()) {
        inside.add(names.get(next++));
      }
      if (!inside.isEmpty()) {
        read(text, run, inside);
      }
      all.addAll(inside);
    }
    all.addAll(names.subList(next, names.size()));
    return all;
  }

  /** The clause around a mark, in which items are parted by 、. */
  private static Span around(String text, int mark) {
    int start = mark;
    while (start > 0 && !isBound(text.charAt(start - 1))) {
      start--;
    }
    int end = mark + 1;
    while (end < text.length() && !isBound(text.charAt(end))) {
      end++;
    }
    return new Span(start, end);
  }

  private static boolean isBound(char c) {
    return Character.isWhitespace(c) || BOUNDS.indexOf(c) >= 0;
  }

  private static void read(String text, Span run, List<TaggedSpan> names) {
    List<Span> items = items(text, run.start(), run.end());
    for (int i = 1; i < items.size(); i++) {
      boolean closed = i + 1 < items.size() || items.get(i).end() < run.end();
      if (closed && mayBeName(items.get(i).of(text))) {
        complete(items, i, names);
      }
    }
    tell(text, items, names);
    names.sort(TaggedSpan::compareTo);
  }

  /** The items, the last one cut before 等. */
  private static List<Span> items(String text, int start, int end) {
    List<Span> items = new ArrayList<>();
    int from = start;
    for (int mark = text.indexOf('、', from);
        mark >= 0 && mark < end;
        mark = text.indexOf('、', from)) {
      items.add(new Span(from, mark));
      from = mark + 1;
    }
    int rest = text.indexOf('等', from + 1);
    items.add(new Span(from, rest >= 0 && rest < end ? rest : end));
    return items;
  }

  /** Makes a name of the item where both neighbours are names of one kind. */
  private static void complete(List<Span> items, int i, List<TaggedSpan> names) {
    boolean last = i + 1 == items.size();
    Optional<Label> before = endingAt(items.get(i - 1), names);
    Optional<Label> beside =
        !last
            ? beginningAt(items.get(i + 1), names)
            : i > 1 ? endingAt(items.get(i - 2), names) : Optional.empty();
    if (before.equals(beside) && before.filter(COMPLETED::contains).isPresent()) {
      Span item = items.get(i);
      List<TaggedSpan> inside = within(item, names);
      if (inside.isEmpty() || isPart(item, inside)) {
        names.removeAll(inside);
        names.add(new TaggedSpan(item, before.get(), CONFIDENCE));
      }
    }
  }

  private static boolean mayBeName(String written) {
    return ITEM.matcher(written).matches() && !CommonNouns.areIn(written);
  }

  private static Optional<Label> endingAt(Span item, List<TaggedSpan> names) {
    return within(item, names).stream()
        .filter(n -> n.span().end() == item.end() && isTelling(n))
        .map(TaggedSpan::label)
        .findFirst();
  }

  private static Optional<Label> beginningAt(Span item, List<TaggedSpan> names) {
    return within(item, names).stream()
        .filter(n -> n.span().start() == item.start() && isTelling(n))
        .map(TaggedSpan::label)
        .findFirst();
  }

  private static boolean isTelling(TaggedSpan name) {
    return name.label() != Label.ORGANIZATION || name.confidence() >= LIKELY;
  }

  private static List<TaggedSpan> within(Span item, List<TaggedSpan> names) {
    return names.stream().filter(n -> n.span().overlaps(item)).toList();
  }

  /** Whether one name was read in the item, but for a character. */
  private static boolean isPart(Span item, List<TaggedSpan> inside) {
    Span read = inside.getFirst().span();
    return inside.size() == 1
        && item.contains(read)
        && read.length() < item.length()
        && item.length() - read.length() <= MISSED;
  }

  /** Makes names of what the word behind the last item tells the kind of. */
  private static void tell(String text, List<Span> items, List<TaggedSpan> names) {
    Matcher kind = KIND.matcher(text).region(items.getLast().end(), text.length());
    boolean named = items.stream().anyMatch(i -> names.stream().anyMatch(n -> n.span().equals(i)));
    if (!named || !kind.lookingAt()) {
      return;
    }
    Label label = kind.group(1) != null ? Label.ORGANIZATION : Label.PLACE;
    List<Span> told = new ArrayList<>(items.subList(1, items.size()));
    first(text, items.getFirst()).ifPresent(told::add);
    for (Span item : told) {
      List<TaggedSpan> inside = within(item, names);
      boolean open = inside.isEmpty() || (inside.size() == 1 && isMisread(inside.getFirst(), item));
      if (open && mayBeName(item.of(text))) {
        names.removeAll(inside);
        names.add(new TaggedSpan(item, label, CONFIDENCE));
      }
    }
  }

  /** Whether the whole item was read as something, but not for certain; a project stays one. */
  private static boolean isMisread(TaggedSpan name, Span item) {
    return name.span().equals(item) && name.label() != Label.PROJECT && name.confidence() < CERTAIN;
  }

  /** The first item without what stands before it; none where nothing tells them apart. */
  private static Optional<Span> first(String text, Span item) {
    for (int i = item.end() - 2; i > item.start(); i--) {
      if (JOINS.indexOf(text.charAt(i - 1)) >= 0) {
        return Optional.of(new Span(i, item.end()));
      }
    }
    return Optional.empty();
  }
}
