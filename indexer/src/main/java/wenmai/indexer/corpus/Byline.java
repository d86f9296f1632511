package wenmai.indexer.corpus;

/**
 * One name signed under an article or a picture.
 *
 * @param name as printed, without spaces
 */
public record Byline(String name, Role role) {
  public Byline {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a byline needs a name");
    }
  }
}
