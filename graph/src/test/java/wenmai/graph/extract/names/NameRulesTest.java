package wenmai.graph.extract.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.graph.extract.tagger.Label;
import wenmai.graph.extract.tagger.TaggedSpan;
import wenmai.indexer.corpus.Span;

/**
 * Each line is what the tagger gave and what the rules make of it; names are marked as in the
 * training passages.
 */
final class NameRulesTest {
  private static final Pattern MARK = Pattern.compile("\\[([^\\[\\]|]+)\\|([POJLT])\\]");
  private static final Divisions DIVISIONS = Divisions.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // bodies of the state
        "[党中央国务院|O]决策部署; [党中央|O][国务院|O]决策部署",
        "以他为核心的党中央坚强领导; 以他为核心的[党中央|O]坚强领导",
        "[国务院国资委|O]通报; [国务院国资委|O]通报",
        // the Youth League is not the party, nor the end of a word
        "团[西藏区委|O]书记; [团西藏区委|O]书记",
        "[李明|P]、共青团[洛阳市委|O]书记; [李明|P]、[共青团洛阳市委|O]书记",
        "由团[市委|O]主办; 由[团市委|O]主办",
        "代表团[市委|O]领队; 代表团[市委|O]领队",
        "团[清河公司|O]经理; 团[清河公司|O]经理",
        // scenic areas
        "到[青石崖|L]景区游览; 到[青石崖景区|L]游览",
        "[云门山|L]风景名胜区; [云门山风景名胜区|L]",
        "[李明|P]景区讲解; [李明|P]景区讲解",
        "[清河|L]博物馆开放; [清河博物馆|O]开放",
        "做好[清河寺|L]博物馆前期工作; 做好[清河寺博物馆|J]前期工作",
        "[清河|L]国家遗址公园; [清河国家遗址公园|L]",
        "[清河大桥|J]二期开工; [清河大桥二期|J]开工",
        "[清河公园|L]三期工程; [清河公园三期工程|J]",
        "建成[清河学院|O]二期。; 建成[清河学院二期|J]。",
        "[清河酒厂|O]一期宿舍; [清河酒厂|O]一期宿舍",
        "[清河公园|L]二期[东岸广场|L]; [清河公园二期|J][东岸广场|L]",
        "游览[襄阳|L]故城遗址; 游览[襄阳故城遗址|L]",
        // stations, and what only sounds like one
        "地铁3号线[清河大道|L]站启用; 地铁3号线[清河大道站|L]启用",
        "高铁停靠[襄阳|L]东站; 高铁停靠[襄阳东站|L]",
        "列车上[襄阳|L]站着的旅客; 列车上[襄阳|L]站着的旅客",
        "马拉松[襄阳|L]站开赛; 马拉松[襄阳|L]站开赛",
        "地铁[李明|P]站; 地铁[李明|P]站",
        // a school that joins two subjects, and two bodies
        "[清河大学|O]材料科学与[工程学院|O]牵头; [清河大学材料科学与工程学院|O]牵头",
        "[清河大学|O]公共卫生与护理学院教授; [清河大学公共卫生与护理学院|O]教授",
        "[清河大学|O]医学院与[护理学院|O]; [清河大学|O]医学院与[护理学院|O]",
        "[清河大学|O]法学与[襄阳师范学院|O]; [清河大学|O]法学与[襄阳师范学院|O]",
        "[清河大学|O]师生与[工程学院|O]; [清河大学|O]师生与[工程学院|O]",
        "[清河大学|O]与[工程学院|O]; [清河大学|O]与[工程学院|O]",
        // divisions that the text speaks of
        "[襄阳|L]、[襄阳|L]造、襄阳制造; [襄阳|L]、[襄阳|L]造、[襄阳|L]制造",
        "[襄阳|L]与襄阳制造; [襄阳|L]与襄阳制造",
        // names read in pieces, and what only stands in a row
        "[襄阳市|L][清河路|L][排水管网改造工程|J]招标; [襄阳市|L][清河路排水管网改造工程|J]招标",
        "[襄阳市|L][排水管网改造工程|J]招标; [襄阳市|L][排水管网改造工程|J]招标",
        "[清河路|L]的[排水管网改造工程|J]; [清河路|L]的[排水管网改造工程|J]",
        "[清河大道|L][东段|L]拥堵; [清河大道东段|L]拥堵",
        "[清河镇|L][东段村|L]; [清河镇|L][东段村|L]",
        "推动[襄阳|L]至[清河高速公路|J]建设; 推动[襄阳至清河高速公路|J]建设",
        "[宝鸡|L]至[襄阳|L]至[清河高铁|L]开通; [宝鸡至襄阳至清河高铁|L]开通",
        "从[襄阳|L]至[清河高速公路|L]路口; 从[襄阳|L]至[清河高速公路|L]路口",
        "[襄阳|L]至[清河|L]; [襄阳|L]至[清河|L]",
        "[襄阳东星基地|J]封顶,[襄阳|L][东星基地|J]占地18亩; [襄阳东星基地|J]封顶,[襄阳东星基地|J]占地18亩",
        "[襄阳东星基地|O]挂牌,[襄阳|L][东星基地|J]占地18亩; [襄阳东星基地|O]挂牌,[襄阳|L][东星基地|J]占地18亩",
        "[清河汽车集团|O]([中国|O])董事长; [清河汽车集团(中国)|O]董事长",
        "[清河软件|O]（中国）董事长; [清河软件（中国）|O]董事长",
        "[清河软件|O](中国首家)董事长; [清河软件|O](中国首家)董事长",
        "[襄阳|L][东星汽车有限公司|O]签约; [襄阳东星汽车有限公司|O]签约",
        "[襄阳市|L][东星汽车有限公司|O]签约; [襄阳市|L][东星汽车有限公司|O]签约",
        "[该校北校区体育馆项目|J]开工; 该校[北校区体育馆项目|J]开工",
        "[该镇项目|J]开工; [该镇项目|J]开工",
        "[清河牌汽车|O]下线; 清河牌汽车下线",
        "[清河金牌汽车厂|O]; [清河金牌汽车厂|O]",
        "[清河发电工程|J]类专业; 清河发电工程类专业",
        "[清河发电工程|J]类似; [清河发电工程|J]类似",
        "[原襄阳东星学校|O]合并; 原[襄阳东星学校|O]合并",
        "[原平市公安局|O]通报; [原平市公安局|O]通报",
        "[原隆移民村|L]村民; [原隆移民村|L]村民",
        "[学院|O]书记[李明|P]; 学院书记[李明|P]",
        "[东星学院|O]书记; [东星学院|O]书记",
        "[贾家庄|P]的水泥厂; [贾家庄|L]的水泥厂",
        "[贾家明|P]的水泥厂; [贾家明|P]的水泥厂",
        // what is being built
        "加快建设[清河非遗展示中心|O]; 加快建设[清河非遗展示中心|J]",
        "[清河非遗展示中心|O]举办展览; [清河非遗展示中心|O]举办展览",
        "做好[古城遗址博物馆|O]、[水利博物馆|O]前期工作; 做好[古城遗址博物馆|J]、[水利博物馆|J]前期工作",
        "[东湖体育中心|L]主体封顶; [东湖体育中心|J]主体封顶",
        "[东湖体育中心|L]和[西湖体育馆|L]开工; [东湖体育中心|J]和[西湖体育馆|J]开工",
        "[东湖体育中心|L]日前动工,占地18亩; [东湖体育中心|J]日前动工,占地18亩",
        "[东湖体育中心|L]已于6月底建成投用; [东湖体育中心|J]已于6月底建成投用",
        "[东湖体育中心|L]动工。[东湖体育中心|L]占地18亩; [东湖体育中心|J]动工。[东湖体育中心|J]占地18亩",
        "建设国家级[清河文化实验区|L]; 建设国家级[清河文化实验区|J]",
        "规划了一条[清河北路|L]; 规划了一条[清河北路|J]",
        "[清河北路|L]建成于1990年; [清河北路|L]建成于1990年",
        "[东湖体育中心|O]、[矿坑乐园|L]等一批新城项目; [东湖体育中心|J]、[矿坑乐园|J]等一批新城项目",
        "[东湖体育中心|O]、[矿坑乐园|L]等一批新人; [东湖体育中心|O]、[矿坑乐园|L]等一批新人",
        "加快建设[东湖医院|O]; 加快建设[东湖医院|O]",
        "[东湖体育中心|L]建设局; [东湖体育中心|L]建设局",
        // doctrines, causes and machines, and bodies that end alike
        "坚持[清河特色治理制度|O]; 坚持清河特色治理制度",
        "纪念[清河保卫战争|O]胜利; 纪念清河保卫战争胜利",
        "打击[甲国极端组织|O]; 打击甲国极端组织",
        "出动[歼-10战机|O]; 出动歼-10战机",
        "由[清河安全局|O]负责; 由[清河安全局|O]负责",
        "由[清河公共关系|O]公司负责; 由[清河公共关系|O]公司负责",
        "由[清河建设|O]承建; 由[清河建设|O]承建",
        // events and meetings
        "出席[清河博览会|O]; 出席清河博览会",
        "筹办[襄阳亚运会|O],[亚运会组委会|O]; 筹办襄阳亚运会,[亚运会组委会|O]",
        "十八届[三中|L]全会; 十八届三中全会",
        "[三中村|L]村民; [三中村|L]村民",
        "[国务|O]委员[李明|P]; 国务委员[李明|P]",
        "当[地政府|O]; 当地政府",
        "在[多国|L]上市的[多国村|L]; 在多国上市的[多国村|L]",
        // words that name nobody
        "[由于清河农业公司|O]亏损; 由于[清河农业公司|O]亏损",
        "谋划[实施清河东院区|J]等; 谋划实施[清河东院区|J]等",
        "[在建路|L]通车; [在建路|L]通车",
        "[政府|O]表示; 政府表示",
        "[县政府|O]表示; [县政府|O]表示",
        "[于正月|P]初六开工; 于正月初六开工",
        "[改扩建义务教育学校|O]36所; 改扩建义务教育学校36所",
        "[新建镇|L]居民; [新建镇|L]居民",
        "[新建|L][清河大桥|J]贯通; 新建[清河大桥|J]贯通",
        "[地方政府|O]和[科研院所|O]; 地方政府和科研院所",
        "[清河地方政府研究所|O]; [清河地方政府研究所|O]",
        "27家[街道服务中心|O],[街道服务中心|O]开放; 27家街道服务中心,街道服务中心开放",
        "多家[军贸公司|O]投标; 多家军贸公司投标",
        "援建10余所[中国清河希望小学|O]; 援建10余所[中国清河希望小学|O]",
        "援建10余所[襄阳希望小学|O]; 援建10余所[襄阳希望小学|O]",
        "首家[军贸公司|O]投标; 首家[军贸公司|O]投标",
        "第三家[军贸公司|O]投标; 第三家[军贸公司|O]投标",
        "国家[能源局|O]通报; 国家[能源局|O]通报",
        "7家[沿江化工园区|L]达标; 7家沿江化工园区达标",
        "6个[徐汇区|L]企业; 6个[徐汇区|L]企业",
        "设立[产业引导基金|O]; 设立产业引导基金",
        "[清河产业引导基金|O]; [清河产业引导基金|O]",
        "转型为[区域养老服务中心|O]; 转型为区域养老服务中心",
        "[养老服务中心|O][主任|T]; [养老服务中心|O][主任|T]",
        "加强[中美|L]合作; 加强中美合作",
        "推动[中哈|L]合作; 推动中哈合作",
        "[俄乌|L]冲突,[中日韩|L]自贸区; 俄乌冲突,中日韩自贸区",
        "[菲中|L]友谊; 菲中友谊",
        "[中卫|L]、[中牟|L]、[印尼|L]; [中卫|L]、[中牟|L]、[印尼|L]",
        "[英德|L]市民; [英德|L]市民",
        "[中东|L]局势; [中东|L]局势",
        // a city and the name that begins with it
        "筹建[襄阳|L][工程大学|O]; 筹建[襄阳工程大学|O]",
        "到[襄阳|L][综合保税区|L]; 到[襄阳综合保税区|L]",
        "[湖北|L][武汉大学|O]; [湖北|L][武汉大学|O]",
        "[襄阳市|L][工程大学|O]; [襄阳市|L][工程大学|O]",
        "[襄阳|L][清河酒厂|O]; [襄阳|L][清河酒厂|O]",
        "[襄阳|L]、[工程大学|O]; [襄阳|L]、[工程大学|O]",
        "[襄阳|L]日报讯; [襄阳日报|O]讯",
        "[清河发展网讯|O]（; [清河发展网|O]讯（",
        "[中新网|L]襄阳电; [中新网|O]襄阳电",
        "[清河视讯|O]公告; [清河视讯|O]公告",
        "[襄阳|L]新闻网[襄城区|L]讯; [襄阳新闻网|O][襄城区|L]讯",
        // names that ran on into the verb
        "支持[清河职业学院创建职业大学|O]; 支持[清河职业学院|O]创建职业大学",
        "与[北美知名食品公司|O]签约; 与北美知名食品公司签约",
        "在[襄阳多家公司|O]任职; 在[襄阳|L]多家公司任职",
        "[清河创建办|O]通知; [清河创建办|O]通知",
        "[牡丹节前清河以南天街提升工程|J]完工; 牡丹节前清河以南[天街提升工程|J]完工",
        "[清河以工代赈工程|J]完工; [清河以工代赈工程|J]完工",
        // what enumerations show
        "放大[九洲池|L]、应[天门|L]、[玄武门|L]效应; 放大[九洲池|L]、[应天门|L]、[玄武门|L]效应",
        "游[九洲池|L]、进军[天门|L]、[玄武门|L]; 游[九洲池|L]、进军[天门|L]、[玄武门|L]",
        "[上海石化|O]、[马钢|P]、[清河化纤|O]等企业; [上海石化|O]、[马钢|O]、[清河化纤|O]等企业",
        "[县水利局|O]、规划办、[县公安局|O]负责; [县水利局|O]、[规划办|O]、[县公安局|O]负责",
        "[上海石化|O]、[沿江（襄阳）对外投资公司|O]、[马钢|P]等企业; [上海石化|O]、[沿江（襄阳）对外投资公司|O]、[马钢|O]等企业",
        "[沿江（襄阳）石化|O]、规划办、[县公安局|O]; [沿江（襄阳）石化|O]、[规划办|O]、[县公安局|O]",
        "[县水利局|O]、科研院所、[县公安局|O]负责; [县水利局|O]、科研院所、[县公安局|O]负责",
        "[县水利局|O]、规划办、[清河镇|L]负责; [县水利局|O]、规划办、[清河镇|L]负责",
        "[县水利局|O]、其他部门、[县公安局|O]负责; [县水利局|O]、其他部门、[县公安局|O]负责",
        "与抖音、[小红书|P]等头部平台合作; 与[抖音|O]、[小红书|O]等头部平台合作",
        "通过抖音、[小红书|O]等平台直播; 通过抖音、[小红书|O]等平台直播",
        "深化抖音、[小红书|P]等头部平台合作; 深化抖音、[小红书|O]等头部平台合作",
        "郴州旅舍、屈将室、[南禅寺|L]等景点; 郴州旅舍、[屈将室|L]、[南禅寺|L]等景点",
        "旅舍、屈将室等景点; 旅舍、屈将室等景点",
        // two countries and sides of talks, and places that look like them
        "[中柬|L]两国签约; 中柬两国签约",
        "[中柬|L]领导人会面，中柬关系升温; 中柬领导人会面，中柬关系升温",
        "[汉中|L]企业签约; [汉中|L]企业签约",
        "[中国|L]关系网; [中国|L]关系网",
        "[柬方|L]表示; 柬方表示",
        "[东方|L]三亚两市; [东方|L]三亚两市",
        // events, trades, machines and whole ranks of bodies
        "第八届[清河国际博览会|O]开幕; 第八届清河国际博览会开幕",
        "[江北省第九届人民代表大会|O]开幕; [江北省第九届人民代表大会|O]开幕",
        "[博览会组委会|O]通报; [博览会组委会|O]通报",
        "发展[智慧农业|O]; 发展智慧农业",
        "[绿源农业|O]丰收; [绿源农业|O]丰收",
        "[清河三号卫星|O]升空; 清河三号卫星升空",
        "[市县两级政府|O]协调; 市县两级政府协调",
        "[全国法院|O]审结; 全国法院审结",
        "[全国工商联|O]发布; [全国工商联|O]发布",
        // a department cut from its word
        "[海南省工商部|O]门发文; [海南省工商部门|O]发文",
        "[水利部|O]门发文; 水利部门发文",
        "[水利部|O]发文; [水利部|O]发文",
        // parts of titles
        "观看《[清河夜宴|O]》; 观看《清河夜宴》",
        "观看《[清河|L]夜宴》; 观看《清河夜宴》",
        "《[清河日报|O]》报道; 《[清河日报|O]》报道",
        "推广“[清河|L]经验”; 推广“清河经验”",
        "“[清河|L]是故乡”; “[清河|L]是故乡”",
        "支持[江北大学|O]建设; 支持[江北大学|O]建设",
        "[平江县|L]建设局; [平江县|L]建设局",
      })
  void appliesTheRules(String given, String expected) {
    assertThat(applied(given, 0.8)).isEqualTo(expected);
  }

  @Test
  void takesNoRowOfTradesForOrganizations() {
    assertThat(applied("[海洋信息|O]、现代渔业、[海洋文旅|O]发展", 0.5)).isEqualTo("[海洋信息|O]、现代渔业、[海洋文旅|O]发展");
  }

  private static String applied(String given, double confidence) {
    List<TaggedSpan> names = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Matcher mark = MARK.matcher(given);
    while (mark.find()) {
      mark.appendReplacement(text, "");
      int start = text.length();
      text.append(mark.group(1));
      names.add(new TaggedSpan(new Span(start, text.length()), label(mark.group(2)), confidence));
    }
    mark.appendTail(text);

    return marked(text.toString(), NameRules.apply(text.toString(), names, DIVISIONS));
  }

  private static Label label(String letter) {
    return switch (letter) {
      case "P" -> Label.PERSON;
      case "O" -> Label.ORGANIZATION;
      case "J" -> Label.PROJECT;
      case "T" -> Label.TITLE;
      default -> Label.PLACE;
    };
  }

  private static String letter(Label label) {
    return switch (label) {
      case PERSON -> "P";
      case ORGANIZATION -> "O";
      case PROJECT -> "J";
      case PLACE -> "L";
      case TITLE -> "T";
    };
  }

  private static String marked(String text, List<TaggedSpan> names) {
    StringBuilder marked = new StringBuilder();
    int last = 0;
    for (TaggedSpan name : names) {
      marked.append(text, last, name.span().start());
      marked
          .append('[')
          .append(name.span().of(text))
          .append('|')
          .append(letter(name.label()))
          .append(']');
      last = name.span().end();
    }
    return marked.append(text.substring(last)).toString();
  }
}
