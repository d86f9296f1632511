package wenmai.graph.network;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.stream.Stream;
import wenmai.graph.model.EntityId;

/** Entities as whole numbers from 0 in order of identity; takes eight bytes an entity. */
final class Numbering {
  /** The letters that identities begin with, in order. */
  private static final String LETTERS = "LOPR";

  private final long[] digits;
  private final int[] starts;

  private Numbering(long[] digits, int[] starts) {
    this.digits = digits;
    this.starts = starts;
  }

  /**
   * Numbers entities.
   *
   * @param ids in order, each once
   */
  static Numbering of(Stream<EntityId> ids) {
    long[] digits = new long[1024];
    int[] starts = new int[LETTERS.length() + 1];
    int size = 0;
    for (Iterator<EntityId> each = ids.iterator(); each.hasNext(); size++) {
      EntityId id = each.next();
      if (size == digits.length) {
        digits = Arrays.copyOf(digits, size * 2);
      }
      digits[size] = digits(id);
      starts[letter(id) + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    return new Numbering(Arrays.copyOf(digits, size), starts);
  }

  int size() {
    return digits.length;
  }

  EntityId id(int number) {
    int letter = 0;
    while (starts[letter + 1] <= number) {
      letter++;
    }
    return new EntityId(LETTERS.charAt(letter) + "-" + HexFormat.of().toHexDigits(digits[number]));
  }

  /** The number of an entity; negative when it has none. */
  int of(EntityId id) {
    long wanted = digits(id);
    int low = starts[letter(id)];
    int high = starts[letter(id) + 1] - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compareUnsigned(digits[middle], wanted);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private static int letter(EntityId id) {
    return LETTERS.indexOf(id.value().charAt(0));
  }

  private static long digits(EntityId id) {
    return HexFormat.fromHexDigitsToLong(id.value(), 2, id.value().length());
  }
}
