package wenmai.graph.extract.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.graph.model.Quantity;
import wenmai.indexer.corpus.Span;

/**
 * Finds measured amounts in a text and gives them in common units. Pure and thread-safe.
 *
 * <p>The years of dates (2016年), ordinals (第三座), ranges (1至2个) and small counts in Han figures (一家,
 * 两个) are none.
 */
public final class QuantityReader {
  private static final Pattern ARABIC =
      Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?");
  private static final Pattern SCALE =
      Pattern.compile("(?<more>[余多几])?(?<scale>(?:[十百万亿]|千(?![瓦米克伏卡赫])){0,4})(?<more2>[余多])?");
  private static final Pattern HAN =
      Pattern.compile(
          "(?:[一二三四五六七八九两十]|(?<=近|逾|约|超过?|上)[百千万])(?:[零〇一二三四五六七八九十百万亿]|千(?![瓦米克伏卡赫])){0,24}(?:点[零〇一二三四五六七八九]+)?[万亿]*");

  /** The second part of 2亿5000万. */
  private static final Pattern REST = Pattern.compile("(?<n>[0-9]+(?:\\.[0-9]+)?)(?<scale>[千万])");

  /** Words that begin with 成 and have nothing of tenths. */
  private static final String NOT_TENTHS = "立为都员功果本长效熟分交品就绩渝型像因套片群千";

  private static final Pattern PERCENT_OF = Pattern.compile("百分之(?<n>[零〇一二三四五六七八九十百点]+)");
  private static final Pattern ABOUT_BEFORE = Pattern.compile("(?:近|约|大约|超|超过|逾|接近|将近|不足|至少|上)$");
  private static final Pattern ABOUT_BEHIND = Pattern.compile("以上|以下|左右|上下|以内");
  private static final Pattern RATE =
      Pattern.compile("/(?<per>年|月|日|天|小时|人|亩|吨|公斤|斤|平方米|立方米|公里|户|次|株|千瓦时|度)");
  private static final Pattern SPEED_BEFORE = Pattern.compile("(?:时速|每小时)(?:约|近|达|超过?)?$");
  private static final String BELOW_ZERO = "零下";
  private static final Pattern NO_NUMBER_BEFORE = Pattern.compile("[0-9A-Za-z.第数—至到~～-]$");
  private static final BigDecimal TEN = BigDecimal.TEN;

  private QuantityReader() {}

  /** A number read from a text, with its end there. */
  private record Figure(BigDecimal value, int end, boolean approximate, boolean han) {}

  /** The amounts of a text in order. */
  public static List<Quantity> read(String text) {
    List<Quantity> found = new ArrayList<>();
    Matchers matchers = new Matchers(text);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i;
      if (isFigure(c)) {
        Optional<Figure> number = matchers.number(i);
        Optional<Quantity> quantity = number.flatMap(n -> matchers.quantity(n, text));
        quantity.ifPresent(found::add);
        end = quantity.map(q -> q.span().end()).orElse(number.map(Figure::end).orElse(i));
      }
      i = Math.max(end, i + 1);
    }
    return List.copyOf(found);
  }

  private static boolean isFigure(char c) {
    return (c >= '0' && c <= '9') || (c > 127 && "一二三四五六七八九两十百千万".indexOf(c) >= 0);
  }

  /** The patterns over one text. */
  private static final class Matchers {
    private final String text;
    private final Matcher arabic;
    private final Matcher scale;
    private final Matcher han;
    private final Matcher rest;
    private final Matcher percent;
    private final Matcher behind;
    private final Matcher rate;
    private int start;

    Matchers(String text) {
      this.text = text;
      this.arabic = ARABIC.matcher(text);
      this.scale = SCALE.matcher(text);
      this.han = HAN.matcher(text).useTransparentBounds(true);
      this.rest = REST.matcher(text);
      this.percent = PERCENT_OF.matcher(text);
      this.behind = ABOUT_BEHIND.matcher(text);
      this.rate = RATE.matcher(text);
    }

    private boolean at(Matcher matcher, int offset) {
      return matcher.region(offset, text.length()).lookingAt();
    }

    /** The number that begins at {@code offset}. */
    Optional<Figure> number(int offset) {
      start = offset;
      if (at(arabic, offset)) {
        return Optional.of(arabicNumber());
      }
      if (at(percent, offset)) {
        return Optional.of(new Figure(decimal(percent.group("n")), percent.end(), false, false));
      }
      if (!at(han, offset)) {
        return Optional.empty();
      }
      boolean more = han.end() < text.length() && "余多".indexOf(text.charAt(han.end())) >= 0;
      if (han.group().equals("十") && !more) {
        return Optional.empty();
      }
      return Optional.of(new Figure(decimal(han.group()), han.end() + (more ? 1 : 0), more, true));
    }

    private Figure arabicNumber() {
      BigDecimal value = new BigDecimal(arabic.group().replace(",", ""));
      at(scale, arabic.end());
      for (char c : scale.group("scale").toCharArray()) {
        value = value.multiply(Numerals.han(String.valueOf(c)));
      }
      boolean more = scale.group("more") != null || scale.group("more2") != null;
      if (!more && scale.group("scale").matches("[万亿]") && at(rest, scale.end())) {
        BigDecimal unit = Numerals.han(rest.group("scale"));
        BigDecimal smaller = new BigDecimal(rest.group("n")).multiply(unit);
        return new Figure(value.add(smaller), rest.end(), false, false);
      }
      return new Figure(value, scale.end(), more, false);
    }

    private static BigDecimal decimal(String figures) {
      int point = figures.indexOf('点');
      if (point < 0) {
        return Numerals.han(figures);
      }
      int end = point + 1;
      BigDecimal value = Numerals.han(figures.substring(0, point));
      BigDecimal unit = BigDecimal.ONE;
      while (end < figures.length() && Numerals.digit(figures.charAt(end)) >= 0) {
        unit = unit.divide(TEN);
        value = value.add(unit.multiply(BigDecimal.valueOf(Numerals.digit(figures.charAt(end)))));
        end++;
      }
      String scale = figures.substring(end);
      return scale.isEmpty() ? value : value.multiply(Numerals.han(scale));
    }

    Optional<Quantity> quantity(Figure number, String text) {
      if (isPartOfSomethingElse()) {
        return Optional.empty();
      }
      boolean percentOf = text.startsWith("百分之", start);
      Optional<Unit> unit =
          percentOf
              ? Optional.of(new Unit("", "percentage", "%", BigDecimal.ONE))
              : Unit.at(text, number.end());
      return unit.filter(u -> isMeasured(number, u))
          .map(u -> isSpeed() ? u.anHour() : u)
          .map(u -> measured(number, u));
    }

    private boolean isPartOfSomethingElse() {
      int from = Math.max(0, start - 1);
      return NO_NUMBER_BEFORE.matcher(text.substring(from, start)).find();
    }

    private boolean isSpeed() {
      return SPEED_BEFORE.matcher(text.substring(Math.max(0, start - 5), start)).find();
    }

    private boolean isMeasured(Figure number, Unit unit) {
      if (unit.word().equals(Unit.TENTHS)) {
        int behind = number.end() + 1;
        return isSmall(number)
            && (behind >= text.length() || NOT_TENTHS.indexOf(text.charAt(behind)) < 0);
      }
      if (unit.symbol().equals("a")
          && (isYear(number.value()) || (number.han() && isSmall(number)))) {
        return false;
      }
      return !(number.han() && isSmall(number) && (unit.isCount() || unit.word().equals("方")));
    }

    private static boolean isYear(BigDecimal value) {
      return value.compareTo(BigDecimal.valueOf(1000)) >= 0
          && value.compareTo(BigDecimal.valueOf(2200)) < 0;
    }

    private static boolean isSmall(Figure number) {
      return number.value().compareTo(TEN) < 0;
    }

    private Quantity measured(Figure number, Unit unit) {
      int end = number.end() + unit.word().length();
      String symbol = unit.symbol();
      if (at(rate, end)) {
        symbol += "/" + per(rate.group("per"));
        end = rate.end();
      }
      boolean about = number.approximate();
      if (at(behind, end)) {
        about = true;
        end = behind.end();
      }
      Matcher before = ABOUT_BEFORE.matcher(text.substring(Math.max(0, start - 2), start));
      int from = before.find() ? start - before.group().length() : start;
      BigDecimal value = plain(number.value().multiply(unit.factor()));
      boolean below =
          unit.kind().equals("temperature")
              && text.startsWith(BELOW_ZERO, start - BELOW_ZERO.length());
      Span span = new Span(below ? start - BELOW_ZERO.length() : from, end);
      return new Quantity(
          span,
          span.of(text),
          unit.kind(),
          below ? value.negate() : value,
          symbol,
          about || from < start);
    }

    private static BigDecimal plain(BigDecimal value) {
      BigDecimal stripped = value.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String per(String word) {
      return switch (word) {
        case "年" -> "a";
        case "月" -> "mo";
        case "日", "天" -> "d";
        case "小时" -> "h";
        default -> word;
      };
    }
  }
}
