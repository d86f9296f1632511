package wenmai.graph.extract.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.indexer.corpus.Span;

/**
 * A sentence with each name as one sign and its punctuation in full width: 承建Ⓙ的Ⓞ相关负责人表示。
 *
 * <p>Brackets that only give a shorter name (以下简称Ⓞ) are left out.
 */
final class Outline {
  private static final String HALF = ",():;!?";
  private static final String FULL = "，（）：；！？";

  private static final Pattern ASIDE =
      Pattern.compile("（(?:以下简称|以下称|下称|简称|又称)[^（）]*）|(?<=Ⓞ)（Ⓞ）|（(?:左|右|前排|后排|中|女|男)[^（）]{0,4}）");

  private final Span sentence;
  private final String signs;
  private final Actor[] actors;

  private Outline(Span sentence, String signs, Actor[] actors) {
    this.sentence = sentence;
    this.signs = signs;
    this.actors = actors;
  }

  /**
   * The outline of a sentence.
   *
   * @param within those that stand in the sentence, in order, none overlapping another
   */
  static Outline of(String text, Span sentence, List<Actor> within) {
    StringBuilder signs = new StringBuilder();
    List<Actor> found = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int last = sentence.start();
    for (Actor actor : within) {
      appendPlain(signs, text, last, actor.span().start());
      places.add(signs.length());
      found.add(actor);
      signs.append(actor.sign());
      last = actor.span().end();
    }
    appendPlain(signs, text, last, sentence.end());
    Actor[] actors = new Actor[signs.length()];
    for (int i = 0; i < found.size(); i++) {
      actors[places.get(i)] = found.get(i);
    }
    return new Outline(sentence, signs.toString(), actors).withoutAsides();
  }

  private static void appendPlain(StringBuilder signs, String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int half = HALF.indexOf(c);
      signs.append(half < 0 ? c : FULL.charAt(half));
    }
  }

  private Outline withoutAsides() {
    if (signs.indexOf('（') < 0) {
      return this;
    }
    StringBuilder kept = new StringBuilder();
    List<Actor> keptActors = new ArrayList<>();
    Matcher aside = ASIDE.matcher(signs);
    int last = 0;
    while (aside.find()) {
      keep(last, aside.start(), kept, keptActors);
      last = aside.end();
    }
    keep(last, signs.length(), kept, keptActors);
    return new Outline(sentence, kept.toString(), keptActors.toArray(Actor[]::new));
  }

  private void keep(int start, int end, StringBuilder kept, List<Actor> keptActors) {
    kept.append(signs, start, end);
    for (int i = start; i < end; i++) {
      keptActors.add(actors[i]);
    }
  }

  Span sentence() {
    return sentence;
  }

  String signs() {
    return signs;
  }

  /**
   * The actor whose sign stands at {@code at}.
   *
   * @throws IllegalArgumentException when none does
   */
  Actor actor(int at) {
    Actor found = actors[at];
    if (found == null) {
      throw new IllegalArgumentException("no name stands at " + at + " of " + signs);
    }
    return found;
  }

  /** The actors whose signs stand from {@code start} to {@code end}, in order. */
  List<Actor> actors(int start, int end) {
    List<Actor> found = new ArrayList<>();
    for (int i = start; i < end; i++) {
      if (actors[i] != null) {
        found.add(actors[i]);
      }
    }
    return found;
  }
}
