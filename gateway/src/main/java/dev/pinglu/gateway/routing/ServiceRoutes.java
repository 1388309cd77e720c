package dev.pinglu.gateway.routing;

import dev.pinglu.kit.problem.ProblemType;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Passes a service's API and pages through at the very paths the service mounts them. */
@Singleton
class ServiceRoutes {
    /** How headers begin by which proxies tell a service who asks. */
    private static final List<String> CLAIMED = List.of(
            "x-forwarded-", "x-user", "x-remote-", "x-auth-", "x-original-", "x-real-ip", "x-client-", "x-ssl-");

    private static final Set<String> CLAIMS = Set.of(
            "forwarded", "via", "cookie", "remote-user", "x-csrf-token", "x-authenticated-user", "proxy-authorization");

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final ProblemAnswers problems;

    ServiceRoutes(Vertx vertx, Upstreams upstreams, ProblemAnswers problems) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.problems = problems;
    }

    void mount(@Observes Router router) {
        var services =
                Map.of("projects", upstreams.projects(), "rural", upstreams.rural(), "civility", upstreams.civility());
        services.forEach((name, upstream) -> {
            var route = new Passage(name, proxy(upstream));
            for (var path : List.of("/api/" + name + "/*", "/" + name + "/*", "/" + name)) {
                router.route(path).handler(route::pass);
            }
        });
    }

    private HttpProxy proxy(URI upstream) {
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) upstreams.connectTimeout().toMillis())
                // Closes what a service has left unanswered; the caller has been told by then.
                .setIdleTimeout(2 * (int) upstreams.timeout().toSeconds())
                .setMaxPoolSize(64));
        return proxy(client, upstream);
    }

    private static HttpProxy proxy(HttpClient client, URI upstream) {
        int port = upstream.getPort() > 0 ? upstream.getPort() : 80;
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(port, upstream.getHost());
    }

    /** The way to one service. */
    private final class Passage {
        private final String service;
        private final HttpProxy proxy;

        Passage(String service, HttpProxy proxy) {
            this.service = service;
            this.proxy = proxy.addInterceptor(new Forwarding());
        }

        void pass(RoutingContext context) {
            var request = context.request();
            var length = request.getHeader(HttpHeaderNames.CONTENT_LENGTH);
            if (length != null
                    && (!length.matches("\\d{1,18}")
                            || Long.parseLong(length) > upstreams.maxBody().asLongValue())) {
                refuse(request);
                return;
            }
            // The token that was checked, whether it came with the request or out of the session.
            request.headers().set("Authorization", "Bearer " + token(context));
            proxy.handle(request);
        }

        private final class Forwarding implements ProxyInterceptor {
            /** Sessions are the gateway's: a service keeps none. */
            @Override
            public Future<Void> handleProxyResponse(ProxyContext context) {
                context.response().headers().remove("Set-Cookie");
                return context.sendResponse();
            }

            @Override
            public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
                forward(context);
                var body = LimitedBody.of(context.request(), upstreams.maxBody().asLongValue());
                return inTime(context.sendRequest(), body.end()).recover(failed -> {
                    answer(context.request().proxiedRequest(), body.isTooLarge(), failed);
                    return Future.failedFuture(failed);
                });
            }
        }

        /** The time a service has begins when it has been told everything. */
        private Future<ProxyResponse> inTime(Future<ProxyResponse> answer, Future<Void> told) {
            Promise<ProxyResponse> first = Promise.promise();
            answer.onSuccess(first::tryComplete).onFailure(first::tryFail);
            told.onSuccess(all -> answer.timeout(upstreams.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .onFailure(first::tryFail));
            return first.future();
        }

        private void answer(HttpServerRequest request, boolean tooLarge, Throwable failed) {
            if (tooLarge) {
                refuse(request);
            } else if (failed instanceof TimeoutException) {
                send(request, ProblemType.UPSTREAM_TIMEOUT, "The " + service + " service did not answer in time");
            } else {
                send(request, ProblemType.BAD_GATEWAY, "The " + service + " service cannot be reached");
            }
        }

        private void refuse(HttpServerRequest request) {
            var most = upstreams.maxBody().asLongValue();
            send(request, ProblemType.TOO_LARGE, "At most " + most + " bytes are accepted");
            // A caller hears of it only once it has sent everything: the rest is read and dropped.
            request.resume();
        }

        private void send(HttpServerRequest request, ProblemType type, String detail) {
            problems.send(request.response(), type, detail, List.of());
        }
    }

    /** Only who is known comes this far; everybody else has been challenged. */
    private static String token(RoutingContext context) {
        return ((QuarkusHttpUser) context.user())
                .getSecurityIdentity()
                .getCredential(AccessTokenCredential.class)
                .getToken();
    }

    private static boolean isClaim(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return CLAIMS.contains(name) || CLAIMED.stream().anyMatch(name::startsWith);
    }

    /** Tells the service who asked and under which name; what a caller claims of itself does not pass, nor does the session. */
    private static void forward(ProxyContext context) {
        var original = context.request().proxiedRequest();
        var authority = original.authority();
        var headers = context.request().headers();
        Set.copyOf(headers.names()).stream().filter(ServiceRoutes::isClaim).forEach(headers::remove);
        headers.set("X-Forwarded-For", original.remoteAddress().hostAddress())
                .set("X-Forwarded-Proto", String.valueOf(original.scheme()))
                .set("X-Forwarded-Host", authority == null ? "" : authority.toString());
    }
}
