package wenmai.indexer.corpus;

import java.util.List;

/**
 * The words under a picture.
 *
 * @param text without the credits
 * @param credits who took or gave the picture, in print order
 */
public record Caption(String text, List<Byline> credits) {
  public Caption {
    credits = List.copyOf(credits);
  }
}
