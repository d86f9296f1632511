package wenmai.api.http;

/** What a caller may do; each role may also do what the ones before it may. */
public enum Role {
  /** Ask how the service is. */
  ANYONE,
  /** Search and read. */
  READER,
  /** Write, delete and correct. */
  EDITOR
}
