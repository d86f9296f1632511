package wenmai.indexer.ingest;

/**
 * An input, or a part of one, that could not be read.
 *
 * @param name the input, with the line or entry: {@code news.jsonl:12}, {@code may.zip!/01.txt}
 * @param reason in one clause, for the user
 */
public record Reject(String name, String reason) {}
