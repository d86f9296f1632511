package wenmai.graph.extract.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.model.Modality;

/**
 * Reads who holds which post.
 *
 * <p>Posts stand in rows before a name (副市长、市公安局局长赵国剑), behind a verb (历任…局长、书记，现任…), or in an
 * appointment (任命…为). A post without a body of its own takes that of the post before it, save the
 * heads of divisions (市长), which name no body.
 */
final class Positions {
  private static final String DEPARTMENT =
      "[^ⓅⓄⒿⓁⓉ，。；：、“”（）]{1,6}(?:科|处|部|室|股|办|系|院|所|中心|分公司|支部|党委|车间|党组|学院)";
  private static final String TO_TITLE =
      "(?:的|里的|原|前|首任|时任|现任|新任|原任|退休|派|资深|首席|驻Ⓛ|[0-9一二三四五六七八九十]+岁的|(?:的)?最年轻的|" + DEPARTMENT + ")?";
  private static final String POSTS =
      "(?:Ⓞ" + TO_TITLE + ")?Ⓣ(?:(?:、|兼|和|及|，)?(?:Ⓞ" + TO_TITLE + "|原|前|时任)?Ⓣ)*";

  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "(?<posts>"
              + POSTS.replace("|及|，", "|及")
              + ")(?:、[^ⓅⓄⒿⓁⓉ，。；：、]{2,8})?[、的]?“?(?<people>Ⓟ(?:[、和与]Ⓟ)*)");

  private static final Pattern AFTER_NAME = Pattern.compile("(?<body>Ⓞ)的?(?<person>Ⓟ)(?<post>Ⓣ)");

  private static final Pattern ALONE = Pattern.compile("(?<=^|[，。；：”“])(?<post>Ⓣ)(?<person>Ⓟ)");

  private static final Pattern BEHIND_VERB =
      Pattern.compile(
          "(?:历任|曾任|现任|先后任|先后担任|曾担任|担任|出任|兼任|当选为|当选|受聘为|调任|升任|就任|接任|转任|原任|拟任|[任是为系])(?:过|了)?(?<posts>"
              + POSTS
              + ")(?!\\s*“?Ⓟ)");

  private static final Pattern APPOINTED =
      Pattern.compile(
          "(?<verb>任命|聘任|聘请|选举|推选|委任|，|；|：)(?<people>Ⓟ(?:、Ⓟ)*)(?:同志|先生|女士)?为(?<posts>"
              + POSTS
              + ")");

  private static final Pattern DISMISSED =
      Pattern.compile("免去(?<people>Ⓟ)(?:同志)?的?(?<posts>" + POSTS + ")");

  private static final Pattern HEAD_OF_DIVISION =
      Pattern.compile(
          "(?:代|副|原|前|常务副|代理|时任)*(?:省|市|县|区|州|旗|盟|镇|乡|村)长|专员|总统|总理|首相|国家主席|.*(?:议员|委员|代表|记者|通讯员)");

  private static final int REACH_OF_VERB = 60;

  private Positions() {}

  /**
   * The posts that a sentence tells of.
   *
   * @param paragraph the actors of its paragraph before it
   */
  static List<Position> in(Outline outline, List<Actor> paragraph) {
    if (outline.signs().indexOf('Ⓟ') < 0 || outline.signs().indexOf('Ⓣ') < 0) {
      return List.of();
    }
    List<Position> found = new ArrayList<>();
    dismissals(outline, found);
    beforeNames(outline, found);
    afterNames(outline, found);
    behindVerbs(outline, found);
    appointments(outline, found);
    alone(outline, paragraph, found);
    return found;
  }

  /** A title with the body it belongs to; null where none is named. */
  private record Post(@Nullable Actor body, String title) {}

  private static void beforeNames(Outline outline, List<Position> found) {
    Matcher m = BEFORE_NAME.matcher(outline.signs());
    while (m.find()) {
      String ahead = outline.signs().substring(Math.max(0, m.start() - 4), m.start());
      if (!ahead.endsWith("免去")) {
        List<Post> posts = posts(outline, m.start("posts"), m.end("posts"), null);
        add(found, outline, people(outline, m), posts, Modality.ASSERTED, 0.95, "post-before-name");
      }
    }
  }

  private static void afterNames(Outline outline, List<Position> found) {
    Matcher m = AFTER_NAME.matcher(outline.signs());
    while (m.find()) {
      Actor body = outline.actors(m.start("body"), m.end("body")).getFirst();
      String title = outline.actors(m.start("post"), m.end("post")).getFirst().entity();
      List<Actor> person = outline.actors(m.start("person"), m.end("person"));
      add(
          found,
          outline,
          person,
          List.of(new Post(body, title)),
          Modality.ASSERTED,
          0.9,
          "post-after-name");
    }
  }

  private static void alone(Outline outline, List<Actor> paragraph, List<Position> found) {
    Matcher m = ALONE.matcher(outline.signs());
    while (m.find()) {
      String title = outline.actors(m.start("post"), m.end("post")).getFirst().entity();
      Stream<Actor> named =
          Stream.concat(paragraph.stream(), outline.actors(0, m.start()).stream());
      ImpliedBody.of(title, named)
          .ifPresent(body ->
              add(
                  found,
                  outline,
                  outline.actors(m.start("person"), m.end("person")),
                  List.of(new Post(body, title)),
                  Modality.ASSERTED,
                  0.85,
                  "post-alone"));
    }
  }

  private static void behindVerbs(Outline outline, List<Position> found) {
    Matcher m = BEHIND_VERB.matcher(outline.signs());
    while (m.find()) {
      Optional<Actor> subject = last(outline, m.start(), Label.PERSON);
      if (subject.isEmpty() || m.start("posts") == m.start()) {
        continue;
      }
      Modality modality =
          Modalities.of(m.group().startsWith("拟") ? "拟任" : clause(outline, m.start()));
      Actor joined = joinedBody(outline, m.start());
      List<Post> posts = posts(outline, m.start("posts"), m.end("posts"), joined);
      add(found, outline, List.of(subject.get()), posts, modality, 0.9, "post-behind-verb");
    }
  }

  private static void appointments(Outline outline, List<Position> found) {
    Matcher m = APPOINTED.matcher(outline.signs());
    while (m.find()) {
      List<Post> posts = posts(outline, m.start("posts"), m.end("posts"), null);
      Modality modality = Modalities.of(clause(outline, m.start()));
      add(found, outline, people(outline, m), posts, modality, 0.93, "appointment");
    }
  }

  private static void dismissals(Outline outline, List<Position> found) {
    Matcher m = DISMISSED.matcher(outline.signs());
    while (m.find()) {
      List<Post> posts = posts(outline, m.start("posts"), m.end("posts"), null);
      add(found, outline, people(outline, m), posts, Modality.NEGATED, 0.93, "dismissal");
    }
  }

  private static List<Actor> people(Outline outline, Matcher m) {
    return outline.actors(m.start("people"), m.end("people"));
  }

  /** The posts of a row; each without a body takes the one before it. */
  private static List<Post> posts(Outline outline, int start, int end, @Nullable Actor body) {
    List<Post> posts = new ArrayList<>();
    Actor current = body;
    for (int i = start; i < end; i++) {
      for (Actor actor : outline.actors(i, i + 1)) {
        if (actor.label() == Label.ORGANIZATION) {
          current = actor;
        } else if (actor.label() == Label.TITLE) {
          boolean own = i > start && outline.signs().charAt(i - 1) == 'Ⓞ';
          String title = former(outline, i) + actor.entity();
          boolean bodiless = !own && HEAD_OF_DIVISION.matcher(actor.entity()).matches();
          posts.add(new Post(bodiless ? null : current, title));
        }
      }
    }
    return posts;
  }

  private static String former(Outline outline, int at) {
    char ahead = at > 0 ? outline.signs().charAt(at - 1) : ' ';
    return ahead == '原' || ahead == '前' ? String.valueOf(ahead) : "";
  }

  /** The body right before a verb: 分配至Ⓞ任Ⓣ, 调入Ⓞ，历任Ⓣ. */
  private static @Nullable Actor joinedBody(Outline outline, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
      if (outline.signs().charAt(i) == 'Ⓞ') {
        return outline.actors(i, i + 1).getFirst();
      }
    }
    return null;
  }

  private static Optional<Actor> last(Outline outline, int before, Label label) {
    int from = Math.max(0, before - REACH_OF_VERB);
    List<Actor> actors = outline.actors(from, before);
    for (int i = actors.size() - 1; i >= 0; i--) {
      if (actors.get(i).label() == label) {
        return Optional.of(actors.get(i));
      }
    }
    return Optional.empty();
  }

  private static String clause(Outline outline, int end) {
    int start = end;
    while (start > 0 && "，。；：".indexOf(outline.signs().charAt(start - 1)) < 0) {
      start--;
    }
    return outline.signs().substring(start, end);
  }

  private static void add(
      List<Position> found,
      Outline outline,
      List<Actor> people,
      List<Post> posts,
      Modality modality,
      double confidence,
      String rule) {
    for (Actor person : people) {
      for (Post post : posts) {
        if (post.body() != null && person.label() == Label.PERSON) {
          found.add(
              new Position(person, post.body(), post.title(), modality, confidence, rule, outline));
        }
      }
    }
  }
}
