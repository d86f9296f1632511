package wenmai.graph.neo4j;

/**
 * Relationships that a change of the graph wrote.
 *
 * @param made those that were not there before, by the server's own count
 * @param written those made or counted anew
 */
public record Written(long made, long written) {
  static final Written NOTHING = new Written(0, 0);
}
