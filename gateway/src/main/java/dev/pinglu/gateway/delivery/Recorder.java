package dev.pinglu.gateway.delivery;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.webhook.Disabled;
import dev.pinglu.gateway.webhook.DisabledBecause;
import dev.pinglu.gateway.webhook.Failing;
import dev.pinglu.gateway.webhook.WebhookSettings;
import dev.pinglu.gateway.webhook.Webhooks;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Writes down what an attempt came to: the log, how far the webhook has come, and whether it is disabled, in one transaction. A
 * process that ends between sending and this sends the same message again.
 */
@Singleton
class Recorder {
    private static final Logger LOG = Logger.getLogger(Recorder.class);

    private final Database database;
    private final Lease lease;
    private final Queues queues;
    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final RetrySchedule schedule;
    private final WebhookSettings settings;

    Recorder(
            Database database,
            Lease lease,
            Queues queues,
            Deliveries deliveries,
            Webhooks webhooks,
            RetrySchedule schedule,
            WebhookSettings settings) {
        this.database = database;
        this.lease = lease;
        this.queues = queues;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.schedule = schedule;
        this.settings = settings;
    }

    /**
     * Records an outcome.
     *
     * @param fence under which the message was sent
     * @throws Lease.Lost if another replica delivers by now
     */
    Delivery record(Attempt attempt, Outcome outcome, long fence, Clock clock) {
        var delivery = judge(attempt, outcome, clock.instant());
        database.transact(connection -> {
            lease.hold(connection, fence);
            if (queues.hold(connection, attempt.to().webhook().id())) {
                write(connection, attempt, outcome, delivery);
            }
            return delivery;
        });
        return delivery;
    }

    private Delivery judge(Attempt attempt, Outcome outcome, Instant now) {
        var pause = pause(attempt, outcome);
        var event = attempt.event();
        return new Delivery(
                event.id(),
                event.eventId(),
                event.type(),
                outcome.isDelivered()
                        ? DeliveryState.DELIVERED
                        : pause.isPresent() ? DeliveryState.WAITING : DeliveryState.DEAD,
                attempt.number(),
                now,
                outcome.took().toMillis(),
                outcome.status(),
                outcome.failure(),
                pause.map(now::plus));
    }

    /** What a receiver that is gone did not take stays the next: whoever activates the webhook again wants it. */
    private Optional<Duration> pause(Attempt attempt, Outcome outcome) {
        if (outcome.isGone()) {
            return Optional.of(Duration.ZERO);
        }
        return outcome.isDelivered() ? Optional.empty() : schedule.pauseAfter(attempt.number(), outcome);
    }

    private void write(Connection connection, Attempt attempt, Outcome outcome, Delivery delivery) throws SQLException {
        var webhook = attempt.to().webhook();
        var progress = attempt.to().progress();
        boolean passes = attempt.isNext() && delivery.state() != DeliveryState.WAITING;
        var failing = outcome.isDelivered()
                ? Optional.<Failing>empty()
                : Optional.of(Failing.after(
                        progress.failing(), delivery.lastAt(), delivery.nextAt().orElse(delivery.lastAt())));
        boolean moved = queues.advance(
                connection, webhook.id(), progress, passes ? delivery.event() : progress.reached(), failing);
        // Somebody has said meanwhile where to go on: of what is looked for anew only a success is worth telling.
        if (moved || outcome.isDelivered()) {
            deliveries.note(connection, webhook.id(), delivery);
        }
        if (moved) {
            tellIfDead(attempt, delivery);
            disableIfHopeless(connection, attempt, outcome, delivery, failing);
        }
    }

    private static void tellIfDead(Attempt attempt, Delivery delivery) {
        if (delivery.state() == DeliveryState.DEAD) {
            LOG.infof(
                    "Event %d became a dead letter of webhook %s after %d attempts",
                    delivery.event(), attempt.to().webhook().id(), delivery.attempts());
        }
    }

    private void disableIfHopeless(
            Connection connection, Attempt attempt, Outcome outcome, Delivery delivery, Optional<Failing> failing)
            throws SQLException {
        var because = outcome.isGone()
                ? Optional.of(DisabledBecause.GONE)
                : failing.filter(those -> isHopeless(those, delivery)).map(those -> DisabledBecause.FAILING);
        if (because.isPresent()) {
            var webhook = attempt.to().webhook();
            var disabled = webhook.disabledAs(Optional.of(new Disabled(because.get(), delivery.lastAt())));
            // One that was changed since the message was sent is another one: what its old address says no longer
            // counts.
            if (webhooks.change(connection, disabled)) {
                LOG.warnf("Webhook %s was disabled: %s", webhook.id(), because.get());
            }
        }
    }

    /**
     * What fails may have met a restart, after an idle time above all. So an event has failed to its end by then, or failures have
     * followed each other all the time, the last of them not the first of its event, which the next one follows soon.
     */
    private boolean isHopeless(Failing failing, Delivery delivery) {
        return delivery.state() == DeliveryState.DEAD
                ? failing.haveLasted(settings.disableAfter(), delivery.lastAt())
                : delivery.attempts() > 1 && failing.haveLastedUnbroken(settings.disableAfter(), delivery.lastAt());
    }
}
