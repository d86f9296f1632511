package wenmai.graph.extract.relations;

import java.util.regex.Pattern;
import wenmai.graph.model.Modality;

/** How a clause puts what it says, told by words such as 拟, 未, 涉嫌. */
final class Modalities {
  private static final Pattern NEGATED =
      Pattern.compile(
          "否认|并非|并未|没有|不再|不是|尚未|从未|未(?:能|曾|与|和|在|到|获|按|取得)|未中标|无关|终止|解除|取消|撤销|流标|废标|落选|免去|不存在|拒绝");

  private static final Pattern ALLEGED =
      Pattern.compile("据称|据传|传闻|网传|疑似|涉嫌|自称|谎称|冒充|假冒|虚构|声称|传言|有消息称");

  private static final Pattern PLANNED =
      Pattern.compile(
          "拟(?!南|订|合)|候选人|候选|计划(?!生育|单列|委)|打算|准备(?=[在与和同投建把将])|筹划|谋划|有望|有意|意向|即将|争取|力争|希望|预计|考虑"
              + "|将(?=[由与和同在于投赴到出开建联合共任成按入持收并要对]|携手|启动)|愿(?:意|[同与和]|继续|进一步|不断|深化|加强|积极|全面)|若|如果|一旦|待(?=[Ⓞ核审])|寻求|洽谈|竞标|争夺");

  private Modalities() {}

  /**
   * How {@code clause} puts it.
   *
   * @param clause the part of an outline from the start of its clause to the end of the wording
   */
  static Modality of(CharSequence clause) {
    if (NEGATED.matcher(clause).find()) {
      return Modality.NEGATED;
    }
    if (ALLEGED.matcher(clause).find()) {
      return Modality.ALLEGED;
    }
    return PLANNED.matcher(clause).find() ? Modality.PLANNED : Modality.ASSERTED;
  }
}
