package wenmai.api.bench.pages;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import wenmai.indexer.corpus.Caption;

/** Composes pages by chance; the same seed gives the same pages. */
public final class PageComposer {
  private static final int MOST_ARTICLES = 5;
  private static final int MOST_ON_LOCAL = 8;
  private static final int CAPTION = 28;

  private final List<Story> stories;
  private final Random random;
  private final Newsroom newsroom;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param stories at least {@value #MOST_ARTICLES}
   */
  public PageComposer(List<Story> stories, long seed) {
    this.stories = List.copyOf(stories);
    this.random = new Random(seed);
    this.newsroom = new Newsroom(random);
  }

  /** One more page. */
  public ComposedPage compose(PageLayout layout) {
    return compose(layout, count(layout));
  }

  /**
   * One more page.
   *
   * @param count of articles, fewer than there are stories
   */
  ComposedPage compose(PageLayout layout, int count) {
    lines.clear();
    List<SetArticle> articles = articles(layout, count);
    switch (layout) {
      case PLAIN, UNSIGNED, JUMPS, TRADITIONAL -> articles.forEach(a -> whole(a, 1));
      case CUT -> articles.forEach(a -> whole(a, 4));
      case CUT_TIGHT -> articles.forEach(this::tight);
      case STACKED, STACKED_UNSIGNED -> stacked(articles, false);
      case STACKED_CROSSED -> stacked(articles, true);
      case WRAPPED -> articles.forEach(a -> wrapped(a, true, 1));
      case WRAPPED_FLUSH -> articles.forEach(a -> wrapped(a, false, 1));
      case WRAPPED_COLUMNS -> articles.forEach(a -> wrapped(a, true, 4));
      case ALTERNATING, ALTERNATING_UNSIGNED -> alternating(articles);
      case ALTERNATING_LINES -> alternatingLines(articles, false);
      case SIDE_BY_SIDE -> alternatingLines(articles, true);
      case PICTURES -> articles.forEach(this::withPicture);
      case FURNISHED -> furnished(articles);
      case BRIEFS -> briefs(articles);
      case NOTICES -> notices(articles);
      case MIXED -> mixed(articles);
      case LOCAL, LOCAL_BARE -> local(articles, false);
      case LOCAL_TIGHT -> local(articles, true);
    }
    String text = String.join("\n", lines) + "\n";
    return layout == PageLayout.TRADITIONAL
        ? traditional(text, articles)
        : new ComposedPage(text, articles.stream().map(SetArticle::expected).toList());
  }

  private List<SetArticle> articles(PageLayout layout, int count) {
    List<SetArticle> articles = new ArrayList<>();
    Set<String> titles = new HashSet<>();
    while (articles.size() < count) {
      Story story = newsroom.pick(stories);
      if (titles.add(story.title())) {
        SetArticle article = new SetArticle(story);
        dress(article, layout);
        articles.add(article);
      }
    }
    return articles;
  }

  private int count(PageLayout layout) {
    return switch (layout) {
      case ALTERNATING, ALTERNATING_UNSIGNED, ALTERNATING_LINES, SIDE_BY_SIDE -> 2;
      case LOCAL, LOCAL_TIGHT, LOCAL_BARE -> 2 + random.nextInt(MOST_ON_LOCAL - 1);
      default -> 2 + random.nextInt(MOST_ARTICLES - 1);
    };
  }

  private void dress(SetArticle article, PageLayout layout) {
    switch (layout) {
      case LOCAL, LOCAL_TIGHT -> {
        if (random.nextInt(4) > 0) {
          sign(article, 3);
        }
      }
      case LOCAL_BARE -> {
        if (random.nextInt(4) == 0) {
          sign(article, 2);
        }
      }
      case UNSIGNED, STACKED_UNSIGNED, ALTERNATING_UNSIGNED, BRIEFS -> {}
      case STACKED, STACKED_CROSSED, MIXED -> sign(article, 3);
      case ALTERNATING, ALTERNATING_LINES, SIDE_BY_SIDE -> sign(article, 2);
      case JUMPS -> {
        sign(article, 2);
        jump(article);
      }
      default -> sign(article, 4);
    }
  }

  /** Signs in one of the first {@code forms} of: below, as lead, in brackets at the end, above. */
  private void sign(SetArticle article, int forms) {
    int form = random.nextInt(forms);
    Newsroom.Signed signed = form == 1 ? newsroom.lead() : newsroom.byline();
    article.bylines.addAll(signed.names());
    switch (form) {
      case 0 -> article.below = signed.text();
      case 1 -> article.before(signed.text());
      case 2 -> article.after("（" + signed.text() + "）");
      default -> article.above = signed.text();
    }
  }

  private void jump(SetArticle article) {
    switch (random.nextInt(3)) {
      case 0 -> {
        String words = newsroom.pick(List.of("(上接01版)", "（上接第一版）", "上接01版 ", "（紧接第1版）"));
        comeFrom("01", article, words);
      }
      case 1 -> {
        article.on = "04";
        article.after(newsroom.pick(List.of("(下转04版)", "（下转第四版）", " 下转04版")));
      }
      default -> {}
    }
  }

  private void line(String line) {
    lines.add(line);
    lines.add("");
  }

  private void whole(SetArticle article, int columns) {
    article.head().forEach(this::line);
    text(article, columns);
  }

  private void text(SetArticle article, int columns) {
    Columns.cut(article.printed, 1 + random.nextInt(columns), random)
        .forEach(column -> column.forEach(this::line));
    if (article.below != null) {
      line(article.below);
    }
  }

  private void tight(SetArticle article) {
    article.head().forEach(this::line);
    Columns.cut(article.printed, 2 + random.nextInt(3), random).forEach(lines::addAll);
    if (article.below != null) {
      lines.add(article.below);
    }
    lines.add("");
  }

  private void stacked(List<SetArticle> articles, boolean crossed) {
    List<SetArticle> heads = new ArrayList<>(articles);
    if (crossed) {
      Collections.shuffle(heads, random);
    }
    heads.forEach(a -> a.head().forEach(this::line));
    articles.forEach(a -> text(a, 3));
  }

  private void wrapped(SetArticle article, boolean indent, int columns) {
    lines.addAll(article.head());
    if (random.nextBoolean()) {
      lines.add("");
    }
    List<String> text = Columns.wrap(article.printed, 11 + random.nextInt(16), indent);
    int count = columns == 1 ? 1 : 2 + random.nextInt(columns - 1);
    int height = -(-text.size() / count);
    for (int i = 0; i < text.size(); i++) {
      if (i > 0 && i % height == 0) {
        lines.add("");
      }
      lines.add(text.get(i));
    }
    if (article.below != null) {
      lines.add(article.below);
    }
    lines.add("");
  }

  private void alternating(List<SetArticle> articles) {
    boolean headsFirst = random.nextBoolean();
    if (headsFirst) {
      articles.forEach(a -> a.head().forEach(this::line));
    }
    List<List<List<String>>> columns =
        articles.stream().map(a -> Columns.cut(a.printed, 2 + random.nextInt(3), random)).toList();
    for (int row = 0; columns.stream().anyMatch(hasRow(row)); row++) {
      for (int a = 0; a < articles.size(); a++) {
        if (columns.get(a).size() > row) {
          column(articles.get(a), columns.get(a), row, !headsFirst);
        }
      }
    }
  }

  private static Predicate<List<List<String>>> hasRow(int row) {
    return columns -> columns.size() > row;
  }

  private void column(SetArticle article, List<List<String>> columns, int row, boolean head) {
    if (head && row == 0) {
      article.head().forEach(this::line);
    }
    columns.get(row).forEach(this::line);
    if (row == columns.size() - 1 && article.below != null) {
      line(article.below);
    }
  }

  private void alternatingLines(List<SetArticle> articles, boolean oneLine) {
    articles.forEach(a -> a.head().forEach(this::line));
    int width = 12 + random.nextInt(10);
    List<String> left = lines(articles.getFirst(), width);
    List<String> right = lines(articles.get(1), oneLine ? width : 12 + random.nextInt(10));
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String a = i < left.size() ? left.get(i) : "";
      String b = i < right.size() ? right.get(i) : "";
      if (oneLine) {
        lines.add((a + "　".repeat(Math.max(2, width + 4 - a.length())) + b).stripTrailing());
      } else {
        List.of(a, b).stream().filter(l -> !l.isEmpty()).forEach(lines::add);
      }
    }
  }

  private static List<String> lines(SetArticle article, int width) {
    List<String> lines = Columns.wrap(article.printed, width, true);
    if (article.below != null) {
      lines.add(article.below);
    }
    return lines;
  }

  private void withPicture(SetArticle article) {
    article.head().forEach(this::line);
    List<List<String>> columns = Columns.cut(article.printed, 3, random);
    for (int i = 0; i < columns.size(); i++) {
      if (i == 1) {
        picture(article);
      }
      columns.get(i).forEach(this::line);
    }
    if (article.below != null) {
      line(article.below);
    }
  }

  private void picture(SetArticle article) {
    String words = scene(newsroom.pick(article.body));
    Newsroom.Signed credit = newsroom.credit();
    article.captions.add(new Caption(words, credit.names()));
    if (random.nextBoolean()) {
      lines.add(words);
      line(credit.text());
    } else {
      line(words + " " + credit.text());
    }
  }

  private static String scene(String paragraph) {
    String clause = paragraph.split("[，。；：！？“”（）]", 2)[0];
    return "图为" + clause.substring(0, Math.min(CAPTION, clause.length())) + "现场";
  }

  private void furnished(List<SetArticle> articles) {
    line("河谷日报");
    line("2024年3月" + (1 + random.nextInt(28)) + "日 星期二");
    for (SetArticle article : articles) {
      article.head().forEach(this::line);
      List<List<String>> columns = Columns.cut(article.printed, 2, random);
      columns.getFirst().forEach(this::line);
      if (columns.size() > 1) {
        line(newsroom.furniture());
        columns.get(1).forEach(this::line);
      }
      if (article.below != null) {
        line(article.below);
      }
      line(newsroom.furniture());
    }
  }

  private void briefs(List<SetArticle> articles) {
    line(newsroom.pick(List.of("简讯", "新闻速览", "要闻简讯")));
    String mark = newsroom.pick(List.of("", "▲", "■", "●"));
    for (SetArticle article : articles) {
      lines.add(mark + article.title);
      lines.addAll(article.printed);
      if (random.nextBoolean()) {
        lines.add("");
      }
    }
  }

  private void notices(List<SetArticle> articles) {
    articles.forEach(a -> whole(a, 2));
    Story notice = Notices.one(newsroom);
    SetArticle set = new SetArticle(notice);
    whole(set, 1);
    articles.add(set);
  }

  /** Headlines and pictures on top, columns cut, furniture below, the last from another page. */
  private void mixed(List<SetArticle> articles) {
    comeFrom("02", articles.getLast(), "(上接02版)");
    List<SetArticle> upper = articles.subList(0, Math.min(2, articles.size() - 1));
    upper.forEach(a -> a.head().forEach(this::line));
    upper.forEach(this::picture);
    upper.forEach(a -> text(a, 3));
    for (SetArticle article : articles.subList(upper.size(), articles.size())) {
      whole(article, 4);
    }
    line(newsroom.furniture());
  }

  /** The last one comes from another page, most often. */
  private void local(List<SetArticle> articles, boolean tight) {
    if (random.nextInt(3) > 0) {
      comeFrom("02", articles.getLast(), newsroom.pick(List.of("(上接02版)", "（上接第二版）")));
    }
    lines.addAll(new LocalPage(newsroom, random, tight).set(articles));
  }

  /** Makes it the rest of an article that began on another page: nobody signs it. */
  private static void comeFrom(String page, SetArticle article, String words) {
    article.from = page;
    article.bylines.clear();
    article.above = null;
    article.below = null;
    article.printed.clear();
    article.printed.addAll(article.body);
    article.before(words);
  }

  private static ComposedPage traditional(String text, List<SetArticle> articles) {
    return new ComposedPage(
        HanLP.convertToTraditionalChinese(text),
        articles.stream().map(SetArticle::expected).map(Traditional::of).toList());
  }
}
