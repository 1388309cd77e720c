package dev.pinglu.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
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
        answer(request.request(), type, "", List.of());
    }

    /** Likewise, and says what is wrong; an empty detail and no violations are left out. */
    public static void answer(HttpServerRequest request, ProblemType type, String detail, List<Violation> violations) {
        var response = request.response();
        if (response.ended() || response.headWritten() || response.closed()) {
            return;
        }
        int status = type.status().getStatusCode();
        var problem = new JsonObject()
                .put("type", type.uri().toString())
                .put("title", type.title())
                .put("status", status);
        if (!detail.isEmpty()) {
            problem.put("detail", detail);
        }
        problem.put("instance", request.path());
        if (!violations.isEmpty()) {
            problem.put(
                    "violations",
                    new JsonArray(violations.stream().map(EdgeProblems::json).toList()));
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(problem.encode());
    }

    private static JsonObject json(Violation violation) {
        return new JsonObject()
                .put("rule", violation.rule())
                .put("path", violation.path())
                .put("message", violation.message());
    }
}
