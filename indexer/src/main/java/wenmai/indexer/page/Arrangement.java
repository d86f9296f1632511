package wenmai.indexer.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Byline;
import wenmai.indexer.page.Block.Brief;
import wenmai.indexer.page.Block.Heading;
import wenmai.indexer.page.Block.LeadIn;
import wenmai.indexer.page.Block.Other;
import wenmai.indexer.page.Block.Picture;
import wenmai.indexer.page.Block.Prose;
import wenmai.indexer.page.Block.Row;
import wenmai.indexer.page.Block.Signed;
import wenmai.indexer.page.Block.Way;

/** Puts the blocks of a page together to articles. */
final class Arrangement {
  private static final double TITLES = 8;
  private static final double HEADLINE = 2;
  private static final double STRANGERS = 4;
  private static final double STRANGERS_EACH = 0.05;
  private static final double PAST_HEADLINE = 4;
  private static final double FIRST_RETURN = 7;
  private static final double DOUBT = 6;
  private static final double HESITATION = 4.5;
  private static final double NO_BODY = 6;
  private static final double ONLY_PICTURES = 4;
  private static final double SAID_ABOVE = 0.4;
  private static final double BROKEN_OFF = 5;

  /** What it costs to take a line for running text, which gains by standing where it stands. */
  private static final double FRAGMENT = 2.5;

  private static final double MOST_FRAGMENT = 3.5;

  /** What it costs besides when an article would begin with it. */
  private static final double FIRST_FRAGMENT = 2;

  private static final double BEYOND_TITLES = 3;

  /** What it costs to begin a body with words that take up what was said. */
  private static final double TAKEN_UP = 8;

  private static final double UNSEEN_BODY = 7;
  private static final double SIGNED = 0.3;

  /** How many articles above the last headlines text may come back to. */
  private static final int REACH = 8;

  private static final int BEAM = 40;
  private static final int ALIKE = 8;
  private static final int NEW = -1;

  final List<Draft> drafts = new ArrayList<>();
  final List<Passage> furniture = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();
  private final List<Integer> pictureAt = new ArrayList<>();

  /** Whether headlines stand above the picture and no text below them yet. */
  private final List<Boolean> pictureUnderHead = new ArrayList<>();

  private final List<Block> blocks;
  private final boolean indents;
  private final Likeness likeness;
  private final Topic topic;
  private final Doubt doubt;

  private List<Heading> stack = new ArrayList<>();
  private int zoneStart;
  private @Nullable Draft current;
  private @Nullable Signed above;
  private double worth;
  private boolean alone;

  /** Whether the text has come back to an article that another one had interrupted. */
  private boolean alternates;

  private Arrangement(List<Block> blocks, boolean indents) {
    this.blocks = blocks;
    this.indents = indents;
    List<String> texts =
        blocks.stream()
            .filter(b -> b instanceof Prose || b instanceof Heading)
            .map(b -> b.text().text())
            .toList();
    this.likeness = new Likeness(texts);
    this.topic = new Topic(texts);
    this.doubt = new Doubt(blocks, likeness);
  }

  private Arrangement(Arrangement other) {
    blocks = other.blocks;
    indents = other.indents;
    likeness = other.likeness;
    topic = other.topic;
    doubt = other.doubt;
    int near = other.near();
    drafts.addAll(other.drafts.subList(0, near));
    other.drafts.subList(near, other.drafts.size()).forEach(d -> drafts.add(new Draft(d)));
    furniture.addAll(other.furniture);
    pictures.addAll(other.pictures);
    pictureAt.addAll(other.pictureAt);
    pictureUnderHead.addAll(other.pictureUnderHead);
    stack = new ArrayList<>(other.stack);
    zoneStart = other.zoneStart;
    current = other.current == null ? null : drafts.get(other.drafts.lastIndexOf(other.current));
    above = other.above;
    worth = other.worth;
    alternates = other.alternates;
  }

  /** The first article that text may still come back to; those before are shared by many ways. */
  private int near() {
    return Math.max(0, zoneStart - REACH);
  }

  /**
   * The articles that {@code blocks} make.
   *
   * @param indents whether paragraphs begin with white space
   */
  static Arrangement of(List<Block> blocks, boolean indents) {
    List<Arrangement> beam = List.of(new Arrangement(blocks, indents));
    for (int i = 0; i < blocks.size(); i++) {
      List<Arrangement> next = new ArrayList<>();
      for (Arrangement one : beam) {
        one.alone = beam.size() == 1;
        next.addAll(one.take(i));
      }
      beam = best(next);
    }
    beam.forEach(Arrangement::end);
    Arrangement likeliest = best(beam).getFirst();
    likeliest.hangPictures();
    return likeliest;
  }

  /** The likeliest, {@value #ALIKE} at most of those with the same headlines in hand. */
  private static List<Arrangement> best(List<Arrangement> all) {
    Map<List<Integer>, Integer> times = new HashMap<>();
    return all.stream()
        .sorted(Comparator.comparingDouble((Arrangement a) -> a.worth).reversed())
        .filter(a -> times.merge(List.of(a.zoneStart, a.stack.size()), 1, Integer::sum) <= ALIKE)
        .limit(BEAM)
        .toList();
  }

  private void end() {
    endZone();
    drafts.replaceAll(Draft::new);
    settleSignature();
    mergeEmpty();
    for (Draft draft : drafts) {
      draft.signAtEnd();
      worth -= draft.breaksOff() ? BROKEN_OFF : 0;
    }
  }

  /** The ways to go on with the block at {@code i}; most often one. */
  private List<Arrangement> take(int i) {
    switch (blocks.get(i)) {
      case Heading h -> {
        return heading(h, i);
      }
      case Prose p -> {
        return prose(p);
      }
      case LeadIn l -> begin().lead(l.text(), l.names());
      case Signed s -> signed(s);
      case Picture p -> picture(p);
      case Way w -> way(w);
      case Row r -> (current != null && current.open() ? current : begin()).heading(r.text());
      case Other o -> other(o);
      case Brief b -> brief(b);
    }
    return List.of(this);
  }

  private void picture(Picture picture) {
    pictures.add(picture);
    pictureAt.add(drafts.size());
    pictureUnderHead.add(!stack.isEmpty() && drafts.size() == zoneStart);
  }

  /** The articles above are over; a headline below begins another. */
  private void brief(Brief brief) {
    endZone();
    Draft draft = new Draft();
    draft.paragraph(brief.text());
    draft.closed = true;
    drafts.add(draft);
    zoneStart = drafts.size();
    current = draft;
  }

  /** A day below the name of who gives notice belongs to the notice. */
  private void other(Other other) {
    Draft draft = current;
    if (draft != null
        && draft.open()
        && draft.headingLast()
        && Furniture.isBareDate(other.text().text())) {
      draft.heading(other.text());
    } else {
      furniture.add(other.text());
    }
  }

  private List<Arrangement> heading(Heading heading, int i) {
    Doubt.Opinion opinion = doubt.about(i, current, waiting());
    List<Doubt.Verdict> likely =
        Stream.of(Doubt.Verdict.values()).filter(v -> opinion.of(v) >= -HESITATION).toList();
    List<Arrangement> ways = new ArrayList<>();
    for (Doubt.Verdict verdict : likely.subList(1, likely.size())) {
      Arrangement other = new Arrangement(this);
      other.worth += opinion.of(verdict);
      ways.addAll(other.heading(heading, i, verdict));
    }
    worth += opinion.of(likely.getFirst());
    ways.addAll(heading(heading, i, likely.getFirst()));
    return ways;
  }

  private List<Arrangement> heading(Heading heading, int i, Doubt.Verdict verdict) {
    Draft draft = current;
    switch (verdict) {
      case TEXT -> {
        worth -= Math.clamp(FRAGMENT - Doubt.looks(heading.text().text()), 0, MOST_FRAGMENT);
        worth -= draft == null || !draft.hasText() ? FIRST_FRAGMENT : 0;
        boolean begins = (draft == null || !draft.breaksOff()) && isStacked(i);
        List<Arrangement> ways = prose(new Prose(heading.text(), false, false));
        if (begins) {
          ways.forEach(way -> {
            Draft taken = way.current;
            if (taken != null) {
              taken.doubt();
            }
          });
        }
        return ways;
      }
      case WITHIN -> {
        worth -= draft != null && draft.breaksOff() ? BROKEN_OFF : 0;
        Draft headed = draft == null ? begin() : draft;
        headed.heading(heading.text());
        headed.hear(topic.pairs(heading.text().text()));
      }
      case CAPTION -> picture(new Picture(heading.text(), Passage.EMPTY, List.of()));
      case HEADLINE -> {
        if (drafts.size() > zoneStart) {
          endZone();
        }
        worth -= HEADLINE;
        stack.add(heading);
      }
    }
    return List.of(this);
  }

  /** Whether another line that can be a headline stands right above or below. */
  private boolean isStacked(int i) {
    return (i > 0 && blocks.get(i - 1) instanceof Heading)
        || (i + 1 < blocks.size() && blocks.get(i + 1) instanceof Heading);
  }

  private List<Arrangement> prose(Prose prose) {
    Draft draft = current;
    if (draft != null && !draft.hasText() && !draft.closed) {
      worth += Seam.beginning(prose.text().text());
      append(draft, prose);
      return List.of(this);
    }
    if (above != null) {
      return List.of(take(prose, new Choice(NEW, 0)));
    }
    if (alone && draft != null && isPlain(draft)) {
      append(draft, prose);
      return List.of(this);
    }
    double beginning = Seam.beginning(prose.text().text());
    List<Choice> choices = new ArrayList<>(List.of(new Choice(NEW, ofNew(prose, beginning))));
    for (int d = near(); d < drafts.size(); d++) {
      if (drafts.get(d).open()) {
        choices.add(new Choice(d, ofGoingOn(drafts.get(d), prose, beginning)));
      }
    }
    double most = choices.stream().mapToDouble(Choice::worth).max().orElse(0);
    List<Choice> likely = choices.stream().filter(c -> c.worth() > most - DOUBT).toList();
    List<Arrangement> ways = new ArrayList<>();
    for (Choice choice : likely.subList(1, likely.size())) {
      ways.add(new Arrangement(this).take(prose, choice));
    }
    ways.addFirst(take(prose, likely.getFirst()));
    return ways;
  }

  /** Whether there is nothing to choose: no gap in any article, no headline without a body. */
  private boolean isPlain(Draft draft) {
    return draft.open()
        && !waiting()
        && drafts.subList(near(), drafts.size()).stream()
            .noneMatch(d -> d != draft && d.breaksOff());
  }

  private Arrangement take(Prose prose, Choice choice) {
    Draft draft = choice.draft() == NEW ? begin() : drafts.get(choice.draft());
    alternates |= choice.draft() != NEW && draft != current;
    current = draft;
    append(draft, prose);
    worth += choice.worth();
    return this;
  }

  /** A draft that text may belong to, by its index, and what speaks for it. */
  private record Choice(int draft, double worth) {}

  /** Whether there are more headlines than bodies so far. */
  private boolean waiting() {
    return IntStream.range(0, stack.size())
            .filter(i -> !stack.get(i).attached() && !Headline.isLabel(stack, i))
            .count()
        > drafts.size() - zoneStart;
  }

  /** How many lines of the headlines look like one of their own. */
  private long titles() {
    return titleLines().stream().filter(line -> !line.attached()).count();
  }

  private List<Heading> titleLines() {
    return IntStream.range(0, stack.size())
        .filter(i -> !stack.get(i).secondary() && !Headline.isLabel(stack, i))
        .mapToObj(stack::get)
        .toList();
  }

  private double ofNew(Prose prose, double beginning) {
    boolean waiting = waiting();
    if (current == null) {
      return 2 + beginning;
    }
    if (!current.open()) {
      return (waiting ? 2 : -4) + beginning;
    }
    if (!waiting) {
      return -100;
    }
    double said = 0;
    for (Heading line : stack) {
      said = Math.max(said, likeness.of(line.text().text(), prose.text().text()));
    }
    double beyond = titles() <= drafts.size() - zoneStart ? BEYOND_TITLES : 0;
    double taken = Shape.takesUp(prose.text().text()) ? TAKEN_UP : 0;
    return -1.5 - beyond - taken + 5 * said + beginning;
  }

  private double ofGoingOn(Draft draft, Prose prose, double beginning) {
    String text = prose.text().text();
    double strangers = Math.min(STRANGERS, text.length() * STRANGERS_EACH);
    double worth = topic.evidence(topic.pairs(text), draft.said()) - strangers;
    if (current == null) {
      worth -= PAST_HEADLINE;
    }
    if (!draft.breaksOff() || beginsItem(draft, prose)) {
      return worth + beginning + (draft == current ? 3.5 : alternates ? -3 : -FIRST_RETURN);
    }
    if (indents && prose.indented()) {
      return worth - 3;
    }
    return worth + Seam.evidence(draft.last(), text) - 0.5 * beginning + (draft == current ? 2 : 0);
  }

  /** Whether a speaker's turn or an item of a list begins behind what is over or announces it. */
  private static boolean beginsItem(Draft draft, Prose prose) {
    return prose.begins() && (!Shape.numbered(prose.text().text()) || draft.announces());
  }

  private void append(Draft draft, Prose prose) {
    boolean goesOn =
        (draft.breaksOff() && !beginsItem(draft, prose))
            ? !(indents && prose.indented())
            : indents && !prose.indented() && draft.hasText() && !draft.headingLast();
    if (goesOn) {
      draft.goOn(prose.text());
    } else {
      draft.paragraph(prose.text());
    }
    draft.hear(topic.pairs(prose.text().text()));
  }

  private Draft begin() {
    Draft waiting = current;
    if (waiting != null && !waiting.hasText() && !waiting.closed) {
      return waiting;
    }
    Draft draft = new Draft();
    if (above != null) {
      draft.sign(above.text(), above.names());
      draft.signedAbove = true;
      draft.opened = true;
      above = null;
    }
    drafts.add(draft);
    current = draft;
    return draft;
  }

  private void signed(Signed signed) {
    Draft draft = current;
    if (draft != null && draft.breaksOff()) {
      worth -= BROKEN_OFF;
    }
    if (draft != null && draft.prefaced && !draft.signedAbove && !signed.names().isEmpty()) {
      draft.sign(signed.text(), signed.names());
      draft.signedAbove = true;
    } else if (draft != null
        && draft.hasText()
        && (!draft.signedAbove || signed.names().isEmpty() || signed.behind())) {
      draft.sign(signed.text(), signed.names());
      draft.closed = true;
    } else if (above == null) {
      above = signed;
      if (draft != null) {
        draft.closed = true;
      }
    } else {
      List<Byline> names = new ArrayList<>(above.names());
      names.addAll(signed.names());
      above = new Signed(above.text().join(signed.text()), names);
    }
  }

  /** A signature that no text followed belongs to the article before it. */
  private void settleSignature() {
    if (above != null && !drafts.isEmpty()) {
      drafts.getLast().sign(above.text(), above.names());
    } else if (above != null) {
      furniture.add(above.text());
    }
    above = null;
  }

  private void way(Way way) {
    if (way.from()) {
      begin().way(way);
    } else if (current != null) {
      current.way(way);
    } else {
      furniture.add(way.text());
    }
  }

  /** Gives the headlines that stand together to the bodies that follow them. */
  private void endZone() {
    List<Draft> bodies = drafts.subList(zoneStart, drafts.size());
    mergeUnopened(bodies);
    bodies = drafts.subList(zoneStart, drafts.size());
    if (takesUp(bodies)) {
      zoneStart--;
    } else if (bodies.isEmpty() && !stack.isEmpty()) {
      worth -= pictureAt.contains(drafts.size()) ? ONLY_PICTURES : NO_BODY;
      drafts.add(new Draft());
    } else {
      int found = bodies.size();
      part(bodies);
      worth -= UNSEEN_BODY * (drafts.size() - zoneStart - found);
    }
    Match match = Match.of(stack, drafts.subList(zoneStart, drafts.size()));
    match.handOut();
    worth += TITLES * match.worth();
    drafts.subList(zoneStart, drafts.size()).forEach(this::hearAnew);
    stack = new ArrayList<>();
    zoneStart = drafts.size();
    current = null;
  }

  private void hearAnew(Draft draft) {
    BitSet said = new BitSet();
    draft.texts().forEach(text -> said.or(topic.pairs(text)));
    draft.hearAnew(said);
  }

  /**
   * Whether the body above the headlines, which has none, says one of them: it is printed below.
   */
  private boolean takesUp(List<Draft> bodies) {
    if (zoneStart == 0 || stack.size() <= bodies.size()) {
      return false;
    }
    Draft above = drafts.get(zoneStart - 1);
    if (!above.headline.equals(Headline.NONE) || !above.hasText() || above.from != null) {
      return false;
    }
    List<Draft> all = drafts.subList(zoneStart - 1, drafts.size());
    Match shared = Match.of(stack, all);
    return shared.worthOf(0) >= SAID_ABOVE
        && shared.worth() - Match.of(stack, bodies).worth() >= SAID_ABOVE;
  }

  /** Cuts bodies in two where more headlines than bodies stand above them. */
  private void part(List<Draft> bodies) {
    List<Heading> titles = titleLines();
    if (titles.size() <= bodies.size()) {
      return;
    }
    List<Draft> whole = List.copyOf(bodies);
    List<Passage> paragraphs = new ArrayList<>();
    List<Draft> owners = new ArrayList<>();
    Set<Integer> given = new HashSet<>();
    for (Draft draft : whole) {
      given.add(paragraphs.size());
      paragraphs.addAll(draft.paragraphs);
      draft.paragraphs.forEach(p -> owners.add(draft));
    }
    List<String> texts = paragraphs.stream().map(Passage::text).toList();
    if (texts.isEmpty() || given.size() < whole.size()) {
      return;
    }
    for (int start : new Partition(titles, texts, given, costs(owners), likeness).starts()) {
      if (!given.contains(start)) {
        Draft first = owners.get(start);
        Draft second = first.cut(paragraphs.get(start));
        drafts.add(drafts.indexOf(first) + 1, second);
        for (int i = start; i < owners.size() && owners.get(i) == first; i++) {
          owners.set(i, second);
        }
      }
    }
  }

  /** What cutting a signed article in two costs at each paragraph, on a page that signs. */
  private double[] costs(List<Draft> owners) {
    List<Draft> texts = drafts.stream().filter(Draft::hasText).toList();
    double signs = (double) texts.stream().filter(Draft::isSigned).count() / texts.size();
    return owners.stream().mapToDouble(d -> d.isSigned() ? SIGNED * signs : 0).toArray();
  }

  private void mergeUnopened(List<Draft> bodies) {
    while (bodies.size() > Math.max(1, stack.size())) {
      int i = bodies.size() - 1;
      while (i > 0 && bodies.get(i).opened) {
        i--;
      }
      if (i == 0) {
        return;
      }
      Draft extra = bodies.remove(i);
      bodies.get(i - 1).take(extra);
    }
  }

  /** What stands before a text that never came belongs to the article above, or to the first. */
  private void mergeEmpty() {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft draft = drafts.get(i);
      if (draft.hasText() || !draft.headline.equals(Headline.NONE)) {
        continue;
      }
      if (drafts.size() > 1) {
        drafts.get(i > 0 ? i - 1 : 1).take(draft);
        drafts.remove(i);
      } else {
        Stream.of(draft.leads, draft.signatures, draft.ways).forEach(furniture::addAll);
        drafts.clear();
      }
    }
  }

  private void hangPictures() {
    if (drafts.isEmpty()) {
      pictures.forEach(p -> {
        Draft draft = new Draft();
        draft.pictures.add(p);
        drafts.add(draft);
      });
      return;
    }
    Overlap overlap =
        new Overlap(drafts.stream().map(d -> d.headline.title().text() + "\n" + d.body()).toList());
    for (int p = 0; p < pictures.size(); p++) {
      int below = pictureAt.get(p);
      if (below < drafts.size() && !drafts.get(below).hasText()) {
        drafts.get(below).pictures.add(pictures.get(p));
        continue;
      }
      boolean headed = below < drafts.size() && pictureUnderHead.get(p);
      int best = Math.clamp(headed ? below : below - 1, 0, drafts.size() - 1);
      double most = overlap.of(pictures.get(p).text().text(), best) + 0.05;
      for (int d = 0; d < drafts.size(); d++) {
        double much = overlap.of(pictures.get(p).text().text(), d);
        if (much > most) {
          most = much;
          best = d;
        }
      }
      drafts.get(best).pictures.add(pictures.get(p));
    }
  }
}
