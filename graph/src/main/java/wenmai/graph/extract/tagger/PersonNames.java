package wenmai.graph.extract.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes Chinese names of persons by how often characters stand in the parts of one. */
final class PersonNames {
  private final List<Drawn> parts = new ArrayList<>();

  PersonNames(Lexicon lexicon) {
    for (int role = 0; role < 4; role++) {
      parts.add(new Drawn());
    }
    lexicon.forEachNameCharacter((character, counts) -> {
      for (int role = 0; role < 4; role++) {
        parts.get(role).add(character, counts[role]);
      }
    });
  }

  /** A family name and a given name, of two characters in all or of three. */
  String make(int length, Random random) {
    String family = String.valueOf(parts.get(0).draw(random));
    if (length == 2) {
      return family + parts.get(3).draw(random);
    }
    return family + parts.get(1).draw(random) + parts.get(2).draw(random);
  }

  /** Characters drawn by weight. */
  private static final class Drawn {
    private final List<Character> characters = new ArrayList<>();
    private final List<Integer> sums = new ArrayList<>();
    private int sum;

    void add(char character, int weight) {
      if (weight > 0) {
        sum += weight;
        characters.add(character);
        sums.add(sum);
      }
    }

    char draw(Random random) {
      int at = java.util.Collections.binarySearch(sums, random.nextInt(sum) + 1);
      return characters.get(at >= 0 ? at : -at - 1);
    }
  }
}
