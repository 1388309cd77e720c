package dev.pinglu.gateway.stream;

import dev.pinglu.gateway.event.EventHistory;
import dev.pinglu.gateway.event.EventReader;
import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Metrics;
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

/**
 * {@code GET /api/stream}: server-sent events, filtered by {@code type} (may be repeated) and {@code division} (with
 * everything below it; the caller's if none is named). It ends with the caller's token. It is a plain route, not a REST
 * endpoint, because only there the queue of each reader can be seen.
 *
 * <p>{@code lastEventId} is the event that a page shows, which the stream continues. {@code Last-Event-ID} is what a reader
 * heard last before its stream broke: figures may have been on their way to it, so it is sent all of them.
 */
@Singleton
class StreamRoute {
    static final String PATH = "/api/stream";

    static final String LAST_EVENT_ID = "Last-Event-ID";

    /** Who hears of figures that change; of events, whoever may read them in the log. */
    static final List<String> FIGURES = List.of(Roles.STAFF, Roles.SUBSCRIBER);

    private final LiveFeed feed;
    private final EventHistory history;
    private final EventSchemas schemas;
    private final Metrics metrics;
    private final Divisions divisions;
    private final StreamSettings settings;
    private final Scope scope;
    private final CurrentIdentityAssociation identities;
    private final Clock clock;

    StreamRoute(
            LiveFeed feed,
            EventHistory history,
            EventSchemas schemas,
            Metrics metrics,
            Divisions divisions,
            StreamSettings settings,
            Scope scope,
            CurrentIdentityAssociation identities,
            Clock clock) {
        this.feed = feed;
        this.history = history;
        this.schemas = schemas;
        this.metrics = metrics;
        this.divisions = divisions;
        this.settings = settings;
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
        var heard = Optional.ofNullable(context.request().getHeader(LAST_EVENT_ID));
        var shown = context.queryParam("lastEventId").stream().findFirst();
        var wrong =
                wrong(types, division).or(() -> wrongId(LAST_EVENT_ID, heard)).or(() -> wrongId("lastEventId", shown));
        if (wrong.isPresent()) {
            EdgeProblems.answer(
                    context.request(), ProblemType.INVALID_REQUEST, wrong.get().message(), List.of(wrong.get()));
            return;
        }
        var place = division.orElseGet(scope::division);
        if (!scope.covers(place)) {
            EdgeProblems.answer(context, ProblemType.NOT_FOUND);
            return;
        }
        // Its place is taken before the reader sees the stream open, so that nothing falls in between.
        long from = heard.or(() -> shown).map(Long::valueOf).orElseGet(history::lastId);
        var subscriber = new Subscriber(
                response,
                caller.getPrincipal().getName(),
                types,
                EventReader.of(caller),
                Set.copyOf(divisions.subtreeOf(place)),
                place,
                from);
        if (heard.isPresent()) {
            subscriber.owe(metrics.all().stream().map(Metric::id).toList());
        }
        if (feed.open(subscriber)) {
            endWithTheToken(context, caller);
        } else {
            response.putHeader(
                    "Retry-After", Long.toString(settings.retryAfter().toSeconds()));
            EdgeProblems.answer(
                    context.request(),
                    ProblemType.TOO_MANY_REQUESTS,
                    "No stream is free for this account; try later",
                    List.of());
        }
    }

    private Optional<Violation> wrong(Set<String> types, Optional<String> division) {
        var unknownType = types.stream().filter(type -> !schemas.knows(type)).findFirst();
        if (unknownType.isPresent()) {
            return Optional.of(new Violation("event.type", "type", "There is no event type " + unknownType.get()));
        } else if (division.isPresent() && divisions.find(division.get()).isEmpty()) {
            return Optional.of(new Violation("division.unknown", "division", "There is no division " + division.get()));
        }
        return Optional.empty();
    }

    private static Optional<Violation> wrongId(String name, Optional<String> id) {
        return id.filter(text -> !text.matches("\\d{1,18}"))
                .map(text -> new Violation("stream.last-event-id", name, "Expected the id of an event"));
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
}
