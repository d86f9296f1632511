package wenmai.api.http;

import io.javalin.http.Context;

/** What every request passes first: its name, the headers that keep browsers safe, the gate. */
final class Front {
  private final Cors cors;
  private final Gate gate;

  Front(HttpSettings settings, Gate gate) {
    this.cors = new Cors(settings.access().corsOrigins());
    this.gate = gate;
  }

  void receive(Context ctx) {
    RequestId.assign(ctx);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("X-Frame-Options", "DENY");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    if (cors.answer(ctx)) {
      ctx.skipRemainingHandlers();
      return;
    }
    gate.enter(ctx);
  }
}
