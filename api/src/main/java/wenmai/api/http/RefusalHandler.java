package wenmai.api.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what the server refuses before any route sees it, as a malformed path, by a problem. */
final class RefusalHandler extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Problem.Kind kind =
        switch (response.getStatus() / 100) {
          case 5 -> Problem.Kind.INTERNAL;
          default -> response.getStatus() == 404 ? Problem.Kind.NOT_FOUND : Problem.Kind.REFUSED;
        };
    response.setStatus(kind.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.MEDIA_TYPE);
    byte[] body =
        Json.bytes(Problems.ProblemAnswer.of(Problem.of(kind, reason(request)), null, null));
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  private static String reason(Request request) {
    Object message = request.getAttribute(ERROR_MESSAGE);
    return message == null ? "" : message.toString();
  }
}
