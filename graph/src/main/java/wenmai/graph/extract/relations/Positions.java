package wenmai.graph.extract.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
      "(?:的|里的|原|前|首任|时任|现任|新任|原任|退休|派|资深|首席|兼职|名誉|荣誉|轮值|执行|老|启蒙|全科|青年|年轻|驻Ⓛ|[0-9一二三四五六七八九十]+岁的|(?:的)?最年轻的|"
          + DEPARTMENT
          + ")?";
  private static final String POSTS =
      "(?:Ⓞ" + TO_TITLE + ")?Ⓣ(?:(?:、|兼|和|及|，)?(?:Ⓞ" + TO_TITLE + "|原|前|时任)?Ⓣ)*";

  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "(?<posts>"
              + POSTS.replace("|及|，", "|及")
              + ")(?:、[^ⓅⓄⒿⓁⓉ，。；：、]{2,8})?[、的]?“?(?<people>Ⓟ(?:[、和与]Ⓟ)*)");

  private static final Pattern AFTER_NAME = Pattern.compile("(?<body>Ⓞ)的?(?<person>Ⓟ)(?<post>Ⓣ)");

  /** A second post behind the first: Ⓞ主席Ⓟ、副主席Ⓟ. */
  private static final Pattern SECOND =
      Pattern.compile("(?=[、，和及]Ⓣ)(?<=Ⓞ的?Ⓣ“?Ⓟ)(?<join>[、，和及])(?<post>Ⓣ)“?(?<people>Ⓟ(?:[、和]Ⓟ)*)");

  /** Who serves a state, or what its name is short for, serves no body that stands nearby: 俄防长. */
  private static final Pattern OF_STATE = Pattern.compile(".*(?:大臣|国务卿|[外防财]长|首相|国王|总统|特使)");

  private static final Pattern DEPUTY = Pattern.compile("(?:常务|执行)?副.*|秘书长|总经理|总工程师");

  private static final Pattern ALONE =
      Pattern.compile(
          "(?<=^|[，。；：”“、])(?:(?:现年|年过|今年)?[0-9一二三四五六七八九十]+岁的|首席|老|带队的|轮值|执行|兼职|[^ⓅⓄⒿⓁⓉ，。；：、“”（）]{2,4}(?:科|处|部|车间|班))?(?<post>Ⓣ)“?(?<person>Ⓟ)");

  /** What must stand for {@link #HELD_BY} to match, much sooner found. */
  private static final Pattern HELD = Pattern.compile("Ⓣ(?:一职|职务)?[现改仍]?[由为：是]");

  /** ⓄⓉ由Ⓟ兼任, 法定代表人为Ⓟ. */
  private static final Pattern HELD_BY =
      Pattern.compile(
          "(?<posts>Ⓞ?"
              + TO_TITLE
              + "Ⓣ)(?:一职|职务)?(?:(?:现|改|仍)?由(?<person>Ⓟ)(?:同志)?(?:兼任|担任|出任|接任|代理)|(?:为|：|是)(?<named>Ⓟ))");

  /** 以Ⓟ为Ⓣ的Ⓞ, 由ⓉⓅ率领的Ⓞ. */
  private static final Pattern LEADS =
      Pattern.compile(
          "以[ⓄⓉ的]{0,4}(?<person>Ⓟ)为(?<post>Ⓣ)的(?<body>Ⓞ)|由(?<post2>Ⓣ)(?<person2>Ⓟ)(?:率领|带领)的(?<body2>Ⓞ)");

  /** Ⓟ担任Ⓣ的Ⓞ. */
  private static final Pattern SERVING =
      Pattern.compile("(?<person>Ⓟ)[^ⓅⓄⒿⓁⓉ，。；]{0,6}(?:担任|出任|任)(?<post>Ⓣ)的(?<body>Ⓞ)");

  private static final Pattern BEHIND_VERB =
      Pattern.compile(
          "(?:历任|曾任|现任|先后任|先后担任|曾担任|担任|出任|兼任|当选为|当选|受聘为|受聘|获聘为|获聘|调任|升任|就任|接任|转任|原任|拟任|当[上了]|[任是为系])(?:过|了)?(?<posts>"
              + POSTS
              + ")(?!\\s*“?Ⓟ)");

  private static final Pattern APPOINTED =
      Pattern.compile(
          "(?<verb>任命|聘任|聘请|选举|推选|委任|委派|选派|聘|，|；|：|、)(?:[ⓄⓉ]{1,3})?(?<people>Ⓟ(?:、Ⓟ)*)(?:同志|先生|女士)?为(?<posts>"
              + POSTS
              + ")");

  private static final Pattern DISMISSED =
      Pattern.compile("免去(?<people>Ⓟ)(?:同志)?的?(?<posts>" + POSTS + ")");

  private static final Pattern HEAD_OF_DIVISION =
      Pattern.compile(
          "(?:代|副|原|前|常务副|代理|时任)*(?:省|市|县|区|州|旗|盟|镇|乡|村)长|专员|总统|总理|首相|国家主席|.*(?:议员|委员|代表|记者|通讯员)");

  /** Verbs that give a post in the body that the sentence is about. */
  private static final Pattern OFFICE = Pattern.compile("出任|当选|就任|接任|升任|担任|受聘|获聘|兼任|任");

  /** What ties a body to a person behind it: 溢香农场的余长寿. */
  private static final Pattern ATTACHED = Pattern.compile("的?(?:原|前|" + DEPARTMENT + ")?Ⓣ*Ⓟ|的?Ⓣ");

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
    secondPosts(outline, found);
    afterNames(outline, found);
    heldBy(outline, paragraph, found);
    leads(outline, found);
    serving(outline, found);
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
      Actor post = outline.actor(m.start("post"));
      if (OF_STATE.matcher(post.entity()).matches()) {
        continue;
      }
      ImpliedBody.of(post.entity(), outline.actors(0, m.start()), paragraph)
          .ifPresent(body ->
              add(
                  found,
                  outline,
                  List.of(outline.actor(m.start("person"))),
                  List.of(new Post(body, post.entity())),
                  Modality.ASSERTED,
                  0.85,
                  "post-alone"));
    }
  }

  /** A deputy named next to the head has his body. */
  private static void secondPosts(Outline outline, List<Position> found) {
    Matcher m = SECOND.matcher(outline.signs());
    while (m.find()) {
      String title = outline.actor(m.start("post")).entity();
      Actor body = lastBody(outline, m.start());
      Actor first = last(outline, m.start(), Label.TITLE).orElseThrow();
      boolean shared =
          DEPUTY.matcher(title).matches()
              && !HEAD_OF_DIVISION.matcher(title).matches()
              && (!m.group("join").equals("，") || title.endsWith(first.entity()));
      if (body != null && shared) {
        List<Post> posts = List.of(new Post(body, title));
        add(found, outline, people(outline, m), posts, Modality.ASSERTED, 0.9, "second-post");
      }
    }
  }

  private static @Nullable Actor lastBody(Outline outline, int before) {
    return last(outline, before, Label.ORGANIZATION).orElse(null);
  }

  private static void heldBy(Outline outline, List<Actor> paragraph, List<Position> found) {
    if (!HELD.matcher(outline.signs()).find()) {
      return;
    }
    Matcher m = HELD_BY.matcher(outline.signs());
    while (m.find()) {
      int person = m.start("person") < 0 ? m.start("named") : m.start("person");
      List<Post> posts = new ArrayList<>();
      for (Post post : posts(outline, m.start("posts"), m.end("posts"), null)) {
        Optional<Actor> implied =
            ImpliedBody.of(post.title(), outline.actors(0, m.start()), paragraph);
        posts.add(post.body() == null ? new Post(implied.orElse(null), post.title()) : post);
      }
      Modality modality = Modalities.of(clause(outline, m.end()));
      add(found, outline, List.of(outline.actor(person)), posts, modality, 0.9, "post-held-by");
    }
  }

  private static void leads(Outline outline, List<Position> found) {
    Matcher m = LEADS.matcher(outline.signs());
    while (m.find()) {
      String suffix = m.start("person") < 0 ? "2" : "";
      Post post =
          new Post(
              outline.actor(m.start("body" + suffix)),
              outline.actor(m.start("post" + suffix)).entity());
      List<Actor> person = List.of(outline.actor(m.start("person" + suffix)));
      add(found, outline, person, List.of(post), Modality.ASSERTED, 0.92, "leads");
    }
  }

  private static void serving(Outline outline, List<Position> found) {
    Matcher m = SERVING.matcher(outline.signs());
    while (m.find()) {
      Post post = new Post(outline.actor(m.start("body")), outline.actor(m.start("post")).entity());
      List<Actor> person = List.of(outline.actor(m.start("person")));
      Modality modality = Modalities.of(clause(outline, m.start("post")));
      add(found, outline, person, List.of(post), modality, 0.92, "serving");
    }
  }

  private static void behindVerbs(Outline outline, List<Position> found) {
    Matcher m = BEHIND_VERB.matcher(outline.signs());
    while (m.find()) {
      List<Actor> subjects = subjects(outline, m.start());
      if (subjects.isEmpty() || m.start("posts") == m.start()) {
        continue;
      }
      Modality modality =
          outline.signs().startsWith("候选", m.end())
              ? Modality.PLANNED
              : Modalities.of(m.group().startsWith("拟") ? "拟任" : clause(outline, m.start()));
      Actor joined = joinedBody(outline, m.start());
      if (joined == null && OFFICE.matcher(m.group()).lookingAt()) {
        joined = freeBody(outline, m.start());
      }
      List<Post> posts = posts(outline, m.start("posts"), m.end("posts"), joined);
      add(found, outline, subjects, posts, modality, 0.9, "post-behind-verb");
    }
  }

  /** The people right before a verb, else the last person before it. */
  private static List<Actor> subjects(Outline outline, int verb) {
    int start = verb;
    while (start > 0 && "Ⓟ、".indexOf(outline.signs().charAt(start - 1)) >= 0) {
      start--;
    }
    List<Actor> row = outline.actors(start, verb);
    return row.isEmpty() ? last(outline, verb, Label.PERSON).stream().toList() : row;
  }

  /** The one body named before {@code at} that no person or title stands next to. */
  private static @Nullable Actor freeBody(Outline outline, int at) {
    List<Actor> free = new ArrayList<>();
    for (int i = 0; i < at; i++) {
      boolean attached =
          i + 1 < at && ATTACHED.matcher(outline.signs()).region(i + 1, at).lookingAt();
      if (outline.signs().charAt(i) == 'Ⓞ' && !attached) {
        free.add(outline.actor(i));
      }
    }
    return free.stream().map(Actor::entity).distinct().count() == 1 ? free.getFirst() : null;
  }

  private static void appointments(Outline outline, List<Position> found) {
    Matcher m = APPOINTED.matcher(outline.signs());
    while (m.find()) {
      Actor body = freeBody(outline, m.start());
      List<Post> posts = posts(outline, m.start("posts"), m.end("posts"), body);
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
    for (int i = verb - 1; i >= Math.max(0, verb - 3) && outline.signs().charAt(i) != 'Ⓟ'; i--) {
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
