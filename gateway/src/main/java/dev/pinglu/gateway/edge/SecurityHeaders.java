package dev.pinglu.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * What every answer tells the browser, those that a service gave included: nothing but the suite's own scripts, styles and
 * pictures, in no frame, and nothing of it in a cache after signing out.
 */
@Singleton
class SecurityHeaders {
    private static final int FIRST = -10_000;
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
                    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Resource-Policy", "same-origin");
    private static final String ONE_YEAR = "max-age=31536000";

    SecurityHeaders() {}

    void mount(@Observes Router router) {
        router.route().order(FIRST).handler(this::promise);
    }

    /** Set when the head is written, so that neither a service nor a page can say otherwise. */
    private void promise(RoutingContext context) {
        context.addHeadersEndHandler(written -> {
            var headers = context.response().headers();
            ALWAYS.forEach(headers::set);
            if (isSecure(context.request())) {
                headers.set("Strict-Transport-Security", ONE_YEAR);
            }
            if (!headers.contains("Cache-Control")) {
                headers.set("Cache-Control", "no-store");
            }
        });
        context.next();
    }

    private static boolean isSecure(HttpServerRequest request) {
        return request.isSSL() || "https".equals(request.scheme());
    }
}
