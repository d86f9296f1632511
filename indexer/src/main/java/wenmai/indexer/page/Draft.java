package wenmai.indexer.page;

import java.util.ArrayList;
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

  void sign(Passage text, List<Byline> names) {
    signatures.add(text);
    bylines.addAll(names);
  }

  void lead(Passage text, List<Byline> names) {
    leads.add(text);
    bylines.addAll(names);
    signedAbove |= !names.isEmpty();
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
    return hasText() && !Shape.ends(paragraphs.getLast().text());
  }

  void paragraph(Passage text) {
    paragraphs.add(text);
  }

  void goOn(Passage text) {
    paragraphs.set(paragraphs.size() - 1, paragraphs.getLast().join(text));
  }

  String body() {
    return String.join("\n", paragraphs.stream().map(Passage::text).toList());
  }

  List<Caption> captions() {
    return pictures.stream().map(p -> new Caption(p.text().text(), p.names())).toList();
  }
}
