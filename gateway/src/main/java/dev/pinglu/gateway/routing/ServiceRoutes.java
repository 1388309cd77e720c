package dev.pinglu.gateway.routing;

import dev.pinglu.kit.problem.ProblemType;
import io.netty.handler.codec.http.HttpHeaderNames;
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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Passes a service's API and pages through at the very paths the service mounts them. */
@Singleton
class ServiceRoutes {
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
            proxy.handle(request);
        }

        private final class Forwarding implements ProxyInterceptor {
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

    /** Tells the service who asked and under which name; what a caller claims of itself does not pass. */
    private static void forward(ProxyContext context) {
        var original = context.request().proxiedRequest();
        var authority = original.authority();
        context.request()
                .headers()
                .remove("Forwarded")
                .set("X-Forwarded-For", original.remoteAddress().hostAddress())
                .set("X-Forwarded-Proto", original.isSSL() ? "https" : "http")
                .set("X-Forwarded-Host", authority == null ? "" : authority.toString());
    }
}
