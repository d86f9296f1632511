package wenmai.api.bench.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Caption;

/**
 * A page as a local paper's text comes out of its file: headlines stacked on top or each above its
 * body, some with a kicker or in two lines; captions anywhere; bodies cut at the ends of columns in
 * mid-word; headings within; a long report from another page; furniture here and there.
 */
final class LocalPage {
  private static final int SHORTEST_KICKER = 9;
  private static final int LONGEST_KICKER = 26;
  private static final int MOST_PARAGRAPHS = 16;
  private static final List<String> NUMBERS =
      List.of("(一)", "(二)", "(三)", "(四)", "(五)", "(六)", "(七)", "(八)");
  private static final List<String> HEADINGS =
      List.of(
          "创新驱动 产业向新而行",
          "项目为王 发展提速增效",
          "守住安全底线",
          "一张蓝图绘到底",
          "群众的事就是头等大事",
          "让老手艺焕发新活力",
          "绿水青山就是金山银山",
          "筑牢防线保平安",
          "服务在前 企业有底气",
          "从“人找岗”到“岗找人”",
          "小院里的大变化",
          "下好先手棋",
          "补短板 强弱项",
          "文旅融合添动能",
          "聚焦民生办实事",
          "加快建设现代化产业体系",
          "全面推进乡村振兴",
          "坚持生态优先、绿色发展");

  private final Newsroom newsroom;
  private final Random random;
  private final boolean tight;
  private final List<String> lines = new ArrayList<>();
  private final List<SetArticle> waiting = new ArrayList<>();

  LocalPage(Newsroom newsroom, Random random, boolean tight) {
    this.newsroom = newsroom;
    this.random = random;
    this.tight = tight;
  }

  /** The page's lines; the articles are told what was set with them. */
  List<String> set(List<SetArticle> articles) {
    articles.forEach(this::dress);
    if (random.nextInt(3) == 0) {
      line(newsroom.pick(List.of("03 要闻", "河谷日报", "2024年3月5日 星期二")));
    }
    int from = 0;
    while (from < articles.size()) {
      int size = Math.min(articles.size() - from, sizeOfGroup());
      group(articles.subList(from, from + size));
      from += size;
    }
    if (random.nextBoolean()) {
      line(newsroom.furniture());
    }
    return lines;
  }

  private int sizeOfGroup() {
    return random.nextBoolean() ? 1 : 2 + random.nextInt(2);
  }

  private void dress(SetArticle article) {
    if (random.nextInt(3) == 0) {
      article.kicker = kicker(article.body);
    }
    if (article.body.size() > 4
        && article.body.size() < MOST_PARAGRAPHS
        && random.nextInt(3) == 0) {
      headings(article, random.nextBoolean());
    }
    if (random.nextInt(3) == 0) {
      article.pictures.add(picture(article));
    }
  }

  /** Two clauses from within the text, as a line above the headline says them again. */
  private static @Nullable String kicker(List<String> body) {
    return body.stream()
        .flatMap(paragraph -> Stream.of(paragraph.split("[。；！？]")).skip(1))
        .filter(s -> s.length() >= SHORTEST_KICKER && s.length() <= LONGEST_KICKER)
        .filter(s -> s.matches("[^，：“”（）]{4,}，[^，：“”（）]{4,}"))
        .findFirst()
        .orElse(null);
  }

  private void headings(SetArticle article, boolean numbered) {
    article.text.clear();
    int added = 0;
    for (int i = 0; i < article.body.size(); i++) {
      if (i % 2 == 1) {
        String heading = (numbered ? NUMBERS.get(added) : "") + newsroom.pick(HEADINGS);
        article.printed.add(i + added++, heading);
        article.text.add(heading);
      }
      article.text.add(article.body.get(i));
    }
  }

  private List<String> picture(SetArticle article) {
    String clause = newsroom.pick(article.body).split("[。；：！？“”（）]", 2)[0];
    String words =
        newsroom.pick(List.of("", "图为", "16日,", "昨日，"))
            + clause.substring(0, Math.min(24 + random.nextInt(16), clause.length()));
    words = words.replaceFirst("[，、]$", "");
    Newsroom.Signed credit = newsroom.credit();
    article.captions.add(new Caption(words, credit.names()));
    return random.nextBoolean()
        ? List.of(words + " " + credit.text())
        : List.of(words, credit.text());
  }

  /** Headlines together, then pictures, then the bodies; a single article is such a group too. */
  private void group(List<SetArticle> articles) {
    articles.forEach(this::head);
    for (SetArticle article : articles) {
      if (!article.pictures.isEmpty()) {
        if (random.nextBoolean()) {
          pictures(article);
        } else {
          waiting.add(article);
        }
      }
    }
    articles.forEach(this::body);
    List.copyOf(waiting).forEach(this::pictures);
    waiting.clear();
  }

  private void pictures(SetArticle article) {
    for (List<String> picture : article.pictures) {
      lines.addAll(picture);
      end();
    }
    article.pictures.clear();
  }

  private void head(SetArticle article) {
    if (article.kicker != null && random.nextBoolean()) {
      line(article.kicker + " " + article.title);
    } else {
      article.head().forEach(this::line);
      return;
    }
    if (article.above != null) {
      line(article.above);
    }
  }

  private void body(SetArticle article) {
    List<List<String>> columns = Columns.cut(article.printed, 1 + random.nextInt(4), random);
    for (int i = 1; i < columns.size(); i++) {
      mend(columns.get(i - 1), columns.get(i));
    }
    columns.removeIf(List::isEmpty);
    for (int i = 0; i < columns.size(); i++) {
      if (i > 0 && !waiting.isEmpty() && random.nextInt(3) == 0) {
        pictures(waiting.removeFirst());
      }
      columns.get(i).forEach(this::line);
    }
    if (article.below != null) {
      line(article.below);
    }
  }

  /** A column does not end within a heading. */
  private static void mend(List<String> column, List<String> next) {
    String cut = column.getLast() + next.getFirst();
    boolean heading = HEADINGS.stream().anyMatch(h -> cut.matches("(\\(.\\))?\\Q" + h + "\\E"));
    if (heading) {
      column.removeLast();
      next.set(0, cut);
    }
  }

  private void line(String line) {
    lines.add(line);
    end();
  }

  private void end() {
    if (!tight) {
      lines.add("");
    }
  }
}
