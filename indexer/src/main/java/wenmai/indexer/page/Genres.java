package wenmai.indexer.page;

import java.util.regex.Pattern;
import wenmai.indexer.corpus.Genre;

/** What kind of piece an article is, from its headline, its lead and its length. */
final class Genres {
  private static final Pattern NOTICE =
      Pattern.compile(".*(?:公告|通告|公示|启事|声明|通知|招标|拍卖|遗失|讣告|告知书|公告栏)(?:[(（].*[)）])?$");
  private static final Pattern REPORT =
      Pattern.compile("(?!.*(?:(?<!工)作|听取|审议).*报告).*(?:工作报告|报告|公报)(?:[(（].*[)）])?$");
  private static final Pattern SPEECH = Pattern.compile(".*(?:讲话|致辞|致词|演讲|贺词|发言)(?:[(（].*[)）])?$");
  private static final Pattern COMMENTARY =
      Pattern.compile(
          "^[【\\[]?(?:社论|评论|本报评论员|短评|时评|(?:今日)?快评|微评|锐评|观点|编者按)"
              + "|(?:评论员|社论|时评|短评|杂谈|漫谈)(?:[(（].*[)）])?$"
              + "|[(（].{0,8}(?:评论员|社论|时评|短评)(?:文章)?[)）]$");
  private static final Pattern COMMENTS = Pattern.compile("(?:评论?|微言|今日谈|大家谈|论坛|巷议)[】\\]》]?$");
  private static final Pattern LITERATURE = Pattern.compile("散文|随笔|诗歌|诗词|诗苑|小说|杂文|连载");
  private static final int BRIEF = 160;
  private static final int FEATURE = 1200;

  private Genres() {}

  /** Whether a line above a title names a column of comments: 时评, 今日评论, 河谷论坛. */
  private static boolean comments(String kicker) {
    return COMMENTARY.matcher(kicker).find()
        || (Labels.column(kicker) && COMMENTS.matcher(kicker).find());
  }

  static Genre of(Draft draft) {
    String title = draft.headline.title().text();
    String body = draft.body();
    if (body.isEmpty()) {
      return draft.pictures.isEmpty() ? Genre.OTHER : Genre.PHOTO;
    }
    if (REPORT.matcher(title).matches() && !NOTICE.matcher(title).matches()) {
      return Genre.REPORT;
    }
    if (NOTICE.matcher(title).matches()) {
      return Genre.NOTICE;
    }
    if (SPEECH.matcher(title).matches()
        || SPEECH.matcher(draft.headline.subtitle().text()).matches()) {
      return Genre.SPEECH;
    }
    if (COMMENTARY.matcher(title).find()
        || comments(draft.headline.kicker().text())
        || draft.signatures.stream().anyMatch(s -> s.text().contains("评论员"))) {
      return Genre.COMMENTARY;
    }
    if (LITERATURE.matcher(draft.headline.kicker().text()).find()) {
      return Genre.OTHER;
    }
    if (body.length() < BRIEF) {
      return Genre.BRIEF;
    }
    return body.length() > FEATURE && draft.leads.isEmpty() ? Genre.FEATURE : Genre.NEWS;
  }
}
