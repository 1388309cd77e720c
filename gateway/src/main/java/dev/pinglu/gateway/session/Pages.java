package dev.pinglu.gateway.session;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** Tells what a person opens in a browser from what programs and scripts ask for. */
public final class Pages {
    private Pages() {}

    /** Whether a page was asked for: only a person who opens one can be sent elsewhere to log in. */
    public static boolean isAskedFor(HttpServerRequest request) {
        return isOpened(request) && request.getHeader("Authorization") == null;
    }

    /** The same of a request that has been given the token of its session. */
    public static boolean isOpened(HttpServerRequest request) {
        var accepted = request.getHeader("Accept");
        var mode = request.getHeader("Sec-Fetch-Mode");
        return request.method().equals(HttpMethod.GET)
                && accepted != null
                && accepted.contains("text/html")
                && (mode == null || mode.equals("navigate"))
                && request.getHeader("HX-Request") == null
                && !request.path().startsWith("/api/");
    }
}
