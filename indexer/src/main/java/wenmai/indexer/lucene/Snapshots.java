package wenmai.indexer.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/** Gives out the newest snapshot of an index. */
final class Snapshots extends ReferenceManager<Snapshot> {

  /**
   * @param generation number of the index
   */
  Snapshots(IndexWriter writer, long generation) throws IOException {
    current = new Snapshot(DirectoryReader.open(writer), generation);
  }

  @Override
  protected void decRef(Snapshot snapshot) throws IOException {
    snapshot.reader().decRef();
  }

  @Override
  protected @Nullable Snapshot refreshIfNeeded(Snapshot snapshot) throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(snapshot.reader());
    return newer == null ? null : new Snapshot(newer, snapshot.generation());
  }

  @Override
  protected boolean tryIncRef(Snapshot snapshot) {
    return snapshot.reader().tryIncRef();
  }

  @Override
  protected int getRefCount(Snapshot snapshot) {
    return snapshot.reader().getRefCount();
  }
}
