package wenmai.indexer.lucene;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import wenmai.indexer.search.Tag;
import wenmai.indexer.search.TaggedArticle;
import wenmai.indexer.text.Typed;

/** What an article gives to suggest: its headline, the phrases in it, the entities it mentions. */
final class SuggestFields {
  static final String TITLE = "suggest.title";
  static final String PHRASE = "suggest.phrase";
  static final String ENTITY = "suggest.entity";

  private static final int LONGEST_TITLE = 40;
  private static final int LONGEST_NAME = 60;

  private SuggestFields() {}

  static void add(Document document, TaggedArticle tagged) {
    String title = tagged.article().title();
    add(document, TITLE, new SuggestKey(plain(title, LONGEST_TITLE), ""));
    for (String phrase : TitlePhrases.of(title)) {
      add(document, PHRASE, new SuggestKey(plain(phrase, LONGEST_NAME), ""));
    }
    for (Tag tag : tagged.tags()) {
      for (String name : names(tag)) {
        add(document, ENTITY, new SuggestKey(name, SuggestedEntity.of(tag).encoded()));
      }
    }
  }

  private static Set<String> names(Tag tag) {
    Set<String> names = new LinkedHashSet<>();
    names.add(plain(tag.name(), LONGEST_NAME));
    tag.aliases().forEach(alias -> names.add(plain(alias, LONGEST_NAME)));
    return names;
  }

  private static void add(Document document, String field, SuggestKey key) {
    if (!key.name().isEmpty()) {
      key.terms().forEach(term -> document.add(new StringField(field, term, Store.NO)));
    }
  }

  private static String plain(String name, int longest) {
    String plain = Typed.plain(name);
    return plain.substring(0, Math.min(longest, plain.length()));
  }
}
