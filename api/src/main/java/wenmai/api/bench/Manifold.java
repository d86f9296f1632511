package wenmai.api.bench;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Article;
import wenmai.indexer.corpus.ArticleId;
import wenmai.indexer.corpus.Sentences;
import wenmai.indexer.corpus.Span;

/**
 * Articles several times over, to see what a greater archive does: first as they are, then again
 * with half of their sentences and the headline from other articles and an earlier date, so that
 * words are as frequent as in news and hardly any is a reprint. Made when asked for; the same every
 * time.
 */
final class Manifold extends AbstractList<Article> {
  private static final int STEP = 7_919;

  private final List<Article> articles;
  private final int times;

  Manifold(List<Article> articles, int times) {
    this.articles = articles;
    this.times = times;
  }

  @Override
  public int size() {
    return articles.size() * times;
  }

  @Override
  public Article get(int index) {
    int copy = index / articles.size();
    Article article = articles.get(index % articles.size());
    return copy == 0 ? article : changed(article, index, copy);
  }

  private Article changed(Article article, int index, int copy) {
    return new Article(
        new ArticleId(article.id().value() + "-" + copy),
        article.publication(),
        earlier(article.date(), copy),
        article.page(),
        article.section(),
        other(index, copy).title(),
        article.kicker(),
        article.subtitle(),
        body(article.body(), index),
        article.bylines(),
        article.captions(),
        article.continuedFrom(),
        article.continuedOn(),
        article.genre(),
        article.url());
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate date, int years) {
    return date == null ? null : date.minusYears(years);
  }

  private String body(String body, int index) {
    Random random = new Random(index);
    StringBuilder mixed = new StringBuilder();
    for (Span sentence : Sentences.of(body)) {
      mixed.append(
          random.nextBoolean()
              ? sentence.of(body)
              : sentence(other(index, random.nextInt(articles.size())).body(), random));
    }
    return mixed.toString();
  }

  private static String sentence(String body, Random random) {
    List<Span> sentences = Sentences.of(body);
    return sentences.isEmpty() ? "" : sentences.get(random.nextInt(sentences.size())).of(body);
  }

  private Article other(int index, int steps) {
    return articles.get((int) ((index + (long) steps * STEP) % articles.size()));
  }
}
