package dev.pinglu.gateway.routing;

import dev.pinglu.gateway.session.Notices;
import dev.pinglu.gateway.session.Notices.Notice;
import dev.pinglu.gateway.session.Pages;
import dev.pinglu.kit.problem.EdgeProblems;
import dev.pinglu.kit.problem.ProblemType;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** The way to one service. */
final class Passage implements ProxyInterceptor {
    private static final int CONNECTIONS = 64;
    /** Requests that may wait for a connection; more than that come faster than the service answers. */
    private static final int WAITING = 256;

    private static final int RESTING_SECONDS = 3;
    private static final String BUSY_SECONDS = "2";
    private static final String ATTEMPT = "attempt";

    /** How headers begin by which proxies tell a service who asks. */
    private static final List<String> CLAIMED = List.of(
            "x-forwarded-", "x-user", "x-remote-", "x-auth-", "x-original-", "x-real-ip", "x-client-", "x-ssl-");

    private static final Set<String> CLAIMS = Set.of(
            "forwarded", "via", "cookie", "remote-user", "x-csrf-token", "x-authenticated-user", "proxy-authorization");

    private final Vertx vertx;
    private final Upstreams settings;
    private final Notices notices;
    private final Upstream upstream;
    private final HttpProxy proxy;

    Passage(Vertx vertx, Upstreams settings, Notices notices, Upstream upstream) {
        this.vertx = vertx;
        this.notices = notices;
        this.settings = settings;
        this.upstream = upstream;
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                // Sooner than a service that is told to stop does: nobody sends a request into a closing door.
                .setKeepAliveTimeout(RESTING_SECONDS)
                // Closes a connection on which an answer stopped half-way.
                .setIdleTimeout(4 * (int) settings.timeout().toSeconds())
                .setMaxPoolSize(CONNECTIONS)
                .setMaxWaitQueueSize(WAITING));
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> client.request(upstream.request(settings.timeout()))
                        .compose(context.get(ATTEMPT, Attempt.class)::begin))
                .addInterceptor(this);
    }

    void pass(RoutingContext context) {
        var request = context.request();
        var length = request.getHeader(HttpHeaderNames.CONTENT_LENGTH);
        if (length != null
                && (!length.matches("\\d{1,18}")
                        || Long.parseLong(length) > settings.maxBody().asLongValue())) {
            refuse(request);
            return;
        }
        // The token that was checked, whether it came with the request or out of the session.
        request.headers().set("Authorization", "Bearer " + token(context));
        proxy.handle(request);
    }

    /** Only who is known comes this far; everybody else has been challenged. */
    private static String token(RoutingContext context) {
        return ((QuarkusHttpUser) context.user())
                .getSecurityIdentity()
                .getCredential(AccessTokenCredential.class)
                .getToken();
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        forward(context);
        var attempt = new Attempt(vertx, settings.timeout());
        context.set(ATTEMPT, attempt);
        var body = LimitedBody.of(context.request(), settings.maxBody().asLongValue(), attempt::moved);
        return attempt.await(context.sendRequest()).recover(failed -> {
            answer(context.request().proxiedRequest(), body.isTooLarge(), failed);
            return Future.failedFuture(failed);
        });
    }

    /** Sessions are the gateway's: a service keeps none. */
    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        context.response().headers().remove("Set-Cookie");
        return context.sendResponse();
    }

    /** Tells the service who asked and under which name; what a caller claims of itself does not pass, nor does the session. */
    private static void forward(ProxyContext context) {
        var original = context.request().proxiedRequest();
        var authority = original.authority();
        var headers = context.request().headers();
        Set.copyOf(headers.names()).stream().filter(Passage::isClaim).forEach(headers::remove);
        headers.set("X-Forwarded-For", original.remoteAddress().hostAddress())
                .set("X-Forwarded-Proto", String.valueOf(original.scheme()))
                .set("X-Forwarded-Host", authority == null ? "" : authority.toString());
    }

    private static boolean isClaim(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return CLAIMS.contains(name) || CLAIMED.stream().anyMatch(name::startsWith);
    }

    private void answer(HttpServerRequest request, boolean tooLarge, Throwable failed) {
        if (request.response().headWritten()) {
            request.response().reset();
        } else if (tooLarge) {
            refuse(request);
        } else if (Pages.isOpened(request)) {
            notices.showAndTryAgain(request.response(), Notice.SERVICE_AWAY, Notices.RETRY_AFTER_SECONDS);
        } else if (failed instanceof TimeoutException) {
            tell(request, ProblemType.UPSTREAM_TIMEOUT, "did not answer in time");
        } else if (failed instanceof ConnectionPoolTooBusyException) {
            request.response().putHeader("Retry-After", BUSY_SECONDS);
            tell(request, ProblemType.UNAVAILABLE, "has more to do than it can answer");
        } else {
            tell(request, ProblemType.BAD_GATEWAY, "cannot be reached");
        }
    }

    private void tell(HttpServerRequest request, ProblemType type, String what) {
        EdgeProblems.answer(request, type, "The " + upstream.service() + " service " + what, List.of());
    }

    private void refuse(HttpServerRequest request) {
        var most = settings.maxBody().asLongValue();
        EdgeProblems.answer(request, ProblemType.TOO_LARGE, "At most " + most + " bytes are accepted", List.of());
        // A caller hears of it only once it has sent everything: the rest is read and dropped.
        request.resume();
    }
}
