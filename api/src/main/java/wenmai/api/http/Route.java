package wenmai.api.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * What is served at a path.
 *
 * @param path with {@code {name}} for the parts that vary
 * @param role that asking needs
 * @param produces media type of the answer
 */
record Route(HandlerType method, String path, Role role, String produces, Handler handler) {

  static Route get(String path, Handler handler) {
    return get(path, Json.MEDIA_TYPE, handler);
  }

  static Route get(String path, String produces, Handler handler) {
    return new Route(HandlerType.GET, path, Role.READER, produces, handler);
  }

  static Route post(String path, Handler handler) {
    return new Route(HandlerType.POST, path, Role.READER, Json.MEDIA_TYPE, handler);
  }

  /** A route that only an editor may use. */
  static Route editing(HandlerType method, String path, Handler handler) {
    return new Route(method, path, Role.EDITOR, Json.MEDIA_TYPE, handler);
  }

  /** A route that tells how the service is. */
  static Route open(String path, String produces, Handler handler) {
    return new Route(HandlerType.GET, path, Role.ANYONE, produces, handler);
  }
}
