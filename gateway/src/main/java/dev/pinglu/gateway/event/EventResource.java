package dev.pinglu.gateway.event;

import dev.pinglu.gateway.event.EventHistory.Filter;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import dev.pinglu.kit.web.QueryValues;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The event log, newest first. Operators read in it what alarms about the suite itself, and nothing else. */
@Path("/api/events")
@Tag(name = "Events", description = "事件日志 · The log of everything that was applied")
@RolesAllowed({Roles.RECORD_READER, Roles.SUBSCRIBER, Roles.OPERATOR})
class EventResource {
    private static final int LONGEST_TEXT = 200;

    private final EventHistory history;
    private final EventSchemas schemas;
    private final Scope scope;
    private final Metrics metrics;
    private final SecurityIdentity caller;

    EventResource(EventHistory history, EventSchemas schemas, Scope scope, Metrics metrics, SecurityIdentity caller) {
        this.history = history;
        this.schemas = schemas;
        this.scope = scope;
        this.metrics = metrics;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listEvents", summary = "What was applied, newest first")
    public Page<EventResponse> list(
            @QueryParam("type") @Parameter(description = "Type of the events") @Nullable String type,
            @QueryParam("division") @Nullable String division,
            @QueryParam("subject") @Parameter(description = "Key of the record: its type, a slash, its id") @Nullable
                    String subject,
            @QueryParam("metric") @Parameter(description = "Id of a metric whose figures they changed") @Nullable
                    String metric,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        var page = PageRequest.of(
                limit,
                pageToken,
                Stream.of(type, division, subject, metric).map(String::valueOf).toList());
        var filter = new Filter(
                asked("type", type).map(this::known),
                scope.within("division", division).map(codes -> codes),
                asked("subject", subject),
                asked("metric", metric).map(this::knownMetric));
        long below = page.isFirst() ? Long.MAX_VALUE : page.after(0, Long::valueOf);
        var found = history.newest(filter, EventReader.of(caller), below, page.limit() + 1);
        return Page.of(found, page, event -> List.of(Long.toString(event.id())));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getEvent", summary = "One event by its place in the log")
    public EventResponse get(@PathParam("id") @Parameter(description = "Place of the event in the log") String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Problems.notFound("event", id);
        }
        return history.find(Long.parseLong(id))
                .filter(event ->
                        scope.covers(event.division()) && EventReader.of(caller).mayRead(event))
                .orElseThrow(() -> Problems.notFound("event", id));
    }

    private String known(String type) {
        if (!schemas.knows(type)) {
            throw Problems.invalid("event.type", "type", "There is no event type " + type);
        }
        return type;
    }

    private String knownMetric(String id) {
        if (metrics.find(id).isEmpty()) {
            throw Problems.invalid("metric.unknown", "metric", "There is no metric " + id);
        }
        return id;
    }

    private static Optional<String> asked(String name, @Nullable String text) {
        return QueryValues.text(name, text, LONGEST_TEXT);
    }
}
