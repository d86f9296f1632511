package wenmai.api.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A token bucket for each caller: {@code rate} requests a second in the long run, bursts of four
 * seconds' worth. The buckets of the 10,000 latest callers are kept. Thread-safe.
 */
final class RateLimit {
  private static final int MAX_CALLERS = 10_000;
  private static final double BURST_SECONDS = 4;
  private static final double NANOS = 1e9;

  private final double rate;
  private final double capacity;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MAX_CALLERS;
        }
      };

  private record Bucket(double tokens, long nanos) {}

  RateLimit(double rate) {
    this.rate = rate;
    this.capacity = Math.max(1, rate * BURST_SECONDS);
  }

  /**
   * Takes one token.
   *
   * @return seconds to wait before there is one; 0 when it was taken
   */
  synchronized long take(String caller, long nanos) {
    Bucket bucket = buckets.getOrDefault(caller, new Bucket(capacity, nanos));
    double tokens = Math.min(capacity, bucket.tokens() + (nanos - bucket.nanos()) / NANOS * rate);
    boolean enough = tokens >= 1;
    buckets.put(caller, new Bucket(enough ? tokens - 1 : tokens, nanos));
    return enough ? 0 : (long) Math.ceil((1 - tokens) / rate);
  }
}
