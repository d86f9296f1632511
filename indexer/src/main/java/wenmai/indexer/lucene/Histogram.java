package wenmai.indexer.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import wenmai.indexer.search.Interval;
import wenmai.indexer.search.SearchResult.Bucket;

/** Counts articles by day, month or year of publication. */
final class Histogram {
  private Histogram() {}

  /** From the first to the last bucket with a match, empty ones included; undated ones left out. */
  static List<Bucket> of(Snapshot snapshot, FixedBitSet matches, Interval interval)
      throws IOException {
    long[] days = snapshot.days();
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int doc = next(matches, 0); doc >= 0; doc = next(matches, doc + 1)) {
      if (days[doc] != Snapshot.UNDATED) {
        first = Math.min(first, days[doc]);
        last = Math.max(last, days[doc]);
      }
    }
    if (first > last) {
      return List.of();
    }
    return buckets(snapshot, matches, interval, LocalDate.ofEpochDay(first), last);
  }

  private static List<Bucket> buckets(
      Snapshot snapshot, FixedBitSet matches, Interval interval, LocalDate first, long lastDay)
      throws IOException {
    List<Bucket> buckets = new ArrayList<>();
    LocalDate start = start(first, interval);
    int size = (int) (unit(interval).between(start, LocalDate.ofEpochDay(lastDay)) + 1);
    int[] bucketOfDay = bucketsOfDays(start, size, interval);
    long[] counts = new long[size];
    long[] bases = new long[size];
    count(snapshot, matches, start.toEpochDay(), bucketOfDay, counts);
    count(snapshot, snapshot.articles(), start.toEpochDay(), bucketOfDay, bases);
    for (int i = 0; i < size; i++) {
      LocalDate day = start.plus(i, unit(interval));
      buckets.add(new Bucket(key(day, interval), counts[i], bases[i]));
    }
    return buckets;
  }

  private static int[] bucketsOfDays(LocalDate start, int size, Interval interval) {
    LocalDate end = start.plus(size, unit(interval));
    int[] buckets = new int[(int) ChronoUnit.DAYS.between(start, end)];
    int day = 0;
    for (int bucket = 0; bucket < size; bucket++) {
      LocalDate next = start.plus(bucket + 1L, unit(interval));
      int until = (int) ChronoUnit.DAYS.between(start, next);
      while (day < until) {
        buckets[day++] = bucket;
      }
    }
    return buckets;
  }

  private static void count(
      Snapshot snapshot, FixedBitSet articles, long start, int[] bucketOfDay, long[] counts)
      throws IOException {
    long[] days = snapshot.days();
    for (int doc = next(articles, 0); doc >= 0; doc = next(articles, doc + 1)) {
      long day = days[doc] - start;
      if (days[doc] != Snapshot.UNDATED && day >= 0 && day < bucketOfDay.length) {
        counts[bucketOfDay[(int) day]]++;
      }
    }
  }

  private static int next(FixedBitSet set, int from) {
    int next = from >= set.length() ? Integer.MAX_VALUE : set.nextSetBit(from);
    return next == Integer.MAX_VALUE ? -1 : next;
  }

  private static LocalDate start(LocalDate day, Interval interval) {
    return switch (interval) {
      case DAY -> day;
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static ChronoUnit unit(Interval interval) {
    return switch (interval) {
      case DAY -> ChronoUnit.DAYS;
      case MONTH -> ChronoUnit.MONTHS;
      case YEAR -> ChronoUnit.YEARS;
    };
  }

  private static String key(LocalDate day, Interval interval) {
    String text = day.toString();
    return switch (interval) {
      case DAY -> text;
      case MONTH -> text.substring(0, text.length() - 3);
      case YEAR -> text.substring(0, text.length() - 6);
    };
  }
}
