package wenmai.graph.extract.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.extract.tagger.TaggedSpan;
import wenmai.indexer.corpus.Span;

/**
 * Schools of a university that join two subjects: 与 stands inside of 某某大学材料科学与工程学院, not between two
 * bodies.
 */
final class Schools {
  private static final Pattern UNIVERSITY = Pattern.compile(".*大学");

  /** A subject, 与, and the rest of the name; whoever or whatever else 与 joins ends otherwise. */
  private static final Pattern JOINED =
      Pattern.compile(
          "(?:(?!大学|学院|研究院|中心)\\p{IsHan}){0,8}(?:[科数医药农林文法理工哲史地力美](?<!留)学|工程|技术|信息|文化|经济|管理|卫生|环境|资源|材料"
              + "|能源|动力|机械|电子|电气|控制|传播|艺术|设计|建筑|水利|交通|农业|食品|生物|旅游|历史|政治|法律|社会|城乡|地理"
              + "|测绘|通信|金融|会计|统计|护理|教育|心理|体育|化工|航空|海洋|数据|智能|网络|软件)"
              + "[与和及]((?:(?!大学|学院|研究院|中心)\\p{IsHan}){1,8}(?:学院|研究院|研究所|实验室))");

  private Schools() {}

  /** The names of a text in order, none overlapping another. */
  static List<TaggedSpan> whole(String text, List<TaggedSpan> names, Divisions divisions) {
    List<TaggedSpan> whole = new ArrayList<>();
    int end = 0;
    for (TaggedSpan name : names) {
      if (name.span().start() < end) {
        continue;
      }
      TaggedSpan school = whole(text, name, divisions);
      end = school.span().end();
      whole.add(school);
    }
    return whole;
  }

  private static TaggedSpan whole(String text, TaggedSpan name, Divisions divisions) {
    Span span = name.span();
    if (name.label() != Label.ORGANIZATION || !UNIVERSITY.matcher(span.of(text)).matches()) {
      return name;
    }
    Matcher joined = JOINED.matcher(text).region(span.end(), text.length());
    return joined.lookingAt() && !divisions.begin(joined.group(1))
        ? new TaggedSpan(new Span(span.start(), joined.end()), name.label(), name.confidence())
        : name;
  }
}
