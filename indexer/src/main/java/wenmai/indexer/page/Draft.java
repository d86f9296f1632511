package wenmai.indexer.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Byline;
import wenmai.indexer.corpus.Caption;

/** An article while its page is being read. */
final class Draft {
  final List<Passage> paragraphs = new ArrayList<>();
  final List<Passage> signatures = new ArrayList<>();
  final List<Passage> leads = new ArrayList<>();
  final List<Passage> ways = new ArrayList<>();
  final List<Byline> bylines = new ArrayList<>();
  final List<Block.Picture> pictures = new ArrayList<>();
  Headline headline = Headline.NONE;
  @Nullable String from;
  @Nullable String on;

  /** Whether it said who wrote it before its first sentence. */
  boolean signedAbove;

  /** Whether nothing more belongs to it. */
  boolean closed;

  /** Whether something before its text shows that an article begins. */
  boolean opened;

  /** Whether it begins with a summary or an editor's word, behind which its writer may stand. */
  boolean prefaced;

  private boolean headed;
  private boolean headingLast;

  /** Whether its last paragraph is so far nothing but a line that may be a headline. */
  private boolean doubtful;

  private BitSet said = new BitSet();
  private BitSet certain = said;

  Draft() {}

  /** A draft like {@code other} that goes its own way from here. */
  Draft(Draft other) {
    paragraphs.addAll(other.paragraphs);
    signatures.addAll(other.signatures);
    leads.addAll(other.leads);
    ways.addAll(other.ways);
    bylines.addAll(other.bylines);
    pictures.addAll(other.pictures);
    headline = other.headline;
    from = other.from;
    on = other.on;
    signedAbove = other.signedAbove;
    closed = other.closed;
    opened = other.opened;
    prefaced = other.prefaced;
    headed = other.headed;
    headingLast = other.headingLast;
    doubtful = other.doubtful;
    said = other.said;
    certain = other.certain;
  }

  /** Takes over all that {@code next} has but its headline. */
  void take(Draft next) {
    paragraphs.addAll(next.paragraphs);
    leads.addAll(next.leads);
    signatures.addAll(next.signatures);
    bylines.addAll(next.bylines);
    ways.addAll(next.ways);
    pictures.addAll(next.pictures);
    from = from == null ? next.from : from;
    on = next.on == null ? on : next.on;
  }

  void sign(Passage text, List<Byline> names) {
    signatures.add(text);
    bylines.addAll(names);
  }

  void lead(Passage text, List<Byline> names) {
    leads.add(text);
    bylines.addAll(names);
    signedAbove = true;
    opened = true;
  }

  void way(Block.Way way) {
    ways.add(way.text());
    if (way.from()) {
      from = way.page();
      opened = true;
    } else {
      on = way.page();
      closed = true;
    }
  }

  boolean hasText() {
    return !paragraphs.isEmpty();
  }

  /** Whether its last paragraph breaks off within a sentence. */
  boolean breaksOff() {
    return hasText() && !closed && !headingLast && !Shape.ends(last());
  }

  /** Whether its last paragraph ends as what stands before an item of a list does. */
  boolean announces() {
    return hasText() && "：:；;".indexOf(last().charAt(last().length() - 1)) >= 0;
  }

  boolean isSigned() {
    return !signatures.isEmpty() || !leads.isEmpty();
  }

  /** Whether more text can follow. */
  boolean open() {
    return hasText() && !closed;
  }

  String last() {
    return paragraphs.getLast().text();
  }

  void paragraph(Passage text) {
    prefaced |= paragraphs.isEmpty() && Labels.preface(text.text());
    paragraphs.add(text);
    headingLast = false;
    doubtful = false;
  }

  /** Whether a heading stands within it. */
  boolean headed() {
    return headed;
  }

  boolean headingLast() {
    return headingLast;
  }

  /** Takes the paragraphs from {@code first} on away into a draft of their own. */
  Draft cut(Passage first) {
    int at = paragraphs.indexOf(first);
    List<Passage> rest = paragraphs.subList(at, paragraphs.size());
    Draft second = new Draft();
    second.paragraphs.addAll(rest);
    rest.clear();
    if (!signedAbove) {
      second.signatures.addAll(signatures);
      second.bylines.addAll(bylines);
      signatures.clear();
      bylines.clear();
    }
    second.on = on;
    on = null;
    second.closed = closed;
    closed = true;
    return second;
  }

  /** Adds a heading within the text: a paragraph that nothing joins. */
  void heading(Passage text) {
    prefaced |= paragraphs.isEmpty() && Labels.preface(text.text());
    paragraphs.add(text);
    headed = true;
    headingLast = true;
    doubtful = false;
  }

  void goOn(Passage text) {
    paragraphs.set(paragraphs.size() - 1, paragraphs.getLast().join(text));
  }

  /** Takes names off the end that were seen only when its last columns were put together. */
  void signAtEnd() {
    if (hasText() && !headingLast) {
      Passage last = paragraphs.getLast();
      Blocks.signatureAtEnd(last.text())
          .ifPresent(end -> {
            paragraphs.set(paragraphs.size() - 1, last.cut(0, end.start()));
            sign(last.cut(end.start()), end.names());
          });
    }
  }

  /** Says that its last paragraph, just begun, was taken from a line that may be a headline. */
  void doubt() {
    doubtful = true;
  }

  /**
   * Takes note of what it says.
   *
   * @param pairs as {@link Topic} numbers them
   */
  void hear(BitSet pairs) {
    if (!doubtful) {
      certain = said;
    }
    said = (BitSet) said.clone();
    said.or(pairs);
  }

  /** Takes note of all that it says, as if nothing had been heard. */
  void hearAnew(BitSet pairs) {
    said = pairs;
    certain = pairs;
  }

  /** What it has said for certain: a headline cannot show that it is none. */
  BitSet said() {
    return doubtful ? certain : said;
  }

  /** Paragraphs and title. */
  List<String> texts() {
    List<String> texts = new ArrayList<>(paragraphs.stream().map(Passage::text).toList());
    texts.add(headline.title().text());
    return texts;
  }

  String body() {
    return String.join("\n", paragraphs.stream().map(Passage::text).toList());
  }

  List<Caption> captions() {
    return pictures.stream().map(p -> new Caption(p.text().text(), p.names())).toList();
  }
}
