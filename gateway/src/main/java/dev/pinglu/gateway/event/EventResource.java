package dev.pinglu.gateway.event;

import dev.pinglu.gateway.event.EventHistory.Filter;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The event log, newest first. */
@Path("/api/events")
@Tag(name = "Events")
class EventResource {
    private final EventHistory history;
    private final EventSchemas schemas;
    private final Divisions divisions;
    private final Metrics metrics;

    EventResource(EventHistory history, EventSchemas schemas, Divisions divisions, Metrics metrics) {
        this.history = history;
        this.schemas = schemas;
        this.divisions = divisions;
        this.metrics = metrics;
    }

    @GET
    @Operation(operationId = "listEvents", summary = "What was applied, newest first")
    public Page<EventResponse> list(
            @QueryParam("type") @Nullable String type,
            @QueryParam("division") @Nullable String division,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("metric") @Nullable String metric,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        var page = PageRequest.of(
                limit,
                pageToken,
                Stream.of(type, division, subject, metric).map(String::valueOf).toList());
        var filter = new Filter(
                asked(type).map(this::known),
                asked(division).map(this::subtree),
                asked(subject),
                asked(metric).map(this::knownMetric));
        long below = page.isFirst() ? Long.MAX_VALUE : page.after(0, Long::valueOf);
        var found = history.newest(filter, below, page.limit() + 1);
        return Page.of(found, page, event -> List.of(Long.toString(event.id())));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getEvent", summary = "One event by its place in the log")
    public EventResponse get(@PathParam("id") String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Problems.notFound("event", id);
        }
        return history.find(Long.parseLong(id)).orElseThrow(() -> Problems.notFound("event", id));
    }

    private String known(String type) {
        if (!schemas.knows(type)) {
            throw Problems.invalid("event.type", "type", "There is no event type " + type);
        }
        return type;
    }

    private Collection<String> subtree(String division) {
        return divisions.subtreeOf(divisions.require(division, "division").code());
    }

    private String knownMetric(String id) {
        if (metrics.find(id).isEmpty()) {
            throw Problems.invalid("metric.unknown", "metric", "There is no metric " + id);
        }
        return id;
    }

    private static Optional<String> asked(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
    }
}
