package wenmai.indexer.page;

import java.util.regex.Pattern;

/** The names in a signature, told from other words. */
final class Names {
  /**
   * Family names of one character, the frequent ones first (Hundred Family Surnames and later
   * counts).
   */
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任"
          + "卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱丘侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫"
          + "孔向常汤康易乔赖文申席倪季裴关焦左岳骆温庄晏柴瞿牛樊葛邢安齐梅伍庞颜倪霍翟翁俞施穆尤聂詹詹鲁"
          + "路辛耿管童祝阮柳殷喻卜古苗纪欧甘谷岑凌盛解游阳宁单舒包司尚时符宫鲍华柯祁项曲靳车房宗米蒙苑窦甄迟边"
          + "蔺滕屈栗冉褚仇鄢卫楚应郎凤花水佟冀艾明皮娄卞成戚危党闵席麻强危隋郜宣桂全连祖仝雍门蓝刁景查竺巩敖"
          + "郁展晁原储初国亓牟奚沙师茅谌沃补智底匡寇广丛阚匙巨晋海肇化池来商鹿逄苟胥芦郗鞠况介邸邬桑慕满"
          + "張劉陳楊黃趙吳馬羅鄭謝許韓鄧馮蕭葉蘇呂盧鍾譚陸韋賈鄒閻龍賀顧龔萬錢嚴湯喬賴關駱溫莊齊龐顏魯紀歐單";

  /** How many of them are frequent. */
  private static final int FREQUENT = 64;

  /** What ends the names of places and offices, and hardly ever a person's. */
  private static final String OF_PLACES = "县區区局厂厅院校省";

  private static final Pattern COMPOUND =
      Pattern.compile("欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|司空|夏侯|长孙|宇文|端木|百里|呼延|南宫|独孤");

  private static final Pattern HAN_NAME =
      Pattern.compile("[\\p{IsHan}&&[^的了是在从对将把被说据介这那有到并就也不]]{2,4}");
  private static final Pattern FOREIGN =
      Pattern.compile("\\p{IsHan}{2,8}(?:[·•・]\\p{IsHan}{1,8})+|[A-Z][A-Za-z.'-]{1,20}");

  private Names() {}

  /** Whether it can be a name where a signature says that names follow. */
  static boolean possible(String word) {
    return HAN_NAME.matcher(word).matches() || FOREIGN.matcher(word).matches();
  }

  /** Whether it is a foreign or minority name in parts, or a Latin one. */
  static boolean foreign(String word) {
    return FOREIGN.matcher(word).matches();
  }

  /** Whether it looks like a name by itself. */
  static boolean likely(String word) {
    if (COMPOUND.matcher(word).lookingAt()) {
      return word.length() >= 3 && word.length() <= 4;
    }
    return word.length() >= 2
        && word.length() <= 3
        && HAN_NAME.matcher(word).matches()
        && SURNAMES.indexOf(word.charAt(0)) >= 0
        && (word.length() == 2 || OF_PLACES.indexOf(word.charAt(2)) < 0);
  }

  /** Whether a name can begin with it: a frequent family name. */
  static boolean begins(String word) {
    int at = SURNAMES.indexOf(word.charAt(0));
    return at >= 0 && at < FREQUENT;
  }

  /** Whether it is a compound family name that waits for the rest. */
  static boolean beginsName(String word) {
    return COMPOUND.matcher(word).matches();
  }
}
