package wenmai.graph.extract.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Persons with foreign names that were read as places: transliterations look alike whatever they
 * name, so the lists and what stands beside the name decide where the reading is unsure.
 */
final class ForeignPersons {
  /** From this calibrated confidence on the reading stays. */
  private static final double SURE = 0.9;

  /** What stands before a place: in, to, from; its country's or city's name. */
  private static final Pattern PLACE_NEXT =
      Pattern.compile("(?:在|于|往|赴|到|从|至|抵|离|飞|访|首都|城市|[省国市州县港])$");

  /** What only a person is called, behind the name. */
  private static final Pattern CALLED = Pattern.compile("先生|女士|小姐|夫人|博士|教授|爵士|将军|议长|首相");

  private static final int CONTEXT = 2;

  private final Lexicon lexicon;

  ForeignPersons(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The names of a text in order, those places that are persons told as such. */
  List<TaggedSpan> of(String text, List<TaggedSpan> names) {
    List<TaggedSpan> told = new ArrayList<>();
    int placeEnd = -1;
    for (TaggedSpan name : names) {
      boolean place = name.label() == Label.PLACE;
      boolean beside = name.span().start() == placeEnd;
      told.add(
          place && !beside && isPerson(text, name)
              ? new TaggedSpan(name.span(), Label.PERSON, name.confidence())
              : name);
      placeEnd = place ? name.span().end() : placeEnd;
    }
    return told;
  }

  private boolean isPerson(String text, TaggedSpan name) {
    int start = name.span().start();
    int kinds = lexicon.kindsOf(name.span().of(text));
    if (kinds == 0) {
      return CALLED.matcher(text).region(name.span().end(), text.length()).lookingAt();
    }
    return name.confidence() < SURE
        && (kinds & ~(Lexicon.PERSON | Lexicon.FOREIGN)) == 0
        && !PLACE_NEXT.matcher(text).region(Math.max(0, start - CONTEXT), start).find();
  }
}
