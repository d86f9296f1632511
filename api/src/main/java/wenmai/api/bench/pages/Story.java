package wenmai.api.bench.pages;

import java.util.List;

/**
 * An article before it is set on a page.
 *
 * @param paragraphs at least one; each ends with a sentence's end
 */
public record Story(String title, List<String> paragraphs) {
  public Story {
    paragraphs = List.copyOf(paragraphs);
    if (title.isBlank() || paragraphs.isEmpty()) {
      throw new IllegalArgumentException("a story needs a title and a paragraph");
    }
  }

  /** The story whose paragraphs are the lines of {@code body}. */
  public static Story of(String title, String body) {
    return new Story(
        title.strip(), body.lines().map(String::strip).filter(p -> !p.isEmpty()).toList());
  }
}
