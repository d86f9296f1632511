package wenmai.api.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the server listens and whom it serves.
 *
 * @param host to listen on
 * @param port to listen on; 0 for any free one
 */
public record HttpSettings(String host, int port, Access access, Limits limits) {
  public HttpSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535, was " + port);
    }
  }

  /** Limits the requests of one caller unless only this machine can reach the server. */
  public static HttpSettings of(String host, int port, Access access) {
    HttpSettings usual = new HttpSettings(host, port, access, Limits.USUAL);
    return usual.isLoopback() ? usual : new HttpSettings(host, port, access, Limits.OUTSIDE);
  }

  /** Listens on 127.0.0.1; anyone there may read, nobody may write. */
  public static HttpSettings loopback(int port) {
    return new HttpSettings("127.0.0.1", port, Access.KEYLESS, Limits.USUAL);
  }

  /**
   * Who may do what.
   *
   * @param keys what the bearer of each key may do; without an editor's key nobody writes
   * @param publicReading whether reading off loopback needs no key
   * @param corsOrigins whose pages may call from another site, as {@code https://example.org}
   * @param hostNames that requests may come under beside the loopback ones; empty for any when not
   *     listening on loopback
   */
  public record Access(
      Map<String, Role> keys,
      boolean publicReading,
      List<String> corsOrigins,
      Set<String> hostNames) {
    /** No key, no other site, no other name. */
    public static final Access KEYLESS = new Access(Map.of(), false, List.of(), Set.of());

    public Access {
      keys = Map.copyOf(keys);
      corsOrigins = List.copyOf(corsOrigins);
      hostNames = Set.copyOf(hostNames);
      if (keys.containsKey("")) {
        throw new IllegalArgumentException("a key must not be empty");
      }
    }
  }

  /**
   * How much one caller may ask for.
   *
   * @param requestsPerSecond that one key or address may send in the long run; 0 for no limit
   * @param maxBody of a request in bytes, and of one line of a bulk write
   * @param maxBulk of a bulk write in bytes
   */
  public record Limits(double requestsPerSecond, int maxBody, long maxBulk) {
    /** Any number of requests, 4 MiB each, bulk writes 1 GiB. */
    public static final Limits USUAL = new Limits(0, 4 << 20, 1L << 30);

    /** The same, but 20 requests a second. */
    public static final Limits OUTSIDE = new Limits(20, 4 << 20, 1L << 30);

    public Limits {
      if (!(requestsPerSecond >= 0)) {
        throw new IllegalArgumentException(
            "requestsPerSecond must not be negative, was " + requestsPerSecond);
      }
      if (maxBody < 1 || maxBulk < maxBody) {
        throw new IllegalArgumentException(
            "maxBody must be 1 to maxBulk, was " + maxBody + " with maxBulk " + maxBulk);
      }
    }
  }

  /** Whether only this machine can reach the server. */
  boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("cannot listen on unknown host '" + host + "'", e);
    }
  }

  /** The role of somebody without a key. */
  Role stranger() {
    return isLoopback() || access.publicReading() ? Role.READER : Role.ANYONE;
  }
}
