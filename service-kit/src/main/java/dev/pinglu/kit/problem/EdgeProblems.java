package dev.pinglu.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the shape of the catalogue to refusals that never reach an endpoint: a bad request line, a body too large. */
@Singleton
public class EdgeProblems {
    private static final int[] STATUSES = {400, 404, 405, 406, 413, 414, 415, 431, 500, 503};
    private static final int BEFORE_QUARKUS = -1_000;

    private final long largestBody;

    EdgeProblems(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_QUARKUS).handler(this::refuseTooLarge);
        for (var status : STATUSES) {
            router.errorHandler(status, request -> answer(request, ProblemType.forStatus(status)));
        }
    }

    /** Quarkus refuses as well, with an empty answer. */
    private void refuseTooLarge(RoutingContext request) {
        var length = request.request().getHeader("Content-Length");
        if (length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > largestBody) {
            // What was announced will not be read, so the connection cannot carry another request.
            request.response()
                    .putHeader("Connection", "close")
                    .endHandler(sent -> request.request().connection().close());
            answer(request, ProblemType.TOO_LARGE);
        } else {
            request.next();
        }
    }

    /** Ends a request that never reaches an endpoint with a problem of the catalogue. */
    public static void answer(RoutingContext request, ProblemType type) {
        if (request.response().ended() || request.response().headWritten()) {
            return;
        }
        int status = type.status().getStatusCode();
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(new JsonObject()
                        .put("type", type.uri().toString())
                        .put("title", type.title())
                        .put("status", status)
                        .put("instance", request.request().path())
                        .encode());
    }
}
