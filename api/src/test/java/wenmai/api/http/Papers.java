package wenmai.api.http;

import java.time.LocalDate;
import java.util.List;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Byline;
import wenmai.indexer.corpus.Genre;
import wenmai.indexer.corpus.Role;

/** A small invented archive. */
final class Papers {
  private Papers() {}

  static List<Article> all() {
    return List.of(
        article(
            "a1",
            "洛阳日报",
            "2024-02-17",
            "03",
            "新能源电池项目开工",
            "本报讯 2月16日，河洛电池新材料产业园项目在伊滨区开工。该项目由河洛新能源科技有限公司投资建设，总投资12亿元。\n"
                + "河洛新能源科技有限公司董事长周明远说，项目投产后可年产锂电池2万吨。",
            List.of(new Byline("陈小雨", Role.REPORTER), new Byline("郭大海", Role.PHOTOGRAPHER))),
        article(
            "a2",
            "洛阳日报",
            "2024-03-05",
            "01",
            "市领导调研重点项目",
            "本报讯 3月4日，市长林致远到河洛电池新材料产业园项目调研。河洛新能源科技有限公司董事长周明远陪同。\n" + "林致远指出，要加快锂电池产业发展。",
            List.of(new Byline("陈小雨", Role.REPORTER))),
        article(
            "a3",
            "洛阳晚报",
            "2023-11-20",
            "05",
            "牡丹花会筹备启动",
            "第四十一届牡丹花会筹备工作昨日启动。花会将在王城公园举行，预计游客超过百万人次。",
            List.of()),
        article(
            "a4",
            "洛阳晚报",
            "2022-06-01",
            "02",
            "老城区修缮古街",
            "老城区住房和城乡建设局开始修缮十字街。修缮由中原古建集团有限公司承建。",
            List.of(new Byline("孙晓", Role.REPORTER))));
  }

  static Article article(
      String id,
      String publication,
      String date,
      String page,
      String title,
      String body,
      List<Byline> bylines) {
    return new Article(
        new ArticleId(id),
        publication,
        LocalDate.parse(date),
        page,
        "要闻",
        title,
        null,
        null,
        body,
        bylines,
        List.of(),
        null,
        null,
        Genre.NEWS,
        null);
  }
}
