package dev.pinglu.gateway.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.problem.ProblemType;
import dev.pinglu.kit.problem.Violation;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;

/** Writes problems where no REST endpoint is involved: on proxied paths and streams. */
@Singleton
public class ProblemAnswers {
    private final ObjectMapper json;

    ProblemAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** Ends the response with a problem of the catalogue, unless it has begun already. */
    public void send(HttpServerResponse response, ProblemType type, String detail, List<Violation> violations) {
        if (response.headWritten() || response.closed()) {
            response.reset();
            return;
        }
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", type.uri());
        problem.put("title", type.title());
        problem.put("status", type.status().getStatusCode());
        problem.put("detail", detail);
        if (!violations.isEmpty()) {
            problem.put("violations", violations);
        }
        response.setStatusCode(type.status().getStatusCode())
                .putHeader("Content-Type", "application/problem+json")
                .end(text(problem));
    }

    private String text(Object problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
