package wenmai.indexer.page;

/** What a stretch of a page was taken for. */
public enum Kind {
  HEADLINE,
  KICKER,
  SUBTITLE,
  BODY,
  /** 本报讯, 新华社北京2月16日电 and the names in their brackets. */
  LEAD,
  BYLINE,
  CAPTION,
  CREDIT,
  /** 上接02版, 下转第四版. */
  JUMP,
  /** Masthead, date line, page number, editors, weather, addresses, rules. */
  FURNITURE
}
