package wenmai.indexer.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of tables, and the lines that look like one. */
class RowsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "大白菜\t1.20\t1.25\t-4.0%",
        "QH-2024-11 滨河路以东、云岭路以北 32456.8 工业 50年 1460",
        "青河 12 15 3",
        "青自然资告字〔2024〕7号",
      })
  void standForThemselves(String line) {
    assertThat(Rows.is(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本报12月5日讯（记者 李明 通讯员 王芳）市十六届人大常委会第三次会议10日下午在市会议中心举行",
        "本报记者 李明 王芳 通讯员 赵刚",
        "春节假期不打烊 重点项目加速跑",
        "抓项目 赶订单 忙生产 277家企业不停工",
        "1路 2路 3路公交车改道，6日起恢复",
        "责编 李明 美编 王芳 校对 赵刚 电话 63232410",
      })
  void areNotWhatOnlyHasGaps(String line) {
    assertThat(Rows.is(line)).isFalse();
  }
}
