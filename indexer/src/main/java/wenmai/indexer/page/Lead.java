package wenmai.indexer.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.indexer.corpus.Byline;

/**
 * The words before an article's first sentence: 本报讯(记者 甲), 新华社北京2月16日电, (记者 甲 通讯员 乙).
 *
 * @param length of the lead in the paragraph's text, with the space behind it
 */
record Lead(int length, List<Byline> names) {
  private static final String SOURCE =
      "(?:本[报報刊台网]|又|新[华華]社|中央社|新华网|中新[社网]|人民网|央视网?|洛报融媒|[\\p{IsHan}]{2,8}?(?:日报|晚报|时报|晨报|商报|快报|周报|早报|都市报|青年报|融媒体?|客户端|新闻网|通讯社|日報|晚報|時報))";
  private static final String DAY =
      "(?:(?:\\d{4}年)?\\d{1,2}月)?\\d{1,2}日|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日";
  private static final Pattern OPENING =
      Pattern.compile(
          "^[【\\[(（]?\\s*[据據]?"
              + SOURCE
              + "\\s?(?:[\\p{IsHan}·]{2,10}?)??\\s?(?:"
              + DAY
              + ")?\\s?(?:讯|訊|电|電|专电|消息|报道)"
              + "(?=[\\s\\p{Z}(（:：,，】\\])）]|本报|本報|记者|記者|$|(?<=日[讯訊电電]))[】\\])）]?");
  private static final Pattern PLAIN = Pattern.compile("^[【\\[]?本[报報][讯訊][】\\]]?");
  private static final Pattern BRACKET = Pattern.compile("^[\\s\\p{Z}]*[(（]([^()（）]{2,80})[)）]");
  private static final Pattern REPORTS =
      Pattern.compile(
          "^\\s*((?:本[报報]|新[华華]社|\\p{IsHan}{2,6}(?:日报|晚报|融媒体?))?(?:记者|記者|通讯员|通訊員)[^,，。:：]{2,40}?)(?:报道|報道|摄影报道)?[:：]");
  private static final Pattern BOXED =
      Pattern.compile(
          "^[【\\[](?:本[报報])?((?:特派|实习|實習)?(?:记者|記者|通讯员|通訊員)[^【】\\[\\]/／]{2,20}?)(?:[/／]\\S{2,8}?)?(?:报[道导]|報[道導]|摄影报道)[】\\]]");
  private static final Pattern AFTER = Pattern.compile("^[\\s\\p{Z}:：,，]+");

  Lead {
    names = List.copyOf(names);
  }

  /** The lead that {@code text} begins with. */
  static Optional<Lead> at(String text) {
    int end = opening(text);
    List<Byline> names = List.of();
    Matcher boxed = BOXED.matcher(text);
    Optional<Signature> box = boxed.find() ? Signature.parse(boxed.group(1)) : Optional.empty();
    if (box.isPresent()) {
      return Optional.of(new Lead(boxed.end(), box.get().names()));
    }
    Matcher bracket = BRACKET.matcher(text.substring(end));
    Matcher reports = REPORTS.matcher(text.substring(end));
    if (bracket.find()) {
      Optional<Signature> signed = Signature.parse(bracket.group(1)).filter(Signature::explicit);
      if (signed.isPresent()) {
        names = signed.get().names();
        end += bracket.end();
      }
    } else if (reports.find()) {
      Optional<Signature> signed = Signature.parse(reports.group(1));
      if (signed.isPresent()) {
        names = signed.get().names();
        end += reports.end();
      }
    }
    if (end == 0) {
      return Optional.empty();
    }
    Matcher after = AFTER.matcher(text.substring(end));
    return Optional.of(new Lead(end + (after.find() ? after.end() : 0), names));
  }

  private static int opening(String text) {
    Matcher full = OPENING.matcher(text);
    if (full.find()) {
      return full.end();
    }
    Matcher plain = PLAIN.matcher(text);
    return plain.find() ? plain.end() : 0;
  }
}
