package wenmai.graph.extract.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.extract.tagger.TaggedSpan;
import wenmai.indexer.corpus.Span;

/**
 * Adds the projects that a wording shows beyond the tagger: behind 开建, 其 or 位于…的 a project's name
 * begins, which is then taken everywhere that it stands. Names that stop short of their own 项目 or
 * 工程 are made whole.
 */
public final class ProjectNames {
  private static final Pattern PROJECT =
      Pattern.compile(
          "(?:开建|投建|兴建|新建|扩建|投资建设|承建|其)"
              + "((?:年产[0-9.]+万?[吨台套件辆只]|(?=[^，。；、的该等]))[^，,。；;：:、的该等“”\\s]{2,22}"
              + "(?:生产|加工|制造|改造|扩建|技改|利用|研发|基地|材料|箔|设备|装置|一体化)项目)");

  /** 位于高新区的滨河产业社区项目: what lies somewhere and is called a project is one, named whole. */
  private static final Pattern LOCATED =
      Pattern.compile(
          "位于[^，。,、；“”的]{2,12}的([^，。,、；;：:“”的该等\\s]{3,24}?(?:项目|工程))"
              + "(?![部组法经方]|建设单位|负责|公司|管理|投资|总投)");

  /**
   * 项目 or 工程 right behind a project's name belongs to it (270 of 274 times in our passages), unless
   * it begins another word.
   */
  private static final Pattern OWN_WORD =
      Pattern.compile("(?:项目|工程(?![师局队量款学院车]))(?![部组法经方办书]|建设单位|负责|公司|管理|投资|总投)");

  /** A numbered lot is let by itself and is no part of the name (6 of 9 in our passages). */
  private static final Pattern LOT = Pattern.compile("第?[一二三四五六七八九十0-9]+标段$");

  /** What a plant makes in a year begins its name: 年产五万吨碳酸锂项目. */
  private static final Pattern YEARLY = Pattern.compile("年产(?=[0-9.一二三四五六七八九十百千万两]+[吨台套件辆只])");

  private static final double CONFIDENCE = 0.8;

  private ProjectNames() {}

  /** The names of a text in order, none overlapping another. */
  public static List<TaggedSpan> with(String text, List<TaggedSpan> names) {
    List<TaggedSpan> all = new ArrayList<>();
    names.forEach(name -> all.add(whole(text, name)));
    for (int i = 0; i + 1 < names.size(); i++) {
      if (all.get(i).span().overlaps(all.get(i + 1).span())) {
        all.set(i, names.get(i));
      }
    }
    addAll(text, PROJECT, all);
    addAll(text, LOCATED, all);
    all.sort(TaggedSpan::compareTo);
    return List.copyOf(all);
  }

  private static TaggedSpan whole(String text, TaggedSpan name) {
    if (name.label() != Label.PROJECT) {
      return name;
    }
    int start = name.span().start();
    int end = name.span().end();
    Matcher own = OWN_WORD.matcher(text).region(end, text.length()).useTransparentBounds(true);
    if (own.lookingAt()) {
      end = own.end();
    }
    Matcher lot = LOT.matcher(text).region(start, end);
    if (lot.find() && lot.start() > start) {
      end = lot.start();
    }
    Matcher yearly = YEARLY.matcher(text).region(Math.max(0, start - 2), end);
    return new TaggedSpan(
        new Span(yearly.lookingAt() ? yearly.start() : start, end),
        name.label(),
        name.confidence());
  }

  private static void addAll(String text, Pattern wording, List<TaggedSpan> all) {
    for (Matcher project = wording.matcher(text); project.find(); ) {
      String name = project.group(1);
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
        add(all, new TaggedSpan(new Span(at, at + name.length()), Label.PROJECT, CONFIDENCE));
      }
    }
  }

  /** Puts a project in place of what stands inside it, unless a project is there already. */
  private static void add(List<TaggedSpan> names, TaggedSpan project) {
    boolean known =
        names.stream()
            .anyMatch(n ->
                n.span().overlaps(project.span())
                    && (n.label() == Label.PROJECT || !project.span().contains(n.span())));
    if (!known) {
      names.removeIf(n -> project.span().contains(n.span()));
      names.add(project);
    }
  }
}
