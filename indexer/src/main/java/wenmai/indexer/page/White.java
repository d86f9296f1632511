package wenmai.indexer.page;

/** What counts as white on a page: spaces of every width, line ends and invisible marks. */
final class White {
  private White() {}

  static boolean is(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
