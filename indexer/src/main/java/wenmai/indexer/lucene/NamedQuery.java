package wenmai.indexer.lucene;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Matches articles that mention an entity which somewhere in the archive goes by a name. Where the
 * article itself uses another name of the entity, it matches too.
 */
final class NamedQuery extends Query {
  /** The most entities of one name. */
  private static final int MAX_ENTITIES = 1_000;

  private final String start;

  /**
   * @param name with {@code *} at the end: every name that begins so
   */
  NamedQuery(String name) {
    String key = Documents.key(name);
    this.start = key.endsWith("*") ? key.substring(0, key.length() - 1) : key + Fields.NAME_END;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    return new TermInSetQuery(Fields.ENTITY, ids(searcher.getIndexReader()));
  }

  /** The entities that somewhere go by the name. */
  Set<BytesRef> ids(IndexReader reader) throws IOException {
    BytesRef prefix = new BytesRef(start);
    Set<BytesRef> ids = new TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms names = leaf.reader().terms(Fields.ENTITY_NAME);
      if (names != null) {
        addIds(names.iterator(), prefix, ids);
      }
    }
    return ids;
  }

  private static void addIds(TermsEnum names, BytesRef prefix, Set<BytesRef> ids)
      throws IOException {
    if (names.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return;
    }
    BytesRef name = names.term();
    while (name != null && StringHelper.startsWith(name, prefix) && ids.size() < MAX_ENTITIES) {
      String text = name.utf8ToString();
      ids.add(new BytesRef(text.substring(text.indexOf(Fields.NAME_END) + 1)));
      name = names.next();
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "named(" + start + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NamedQuery that && start.equals(that.start);
  }

  @Override
  public int hashCode() {
    return Objects.hash(NamedQuery.class, start);
  }
}
