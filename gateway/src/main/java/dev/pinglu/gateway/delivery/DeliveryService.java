package dev.pinglu.gateway.delivery;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.event.EventPlaces;
import dev.pinglu.gateway.webhook.Positions;
import dev.pinglu.gateway.webhook.Progress;
import dev.pinglu.gateway.webhook.VisibleWebhooks;
import dev.pinglu.kit.problem.ProblemType;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** What can be done to the deliveries of webhooks that the caller may know of, each in one transaction. */
@Singleton
class DeliveryService {
    /** Pings that may be on their way at once: each holds a thread until the receiver answers. */
    private static final int PINGS = 4;

    private final Database database;
    private final VisibleWebhooks visible;
    private final Deliveries deliveries;
    private final Positions positions;
    private final EventPlaces places;
    private final Courier courier;
    private final Clock clock;
    private final Semaphore pings = new Semaphore(PINGS);

    DeliveryService(
            Database database,
            VisibleWebhooks visible,
            Deliveries deliveries,
            Positions positions,
            EventPlaces places,
            Courier courier,
            Clock clock) {
        this.database = database;
        this.visible = visible;
        this.deliveries = deliveries;
        this.positions = positions;
        this.places = places;
        this.courier = courier;
        this.clock = clock;
    }

    Page<Delivery> page(UUID webhook, Optional<DeliveryState> state, PageRequest page) {
        visible.require(webhook);
        long below = page.isFirst() ? Long.MAX_VALUE : page.after(0, Long::valueOf);
        var found = database.read(connection -> deliveries.newest(connection, webhook, state, below, page.limit() + 1));
        return Page.of(found, page, delivery -> List.of(Long.toString(delivery.event())));
    }

    /** By webhook; one whose deliveries have all arrived is absent. */
    Map<UUID, Unfinished> unfinished(Collection<UUID> webhooks) {
        return database.read(connection -> deliveries.unfinished(connection, webhooks));
    }

    /** Sends a message without an event, also to a webhook that is disabled, and waits for the answer. */
    Outcome ping(UUID id) {
        var webhook = visible.require(id).webhook();
        if (!pings.tryAcquire()) {
            throw Problems.of(ProblemType.UNAVAILABLE)
                    .withDetail("Other pings are still waiting for their answers")
                    .withHeader("Retry-After", 5)
                    .build();
        }
        try {
            return courier.ping(webhook);
        } finally {
            pings.release();
        }
    }

    Delivery retry(UUID webhook, long event) {
        visible.require(webhook);
        return database.transact(connection -> {
            var known = deliveries.find(connection, webhook, event).orElseThrow(() -> unknown(event));
            if (deliveries.revive(connection, webhook, Optional.of(event), clock.instant()) == 0) {
                throw Problems.conflict(
                        "webhook.delivery.not-dead", "Only a dead letter is sent again; this one is " + known.state());
            }
            return deliveries.find(connection, webhook, event).orElseThrow(() -> unknown(event));
        });
    }

    int retryAll(UUID webhook) {
        visible.require(webhook);
        return database.transact(
                connection -> deliveries.revive(connection, webhook, Optional.empty(), clock.instant()));
    }

    /**
     * What waits becomes a dead letter, and no longer holds up what is behind it. An outcome that is just being recorded is waited
     * for first: what has arrived by then is not set aside.
     */
    Delivery setAside(UUID webhook, long event) {
        visible.require(webhook);
        return database.transact(connection -> {
            positions.passOver(connection, webhook, event);
            var known = deliveries.find(connection, webhook, event).orElseThrow(() -> unknown(event));
            if (!deliveries.giveUp(connection, webhook, event)) {
                throw Problems.conflict(
                        "webhook.delivery.not-waiting", "Only what waits is set aside; this one is " + known.state());
            }
            return deliveries.find(connection, webhook, event).orElseThrow(() -> unknown(event));
        });
    }

    /** Goes back in the log, so that everything from there on is sent again in order. */
    Progress replay(UUID webhook, ReplayFrom from) {
        var progress = visible.require(webhook).progress();
        long place = place(from);
        if (place > progress.reached()) {
            throw Problems.refused(
                    "webhook.replay.ahead", "", "A replay begins at or before event " + (progress.reached() + 1));
        }
        database.transact(connection -> {
            positions.goTo(connection, webhook, place);
            return place;
        });
        return visible.require(webhook).progress();
    }

    private long place(ReplayFrom from) {
        var event = Optional.ofNullable(from.event());
        var since = Optional.ofNullable(from.since());
        if (event.isPresent() == since.isPresent()) {
            throw Problems.invalid("webhook.replay.from", "", "Name either an event or a time");
        }
        return event.map(id -> id - 1).orElseGet(() -> places.placeBefore(since.orElseThrow()));
    }

    private static RuntimeException unknown(long event) {
        return Problems.notFound("delivery", event);
    }
}
