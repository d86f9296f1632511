package wenmai.api.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;

/**
 * What is served at a path.
 *
 * @param path with {@code {name}} for the parts that vary
 * @param role that asking needs
 * @param produces media types of the answer, the usual one first
 */
record Route(HandlerType method, String path, Role role, List<String> produces, Handler handler) {
  Route {
    produces = List.copyOf(produces);
  }

  static Route get(String path, Handler handler) {
    return get(path, Json.MEDIA_TYPE, handler);
  }

  static Route get(String path, String produces, Handler handler) {
    return get(path, List.of(produces), handler);
  }

  static Route get(String path, List<String> produces, Handler handler) {
    return new Route(HandlerType.GET, path, Role.READER, produces, handler);
  }

  static Route post(String path, Handler handler) {
    return post(path, List.of(Json.MEDIA_TYPE), handler);
  }

  /** A route that reads a body and writes nothing. */
  static Route post(String path, List<String> produces, Handler handler) {
    return new Route(HandlerType.POST, path, Role.READER, produces, handler);
  }

  /** A route that only an editor may use. */
  static Route editing(HandlerType method, String path, Handler handler) {
    return new Route(method, path, Role.EDITOR, List.of(Json.MEDIA_TYPE), handler);
  }

  /** A route that tells how the service is. */
  static Route open(String path, String produces, Handler handler) {
    return new Route(HandlerType.GET, path, Role.ANYONE, List.of(produces), handler);
  }
}
