package wenmai.indexer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.indexer.corpus.Byline;
import wenmai.indexer.corpus.Role;

/**
 * A stretch of text that is nothing but names and what they did: 本报记者 甲 通讯员 乙, 甲/文 乙/图, (记者 甲), 丙
 * 摄.
 *
 * @param names in print order
 * @param explicit whether a word for a role stands in it, so that it is more than names in a row
 * @param picture whether somebody signs for a picture and nobody for text
 */
record Signature(List<Byline> names, boolean explicit, boolean picture) {
  private static final int LONGEST = 120;

  private static final Pattern ROLE =
      Pattern.compile(
          "(?:(?:首席|见习|見習|实习|實習|特约|特約|特派|全媒体|融媒体|融媒|摄影|攝影)*(?:记者|記者))"
              + "|特?约?(?:通讯员|通訊員)|实习生|實習生|特约评论员|评论员|特约撰稿人?|撰稿人?|作者|执笔"
              + "|责任编辑|責任編輯|编辑|編輯|责编");
  private static final Pattern WORK_BEFORE =
      Pattern.compile("^(文图|图文|摄影报道|文|图|圖|摄影|攝影|摄|供图|图片|撰文|采写|供稿|绘图|插图|绘画)[/:：]");
  private static final Pattern WORK_ONLY =
      Pattern.compile("文图|图文|摄影报道|攝影報道|报道|報道|报导|文|图|圖|摄影|攝影|摄|攝|供图|供圖|撰文|供稿|采写|整理|口述|著|编译");
  private static final Pattern WORK_AFTER =
      Pattern.compile("^(.+?)/?(" + WORK_ONLY.pattern() + ")$");
  private static final Pattern GAP = Pattern.compile("[\\s\\p{Z},，、;；&]+");
  private static final Pattern PROVIDED =
      Pattern.compile(
          "(?:供图[:：\\s]\\s*(?<a>\\S{2,20})|(?<b>[^\\s,，。]{2,20}?)\\s?供[图圖]|(?:图片|照片|圖片)由(?<c>[^\\s,，。]{2,20}?)提供)");
  private static final Pattern ALL_PICTURES =
      Pattern.compile(
          "(?:本组图片?|本版图片?|本文图片?|以上图片?|上图|下图|图片|照片|图[①-⑨\\d]?(?:[至到、—-]图?[①-⑨\\d])*)(?:均|皆|全部)?[由为]"
              + "(?:本报|本報|通讯员|全媒体|融媒体?|[\\p{IsHan}]{2}融媒)*(?:记者)?\\s?(?<name>\\S{2,16}?)(?<work>提供|供图|拍摄|摄影|摄)");
  private static final Pattern ARCHIVE =
      Pattern.compile(
          "(?:本报|本報)?(?:资料|資料|网络|網絡)(?:图片?|照片|圖片?)|(?:图片|照片)来自网络|图据\\S{2,10}|新[华華]社[发發]");
  private static final Pattern PREFIX = Pattern.compile("[\\p{IsHan}A-Za-z0-9·•—\\-]{0,16}");
  private static final Pattern PAPER = Pattern.compile(".*(?:报|報|社|网|網|台|媒|媒体|客户端|本刊)");
  private static final Pattern AGENCY_PICTURE =
      Pattern.compile("新[华華]社[发發]\\s*[(（]?\\s*(\\S.*?)[)）]?");

  Signature {
    names = List.copyOf(names);
  }

  /** The signature that {@code text} is, brackets and bullets around it left aside. */
  static Optional<Signature> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String bare = unwrap(text);
    Matcher agency = AGENCY_PICTURE.matcher(bare);
    if (agency.matches()) {
      bare = agency.group(1);
    }
    if (ARCHIVE.matcher(bare).matches()) {
      return Optional.of(new Signature(List.of(), true, true));
    }
    Optional<Signature> read = new Reading().read(bare);
    return read.isPresent() ? read : provided(bare);
  }

  private static Optional<Signature> provided(String text) {
    Matcher all = ALL_PICTURES.matcher(text);
    if (all.matches()) {
      Role role = all.group("work").matches("提供|供图") ? Role.PROVIDER : Role.PHOTOGRAPHER;
      return Optional.of(new Signature(List.of(new Byline(all.group("name"), role)), true, true));
    }
    Matcher m = PROVIDED.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String name =
        m.group("a") != null ? m.group("a") : m.group("b") != null ? m.group("b") : m.group("c");
    return Optional.of(new Signature(List.of(new Byline(name, Role.PROVIDER)), true, true));
  }

  private static String unwrap(String text) {
    String bare = text.replaceFirst("^[\\s\\p{Z}□■●○◆◇▲▼△★☆*·]+", "").strip();
    bare = bare.replaceFirst("[。.]$", "");
    while (bare.length() > 2
        && "(（[【〔".indexOf(bare.charAt(0)) >= 0
        && ")）]】〕".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
      bare = bare.substring(1, bare.length() - 1).strip();
    }
    return bare;
  }

  /** One pass over the words of a signature. */
  private static final class Reading {
    private final List<Byline> done = new ArrayList<>();
    private final List<Byline> open = new ArrayList<>();
    private Role role = Role.REPORTER;
    private boolean explicit;
    private boolean roleNamed;
    private boolean text;
    private boolean picture;
    private boolean failed;

    /** Whether those who follow wrote and took the pictures. */
    private boolean bothAhead;

    private String half = "";

    Optional<Signature> read(String bare) {
      String even =
          bare.replaceAll("\\s*[/／]\\s*", "/")
              .replaceAll("(文[/、]?图|图[/、]文)(?=$|[\\s\\p{Z}/:：])", "文图")
              .replaceAll("(?<=文图)/", " ");
      GAP.splitAsStream(even).forEach(this::word);
      flushHalf();
      settle();
      if (failed
          || done.stream().noneMatch(b -> Names.likely(b.name()) || Names.foreign(b.name()))) {
        return Optional.empty();
      }
      return Optional.of(new Signature(done, explicit, picture && !text));
    }

    private void word(String word) {
      Matcher m = ROLE.matcher(word);
      if (m.find()) {
        before(word.substring(0, m.start()));
        takeRole(m.group());
        word(word.substring(m.end()).replaceFirst("^[:：/]", ""));
        return;
      }
      Matcher first = WORK_BEFORE.matcher(word);
      if (first.find()) {
        settle();
        takeWorkBefore(first.group(1));
        word(word.substring(first.end()));
      } else if (WORK_ONLY.matcher(word).matches()) {
        takeWork(word);
      } else {
        nameAndWork(word);
      }
    }

    private void nameAndWork(String word) {
      Matcher last = WORK_AFTER.matcher(word);
      boolean apart = word.contains("/") || (last.matches() && last.group(2).length() > 1);
      if (last.matches()
          && (apart || word.endsWith("摄") || word.endsWith("攝"))
          && (word.contains("/") || Names.possible(last.group(1)))) {
        name(last.group(1));
        takeWork(last.group(2));
      } else {
        name(word);
      }
    }

    private void before(String word) {
      if (word.isEmpty()) {
        return;
      }
      if (roleNamed && Names.likely(word) && !PAPER.matcher(word).matches()) {
        name(word);
      } else if (!PREFIX.matcher(word).matches()) {
        failed = true;
      }
    }

    private void takeRole(String word) {
      flushHalf();
      explicit = true;
      roleNamed = true;
      role = roleOf(word);
    }

    private static Role roleOf(String word) {
      if (word.contains("通讯员") || word.contains("通訊員")) {
        return Role.CORRESPONDENT;
      }
      if (word.startsWith("实习生") || word.startsWith("實習生")) {
        return Role.INTERN;
      }
      if (word.startsWith("摄影") || word.startsWith("攝影")) {
        return Role.PHOTOGRAPHER;
      }
      return word.contains("编") || word.contains("編") ? Role.EDITOR : Role.REPORTER;
    }

    private void takeWorkBefore(String work) {
      flushHalf();
      explicit = true;
      role = roleOfWork(work);
      bothAhead = isBoth(work);
      note(work);
    }

    /**
     * A word for the work right behind the names it belongs to; in front of any, it names theirs.
     */
    private void takeWork(String work) {
      flushHalf();
      if (open.isEmpty()) {
        takeWorkBefore(work);
        return;
      }
      explicit = true;
      note(work);
      List<Byline> signed = List.copyOf(open);
      if (isBoth(work)) {
        signed.forEach(b -> open.add(new Byline(b.name(), Role.PHOTOGRAPHER)));
      } else if (roleOfWork(work) != Role.REPORTER) {
        open.replaceAll(b -> new Byline(b.name(), roleOfWork(work)));
      }
      settle();
      role = Role.REPORTER;
    }

    private static boolean isBoth(String work) {
      return work.startsWith("摄影报")
          || work.startsWith("攝影報")
          || work.equals("文图")
          || work.equals("图文");
    }

    private void note(String work) {
      boolean both = work.length() > 2 || isBoth(work);
      boolean shown = roleOfWork(work) != Role.REPORTER;
      picture |= shown || both;
      text |= !shown || both;
    }

    private static Role roleOfWork(String work) {
      return switch (work) {
        case "图", "圖", "摄影", "攝影", "摄", "攝", "图片" -> Role.PHOTOGRAPHER;
        case "供图", "供圖" -> Role.PROVIDER;
        default -> Role.REPORTER;
      };
    }

    private void name(String word) {
      if (word.isEmpty()) {
        return;
      }
      String joined = half + word;
      half = "";
      if (joined.length() == 3 && word.length() == 1 && Names.begins(word)) {
        add(joined.substring(0, 2));
        half = word;
      } else if ((word.length() == 1 && joined.length() < 3) || Names.beginsName(joined)) {
        half = joined;
      } else if (joined.length() > 3
          && joined.length() == word.length() + 2
          && !Names.beginsName(joined.substring(0, 2))) {
        add(joined.substring(0, 2));
        name(word);
      } else {
        add(joined);
      }
    }

    private void flushHalf() {
      if (!half.isEmpty()) {
        String name = half;
        half = "";
        add(name);
      }
    }

    private void add(String name) {
      boolean ok = (roleNamed || explicit) ? Names.possible(name) : Names.likely(name);
      if (!ok) {
        failed = true;
      } else {
        open.add(new Byline(name, role));
      }
    }

    private void settle() {
      flushHalf();
      done.addAll(open);
      if (bothAhead && !open.isEmpty()) {
        open.forEach(b -> done.add(new Byline(b.name(), Role.PHOTOGRAPHER)));
        bothAhead = false;
      }
      open.clear();
    }
  }
}
