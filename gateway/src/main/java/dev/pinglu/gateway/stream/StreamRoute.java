package dev.pinglu.gateway.stream;

import dev.pinglu.gateway.event.EventHistory;
import dev.pinglu.gateway.routing.ProblemAnswers;
import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.gateway.value.ValueQuery;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.ProblemType;
import dev.pinglu.kit.problem.Violation;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/stream}: server-sent events, filtered by {@code type} (may be repeated) and {@code division} (with
 * everything below it). It is a plain route, not a REST endpoint, because only there the queue of each reader can be seen.
 */
@Singleton
class StreamRoute {
    private static final int MOST_STREAMS = 1_000;

    private final LiveFeed feed;
    private final EventHistory history;
    private final EventSchemas schemas;
    private final Divisions divisions;
    private final ValueQuery query;
    private final ProblemAnswers problems;

    StreamRoute(
            LiveFeed feed,
            EventHistory history,
            EventSchemas schemas,
            Divisions divisions,
            ValueQuery query,
            ProblemAnswers problems) {
        this.feed = feed;
        this.history = history;
        this.schemas = schemas;
        this.divisions = divisions;
        this.query = query;
        this.problems = problems;
    }

    void mount(@Observes Router router) {
        // A new reader's place in the log is looked up in the database, which must not hold up the event loop.
        router.get("/api/stream").blockingHandler(this::open, false);
    }

    private void open(RoutingContext context) {
        var response = context.response();
        var types = new HashSet<>(context.queryParam("type"));
        var division = context.queryParam("division").stream().findFirst();
        var lastId = context.request().getHeader("Last-Event-ID");
        var wrong = wrong(types, division, lastId);
        if (wrong.isPresent()) {
            problems.send(response, ProblemType.INVALID_REQUEST, wrong.get().message(), List.of(wrong.get()));
        } else if (feed.size() >= MOST_STREAMS) {
            problems.send(response, ProblemType.TOO_MANY_REQUESTS, "All streams are taken; try later", List.of());
        } else {
            // Its place is taken before the reader sees the stream open, so that nothing falls in between.
            long from = lastId == null ? history.lastId() : Long.parseLong(lastId);
            begin(response);
            feed.add(new Subscriber(
                    response,
                    types,
                    division.map(divisions::subtreeOf).map(Set::copyOf),
                    division.orElseGet(query::district),
                    from));
        }
    }

    private Optional<Violation> wrong(Set<String> types, Optional<String> division, @Nullable String lastId) {
        var unknownType = types.stream().filter(type -> !schemas.knows(type)).findFirst();
        if (unknownType.isPresent()) {
            return Optional.of(new Violation("event.type", "type", "There is no event type " + unknownType.get()));
        } else if (division.isPresent() && divisions.find(division.get()).isEmpty()) {
            return Optional.of(new Violation("division.unknown", "division", "There is no division " + division.get()));
        } else if (lastId != null && !lastId.matches("\\d{1,18}")) {
            return Optional.of(new Violation("stream.last-event-id", "Last-Event-ID", "Expected the id of an event"));
        }
        return Optional.empty();
    }

    private static void begin(HttpServerResponse response) {
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .putHeader("Content-Encoding", "identity")
                .write("retry: 2000\n\n");
    }
}
