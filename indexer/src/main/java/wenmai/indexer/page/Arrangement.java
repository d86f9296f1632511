package wenmai.indexer.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Byline;
import wenmai.indexer.page.Block.Heading;
import wenmai.indexer.page.Block.LeadIn;
import wenmai.indexer.page.Block.Other;
import wenmai.indexer.page.Block.Picture;
import wenmai.indexer.page.Block.Prose;
import wenmai.indexer.page.Block.Signed;
import wenmai.indexer.page.Block.Way;

/** Puts the blocks of a page together to articles. */
final class Arrangement {
  final List<Draft> drafts = new ArrayList<>();
  final List<Passage> furniture = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();
  private final List<Integer> pictureAt = new ArrayList<>();
  private final List<Block> blocks;

  private List<Passage> stack = new ArrayList<>();
  private int zoneStart;
  private @Nullable Draft current;
  private @Nullable Signed above;

  private Arrangement(List<Block> blocks) {
    this.blocks = blocks;
  }

  static Arrangement of(List<Block> blocks) {
    Arrangement arrangement = new Arrangement(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      arrangement.take(i);
    }
    arrangement.endZone();
    arrangement.hangPictures();
    return arrangement;
  }

  private void take(int i) {
    switch (blocks.get(i)) {
      case Heading h -> heading(h, i);
      case Prose p -> prose(p);
      case LeadIn l -> begin().lead(l.text(), l.names());
      case Signed s -> signed(s);
      case Picture p -> {
        pictures.add(p);
        pictureAt.add(drafts.size());
      }
      case Way w -> way(w);
      case Other o -> furniture.add(o.text());
    }
  }

  private void heading(Heading heading, int i) {
    if (current != null && current.hasText() && isWithin(current, heading.text().text(), i)) {
      append(current, heading.text(), false);
      return;
    }
    if (drafts.size() > zoneStart) {
      endZone();
    }
    stack.add(heading.text());
  }

  /** Whether a heading stands inside an article: numbered, or the article is not over. */
  private boolean isWithin(Draft draft, String text, int i) {
    if (draft.closed) {
      return false;
    }
    boolean textFollows = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Prose;
    return Shape.numbered(text)
        || (textFollows && Shape.commas(text) > 0)
        || (draft.breaksOff() && !Shape.numbered(draft.paragraphs.getLast().text()));
  }

  private void prose(Prose prose) {
    Draft draft = current;
    if (draft == null || draft.closed) {
      draft = begin();
    }
    append(draft, prose.text(), prose.indented());
  }

  private void append(Draft draft, Passage text, boolean indented) {
    boolean goesOn =
        draft.breaksOff()
            && !indented
            && !Shape.numbered(text.text())
            && !(Shape.numbered(draft.paragraphs.getLast().text())
                && Shape.headline(draft.paragraphs.getLast().text()));
    if (goesOn) {
      draft.goOn(text);
    } else {
      draft.paragraph(text);
    }
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
    if (draft != null && draft.hasText() && !draft.signedAbove) {
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
    if (bodies.isEmpty() && !stack.isEmpty()) {
      drafts.add(new Draft());
      bodies = drafts.subList(zoneStart, drafts.size());
    }
    Match.headlines(stack, bodies);
    stack = new ArrayList<>();
    zoneStart = drafts.size();
    current = null;
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
      Draft before = bodies.get(i - 1);
      before.paragraphs.addAll(extra.paragraphs);
      before.signatures.addAll(extra.signatures);
      before.bylines.addAll(extra.bylines);
      before.ways.addAll(extra.ways);
      before.on = extra.on;
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
      int best = Math.clamp(pictureAt.get(p) - 1, 0, drafts.size() - 1);
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
