package dev.pinglu.gateway.delivery;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.gateway.webhook.WebhookSettings;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Keeps the delivery log from growing for ever. */
@Singleton
class OldDeliveries {
    private final Database database;
    private final Deliveries deliveries;
    private final WebhookSettings settings;
    private final Clock clock;

    OldDeliveries(Database database, Deliveries deliveries, WebhookSettings settings, Clock clock) {
        this.database = database;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    /** Runs on every replica; forgetting twice does no harm. */
    @Scheduled(every = "1h", delayed = "1m")
    void forget() {
        var before = clock.instant().minus(settings.deliveredKept());
        database.read(connection -> deliveries.forgetDelivered(connection, before));
    }
}
