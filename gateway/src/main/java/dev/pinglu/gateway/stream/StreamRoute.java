package dev.pinglu.gateway.stream;

import dev.pinglu.gateway.event.EventHistory;
import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.EdgeProblems;
import dev.pinglu.kit.problem.ProblemType;
import dev.pinglu.kit.problem.Violation;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/stream}: server-sent events, filtered by {@code type} (may be repeated) and {@code division} (with
 * everything below it; the caller's if none is named). It ends with the caller's token. It is a plain route, not a REST endpoint, because only there the queue of each reader can be seen.
 */
@Singleton
class StreamRoute {
    static final String PATH = "/api/stream";

    /** Who hears of figures that change. */
    static final List<String> FIGURES = List.of(
            Roles.LEADER,
            Roles.PROJECTS_CLERK,
            Roles.PARK_CLERK,
            Roles.RURAL_CLERK,
            Roles.VILLAGE_CLERK,
            Roles.TOWNSHIP_CLERK,
            Roles.RURAL_APPROVER,
            Roles.CIVILITY_CLERK,
            Roles.COMMUNITY_CLERK,
            Roles.DEPARTMENT_CLERK,
            Roles.DATA_OFFICER,
            Roles.AUDITOR,
            Roles.OPERATOR,
            Roles.SUBSCRIBER);

    /** Who hears of the records' events as well: whoever may read the log. */
    private static final List<String> RECORDS = List.of(
            Roles.LEADER,
            Roles.PROJECTS_CLERK,
            Roles.RURAL_CLERK,
            Roles.CIVILITY_CLERK,
            Roles.TOWNSHIP_CLERK,
            Roles.DATA_OFFICER,
            Roles.AUDITOR,
            Roles.SUBSCRIBER);

    private static final int MOST_STREAMS = 1_000;

    private final LiveFeed feed;
    private final EventHistory history;
    private final EventSchemas schemas;
    private final Divisions divisions;
    private final Scope scope;
    private final CurrentIdentityAssociation identities;
    private final Clock clock;

    StreamRoute(
            LiveFeed feed,
            EventHistory history,
            EventSchemas schemas,
            Divisions divisions,
            Scope scope,
            CurrentIdentityAssociation identities,
            Clock clock) {
        this.feed = feed;
        this.history = history;
        this.schemas = schemas;
        this.divisions = divisions;
        this.scope = scope;
        this.identities = identities;
        this.clock = clock;
    }

    void mount(@Observes Router router) {
        // A new reader's place in the log is looked up in the database, which must not hold up the event loop.
        router.get(PATH).blockingHandler(this::open, false);
    }

    /** A plain route has no request context of its own, and the scope is the caller's. */
    @ActivateRequestContext
    void open(RoutingContext context) {
        var caller = ((QuarkusHttpUser) context.user()).getSecurityIdentity();
        identities.setIdentity(caller);
        if (FIGURES.stream().noneMatch(caller::hasRole)) {
            EdgeProblems.answer(context, ProblemType.FORBIDDEN);
        } else {
            open(context, caller);
        }
    }

    private void open(RoutingContext context, SecurityIdentity caller) {
        var response = context.response();
        var types = new HashSet<>(context.queryParam("type"));
        var division = context.queryParam("division").stream().findFirst();
        var lastId = context.request().getHeader("Last-Event-ID");
        var wrong = wrong(types, division, lastId);
        if (wrong.isPresent()) {
            EdgeProblems.answer(
                    context.request(), ProblemType.INVALID_REQUEST, wrong.get().message(), List.of(wrong.get()));
            return;
        }
        var place = division.orElseGet(scope::division);
        if (!scope.covers(place)) {
            EdgeProblems.answer(context, ProblemType.NOT_FOUND);
        } else if (feed.size() >= MOST_STREAMS) {
            EdgeProblems.answer(
                    context.request(), ProblemType.TOO_MANY_REQUESTS, "All streams are taken; try later", List.of());
        } else {
            // Its place is taken before the reader sees the stream open, so that nothing falls in between.
            long from = lastId == null ? history.lastId() : Long.parseLong(lastId);
            begin(response);
            endWithTheToken(context, caller);
            feed.add(new Subscriber(
                    response,
                    types,
                    RECORDS.stream().anyMatch(caller::hasRole) ? Set.copyOf(divisions.subtreeOf(place)) : Set.of(),
                    place,
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

    /** Who may still listen comes back with another token, and continues behind its last event. */
    private void endWithTheToken(RoutingContext context, SecurityIdentity caller) {
        if (caller.getPrincipal() instanceof JsonWebToken token) {
            long left = TimeUnit.SECONDS.toMillis(token.getExpirationTime()) - clock.millis();
            var response = context.response();
            var timer = context.vertx().setTimer(Math.max(1, left), expired -> response.end());
            response.endHandler(ended -> context.vertx().cancelTimer(timer));
            response.closeHandler(closed -> context.vertx().cancelTimer(timer));
        }
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
