package wenmai.api.bench.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import wenmai.indexer.corpus.Byline;
import wenmai.indexer.corpus.Role;

/** Signs articles and pictures in the forms that papers use, with names drawn by chance. */
final class Newsroom {
  private static final String FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红建国文辉力海峰晨光雪梅志远思雨子轩浩宇欣怡佳琪";
  private static final List<String> PAPERS = List.of("本报", "河谷融媒", "本报全媒体", "洛报融媒", "");

  private final Random random;

  Newsroom(Random random) {
    this.random = random;
  }

  /** Words with the names that stand in them. */
  record Signed(String text, List<Byline> names) {}

  /** 本报记者 甲 乙 通讯员 丙, 甲/文 乙/图, 记者 甲 实习生 乙. */
  Signed byline() {
    return switch (random.nextInt(8)) {
      case 0 -> textAndPicture();
      case 1 -> intern();
      default -> reporters();
    };
  }

  private Signed reporters() {
    String gap = random.nextInt(3) == 0 ? "　" : " ";
    List<Byline> names = new ArrayList<>();
    StringBuilder text = new StringBuilder(pick(PAPERS)).append("记者");
    for (int n = 1 + random.nextInt(2); n > 0; n--) {
      names.add(new Byline(name(), Role.REPORTER));
      text.append(gap).append(names.getLast().name());
    }
    int more = random.nextInt(3);
    for (int n = more; n > 0; n--) {
      names.add(new Byline(name(), Role.CORRESPONDENT));
      text.append(n == more ? gap + "通讯员" : "").append(gap).append(names.getLast().name());
    }
    return new Signed(text.toString(), names);
  }

  private Signed intern() {
    Byline first = new Byline(name(), Role.REPORTER);
    Byline second = new Byline(name(), Role.INTERN);
    return new Signed("本报记者 " + first.name() + " 实习生 " + second.name(), List.of(first, second));
  }

  private Signed textAndPicture() {
    Byline first = new Byline(name(), Role.REPORTER);
    Byline second = new Byline(name(), Role.PHOTOGRAPHER);
    return new Signed(first.name() + "/文 " + second.name() + "/图", List.of(first, second));
  }

  /** 本报讯(记者 甲 通讯员 乙), 本报3月5日讯, 新华社北京3月5日电, 【本报讯】. */
  Signed lead() {
    String day = (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日";
    return switch (random.nextInt(5)) {
      case 0 -> {
        Signed by = reporters();
        yield new Signed("本报讯(" + by.text() + ")", by.names());
      }
      case 1 -> {
        Signed by = reporters();
        yield new Signed("本报讯（" + by.text() + "）", by.names());
      }
      case 2 -> {
        Signed by = reporters();
        yield new Signed("本报" + day + "讯（" + by.text() + "）", by.names());
      }
      case 3 -> new Signed("新华社北京" + day + "电 ", List.of());
      default -> {
        Signed by = reporters();
        yield new Signed("【本报讯】（" + by.text() + "）", by.names());
      }
    };
  }

  /** 记者 甲 摄, (甲 供图), 本报记者 甲 摄影. */
  Signed credit() {
    String name = name();
    return switch (random.nextInt(4)) {
      case 0 -> new Signed("记者 " + name + " 摄", List.of(new Byline(name, Role.PHOTOGRAPHER)));
      case 1 -> new Signed(name + " 摄", List.of(new Byline(name, Role.PHOTOGRAPHER)));
      case 2 -> new Signed("（资料图片）", List.of());
      default -> new Signed("（企业供图）", List.of(new Byline("企业", Role.PROVIDER)));
    };
  }

  /** A line that belongs to no article. */
  String furniture() {
    return pick(
        List.of(
            "责任编辑：" + name() + " 校对：" + name(),
            "编辑：" + name() + "　美编：" + name() + "　校对：" + name(),
            "本版编辑 " + name() + " " + name(),
            "新闻热线：0379-6523" + (1000 + random.nextInt(9000)),
            "今日天气 多云转晴 3℃～15℃ 偏北风3级",
            "网址：www.hegunews.com.cn",
            "E-mail:hegu" + random.nextInt(100) + "@163.com",
            "广告热线 6520" + (1000 + random.nextInt(9000)),
            "河谷日报 2024年3月" + (1 + random.nextInt(28)) + "日 星期二",
            "03 要闻",
            "综合新闻 04版"));
  }

  String name() {
    StringBuilder name = new StringBuilder(letter(FAMILY)).append(letter(GIVEN));
    return random.nextInt(3) == 0 ? name.toString() : name.append(letter(GIVEN)).toString();
  }

  private String letter(String letters) {
    return String.valueOf(letters.charAt(random.nextInt(letters.length())));
  }

  <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
