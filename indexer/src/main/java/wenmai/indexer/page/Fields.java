package wenmai.indexer.page;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Lines that name a thing and say what it is, as notices print them: 项目名称：…, 中标价：…. */
final class Fields {
  private static final Pattern FIELD =
      Pattern.compile(
          "^(?:[一二三四五六七八九十\\d]{1,2}[、.．])?\\p{IsHan}{0,10}(?:名称|编号|单位|机构|公司|人|方|价|价格|金额|期|工期|时间|日期|地点|地址|电话|方式"
              + "|经理|面积|邮箱|传真|网址|代码|账号|账户|银行|开户行|部门|范围|内容|条件|热线|资格|概况|数量|[第]?[一二三四五六七八九十]等?[名奖]|[冠亚季]军|子组)[:：]\\s?\\S.*");
  private static final int LONGEST = 60;

  private Fields() {}

  /** Which of {@code lines} stand among others of the kind, not all of them the paper's own. */
  static BitSet of(List<Line> lines) {
    BitSet fields = new BitSet(lines.size());
    int start = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i < lines.size() && is(lines.get(i).text())) {
        continue;
      }
      List<Line> run = lines.subList(start, i);
      if (run.size() > 1 && !run.stream().allMatch(line -> Furniture.is(line.text()))) {
        fields.set(start, i);
      }
      start = i + 1;
    }
    return fields;
  }

  private static boolean is(String line) {
    return line.length() <= LONGEST && !Shape.ends(line) && FIELD.matcher(line).matches();
  }
}
