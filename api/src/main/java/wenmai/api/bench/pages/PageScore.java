package wenmai.api.bench.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wenmai.indexer.corpus.Article;

/** How much of the articles of composed pages was read as a careful reader reads them. */
public final class PageScore {
  private static final double ALIKE = 0.99;

  private int pages;
  private int articles;
  private int bodies;
  private int titles;
  private int bylines;
  private int captions;
  private int wholePages;

  /** Counts one page's articles against those that were {@code read} from it. */
  public void count(ComposedPage page, List<Article> read) {
    List<Article> left = new ArrayList<>(read);
    boolean whole = read.size() == page.articles().size();
    for (Article expected : page.articles()) {
      Article nearest = nearest(expected, left);
      left.remove(nearest);
      whole &= count(expected, nearest);
    }
    pages++;
    wholePages += whole ? 1 : 0;
  }

  private boolean count(Article expected, @Nullable Article read) {
    articles++;
    if (read == null) {
      return false;
    }
    boolean body = alike(expected.body(), read.body()) >= ALIKE;
    boolean title = expected.title().equals(read.title());
    boolean signed = expected.bylines().equals(read.bylines());
    boolean shown = expected.captions().equals(read.captions());
    bodies += body ? 1 : 0;
    titles += title ? 1 : 0;
    bylines += signed ? 1 : 0;
    captions += shown ? 1 : 0;
    return body && title && signed && shown;
  }

  private static @Nullable Article nearest(Article expected, List<Article> read) {
    Article nearest = null;
    double most = 0.2;
    for (Article article : read) {
      double alike = alike(expected.body(), article.body());
      if (alike > most) {
        most = alike;
        nearest = article;
      }
    }
    return nearest;
  }

  /** Share of bodies at least {@value #ALIKE} alike. */
  public double bodies() {
    return share(bodies, articles);
  }

  /** Share of headlines that are right. */
  public double titles() {
    return share(titles, articles);
  }

  /** Share of articles with exactly the right names and roles. */
  public double bylines() {
    return share(bylines, articles);
  }

  /** Share of articles with exactly the right captions and credits. */
  public double captions() {
    return share(captions, articles);
  }

  /** Share of pages without any fault. */
  public double wholePages() {
    return share(wholePages, pages);
  }

  private static double share(int right, int all) {
    return all == 0 ? 1 : (double) right / all;
  }

  /** Twice the longest common subsequence by the sum of lengths; what lies below .8 is 0. */
  static double alike(String a, String b) {
    int most = (a.length() + b.length()) / 5;
    int[] reach = new int[2 * most + 3];
    int middle = most + 1;
    for (int edits = 0; edits <= most; edits++) {
      for (int k = -edits; k <= edits; k += 2) {
        boolean down = k == -edits || (k != edits && reach[middle + k - 1] < reach[middle + k + 1]);
        int x = down ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
        while (x < a.length()
            && x - k >= 0
            && x - k < b.length()
            && a.charAt(x) == b.charAt(x - k)) {
          x++;
        }
        reach[middle + k] = x;
        if (x >= a.length() && x - k >= b.length()) {
          return 1 - (double) edits / Math.max(1, a.length() + b.length());
        }
      }
    }
    return 0;
  }
}
