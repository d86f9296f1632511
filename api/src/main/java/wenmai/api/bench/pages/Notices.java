package wenmai.api.bench.pages;

import java.util.List;

/** Notices as authorities and firms print them. */
final class Notices {
  private Notices() {}

  static Story one(Newsroom newsroom) {
    return newsroom.pick(
        List.of(
            new Story(
                "停水通告",
                List.of(
                    "因供水管道改造，定于3月6日8时至20时对河谷路沿线单位和居民停水。",
                    "请相关用户提前做好储水准备，不便之处敬请谅解。",
                    "河谷市自来水公司",
                    "2024年3月4日")),
            new Story(
                "国有建设用地使用权挂牌出让公告",
                List.of(
                    "经河谷市人民政府批准，河谷市自然资源局决定以挂牌方式出让三宗地块的国有建设用地使用权。",
                    "一、竞买人应当具备独立承担民事责任的能力。",
                    "二、申请人可于2024年3月20日前到河谷市公共资源交易中心提交书面申请。",
                    "联系电话：0379-65231234",
                    "河谷市自然资源局",
                    "2024年3月1日")),
            new Story(
                "遗失声明",
                List.of("河谷市兴业商贸有限公司公章（编号：4103050012345）遗失，声明作废。", "河谷市兴业商贸有限公司", "2024年3月2日"))));
  }
}
