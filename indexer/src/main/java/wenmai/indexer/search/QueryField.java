package wenmai.indexer.search;

import java.util.Locale;
import java.util.Optional;

/** A name that may stand before a colon in a query. */
enum QueryField {
  TITLE("title", "标题"),
  AUTHOR("author", "作者"),
  PAGE("page", "版面"),
  PUBLICATION("publication", "报纸"),
  SECTION("section", "栏目"),
  GENRE("genre", "体裁"),
  DATE("date", "日期"),
  ENTITY("entity", "实体"),
  EXACT("exact", "原文");

  private final String english;
  private final String chinese;

  QueryField(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  static Optional<QueryField> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (QueryField field : values()) {
      if (field.english.equals(lower) || field.chinese.equals(lower)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** All names, for messages. */
  static String all() {
    return "title, author, page, publication, section, genre, date, entity, exact";
  }
}
