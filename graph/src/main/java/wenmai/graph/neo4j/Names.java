package wenmai.graph.neo4j;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which names are compared: full-width and half-width, capitals and small are one. */
final class Names {
  private Names() {}

  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
