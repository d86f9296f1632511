package wenmai.indexer.page;

import java.util.regex.Pattern;

/** Short lines that name no article: a column's name, or the head of a piece beside the text. */
final class Labels {
  private static final Pattern ATTENDANCE =
      Pattern.compile(
          "(?:\\p{IsHan}{2,4}[\\s\\p{Z}、])*\\p{IsHan}{2,4}等?(?:(?:出席|参加|主持)?并?(?:致辞|讲话)|出席|参加|主持|陪同)");

  private static final Pattern SIDE =
      Pattern.compile(
          "^[【\\[■●◆▶►★]?(?:核心提示|核心阅读|阅读提示|内容提要|编者按|编者的话|开栏的话|开栏语|编后|编后语"
              + "|记者手记|采访手记|采访札记|采访后记|手记|相关链接|新闻链接|链接|延伸阅读|新闻背景|背景资料|背景链接|背景|名词解释"
              + "|小贴士|温馨提示|专家提醒|专家建议|专家点评|记者观察|记者调查|记者点评|新闻多一点|知识链接|知识窗"
              + "|人物简介|人物名片|作者简介|专家简介|嘉宾简介|内容简介|事件回放|案情回放|案例回放|律师说法|法官说法|警方提醒|以案释法|点评)"
              + "[】\\]]?[:：]?$");
  private static final Pattern PREFACE =
      Pattern.compile("^[【\\[■●◆▶►★]?(?:核心提示|核心阅读|阅读提示|内容提要|编者按|编者的话|开栏的话|开栏语).*");
  private static final Pattern COLUMN =
      Pattern.compile(
          "^[【\\[《·■●◆★]*(?:\\p{IsHan}{1,4}(?:时评|短评|评论|论坛|视点|视线|漫谈|杂谈|漫话|随笔|连载|专栏|观察|聚焦|关注|传真|速递|巡礼|风采"
              + "|看点|快报|园地|信箱|巷议|絮语|访谈|现场|在线|播报|纵横|广角|集萃|撷英|笔谈|札记|茶座|夜话|沙龙|讲堂|课堂|文苑|诗苑|诗页"
              + "|书架|书评|影评|钩沉|掌故|连线|直通车|热线|提示|话题|人生|百味|随想)"
              + "|今日(?:谈|话题|短评|快评|评)|新闻眼|每周一评|大家谈|读者来信|群众来信|来信照登|长篇连载|长篇小说连载|小说连载|连载"
              + "|社论|短评|时评|快评|微评|锐评|微言|散文|随笔|诗歌|诗词|杂文|小小说|微型小说)"
              + "[】\\]》·]*(?:[(（]?(?:之|第)?[一二三四五六七八九十百\\d]{1,4}[期回章]?[)）]?|[①-⑳])?$");

  private static final Pattern SERIES =
      Pattern.compile("^[^。，,]{2,16}(?:[①-⑳]|(?:系列|报道|评论|专栏|篇)之[一二三四五六七八九十]{1,3})$");
  private static final Pattern PLACE =
      Pattern.compile("^\\p{IsHan}{1,5}(?:区|县|市|镇|乡|州|旗|街道|區|縣|鎮|鄉)$");
  private static final Pattern OCCASION =
      Pattern.compile(
          "^(?:—{1,2}|--|[(（])\\s?(?:\\d{4}|[一二〇○零九]{2}[〇○零一二三四五六七八九]{2})年[^。]{4,60}[)）]?$");

  private Labels() {}

  /** Whether it heads a piece that belongs to the article around it: 核心提示, 记者手记. */
  static boolean side(String line) {
    return SIDE.matcher(line).matches();
  }

  /** Whether what it heads or begins stands before the article's own beginning: 核心提示, 编者按. */
  static boolean preface(String line) {
    return PREFACE.matcher(line).matches();
  }

  /** Whether it can be the name of a column, as it stands above a headline: 河谷时评, 长篇连载（十二）. */
  static boolean column(String line) {
    return COLUMN.matcher(line).matches() || SERIES.matcher(line).matches();
  }

  /** Whether it is a place's name and nothing else, as above the news from there: 柳河县. */
  static boolean place(String line) {
    return PLACE.matcher(line).matches();
  }

  /** Whether it says below a title only who was there: 王建军 赵丽华出席, 李明主持. */
  static boolean attendance(String line) {
    return ATTENDANCE.matcher(line).matches();
  }

  /** Whether it says when and where a speech was given: （2024年2月1日在…会议上）. */
  static boolean occasion(String line) {
    return OCCASION.matcher(line).matches();
  }
}
