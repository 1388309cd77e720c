package dev.pinglu.gateway.delivery;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.event.EventHistory;
import dev.pinglu.gateway.event.EventPlaces;
import dev.pinglu.gateway.event.EventPlaces.Stretch;
import dev.pinglu.gateway.event.EventResponse;
import dev.pinglu.gateway.webhook.Progress;
import dev.pinglu.gateway.webhook.Standing;
import dev.pinglu.gateway.webhook.Webhook;
import dev.pinglu.gateway.webhook.WebhookState;
import dev.pinglu.gateway.webhook.Webhooks;
import dev.pinglu.kit.division.Divisions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Sends one webhook everything that is due, one message at a time and the next one only when the one before has arrived or was
 * given up. Between two messages everything is read anew, so that a changed address or filter holds from the next one on.
 */
@Singleton
class Turn {
    /** How much of the log is looked through at once for an event that is wanted. */
    private static final int STRETCH = 5_000;

    private final Database database;
    private final Webhooks webhooks;
    private final Queues queues;
    private final Deliveries deliveries;
    private final EventHistory history;
    private final EventPlaces places;
    private final Divisions divisions;
    private final Courier courier;
    private final Recorder recorder;

    Turn(
            Database database,
            Webhooks webhooks,
            Queues queues,
            Deliveries deliveries,
            EventHistory history,
            EventPlaces places,
            Divisions divisions,
            Courier courier,
            Recorder recorder) {
        this.database = database;
        this.webhooks = webhooks;
        this.queues = queues;
        this.deliveries = deliveries;
        this.history = history;
        this.places = places;
        this.divisions = divisions;
        this.courier = courier;
        this.recorder = recorder;
    }

    /**
     * Sends until nothing is due.
     *
     * @param fence under which outcomes are recorded
     * @throws Lease.Lost if another replica delivers by now
     */
    void run(UUID webhook, long fence, Clock clock, BooleanSupplier stopped) {
        boolean sent = true;
        while (sent && !stopped.getAsBoolean()) {
            sent = send(next(webhook, clock), fence, clock);
            if (!stopped.getAsBoolean()) {
                sent |= send(leftBehind(webhook, clock), fence, clock);
            }
        }
    }

    private boolean send(Optional<Attempt> due, long fence, Clock clock) {
        due.ifPresent(attempt ->
                recorder.record(attempt, courier.deliver(attempt.to().webhook(), attempt.event()), fence, clock));
        return due.isPresent();
    }

    /** The event behind the one that was reached, unless it has to wait. */
    private Optional<Attempt> next(UUID id, Clock clock) {
        var standing = active(id);
        while (standing.isPresent()) {
            var webhook = standing.get().webhook();
            var progress = standing.get().progress();
            long last = Math.min(history.lastId(), progress.reached() + STRETCH);
            if (last <= progress.reached()) {
                return Optional.empty();
            }
            var event = places.first(stretch(webhook, progress, last));
            if (event.isPresent()) {
                return attempt(standing.get(), event.get(), clock);
            }
            pass(id, progress, last);
            standing = active(id);
        }
        return Optional.empty();
    }

    private Optional<Attempt> attempt(Standing standing, EventResponse event, Clock clock) {
        var waiting = database.read(connection ->
                        deliveries.find(connection, standing.webhook().id(), event.id()))
                .filter(known -> known.state() == DeliveryState.WAITING);
        return waiting.filter(known -> !isDue(known, clock)).isPresent()
                ? Optional.empty()
                : Optional.of(new Attempt(
                        standing, event, waiting.map(Delivery::attempts).orElse(0) + 1));
    }

    /** The first of those that were asked for again, unless it has to wait. */
    private Optional<Attempt> leftBehind(UUID id, Clock clock) {
        return active(id)
                .flatMap(standing -> database.read(connection -> deliveries.firstLeftBehind(
                                connection, id, standing.progress().reached()))
                        .filter(known -> isDue(known, clock))
                        .flatMap(known -> places.again(known.event(), known.type())
                                .map(event -> new Attempt(standing, event, known.attempts() + 1))));
    }

    private Optional<Standing> active(UUID id) {
        return database.read(connection -> webhooks.find(connection, id))
                .filter(standing -> standing.webhook().state() == WebhookState.ACTIVE);
    }

    private void pass(UUID id, Progress progress, long reached) {
        database.read(connection -> queues.advance(connection, id, progress, reached, progress.failing()));
    }

    /** Never beyond the division that its owner's token named, whatever the tree of today says of the one it wants. */
    private Stretch stretch(Webhook webhook, Progress progress, long last) {
        var codes = new HashSet<>(divisions.subtreeOf(webhook.wanted().division()));
        codes.retainAll(divisions.subtreeOf(webhook.scope()));
        return new Stretch(
                progress.reached(),
                last,
                webhook.wanted().types(),
                codes,
                webhook.wanted().cause());
    }

    private static boolean isDue(Delivery waiting, Clock clock) {
        return waiting.nextAt().filter(at -> at.isAfter(clock.instant())).isEmpty();
    }
}
