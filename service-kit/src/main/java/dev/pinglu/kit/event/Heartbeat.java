package dev.pinglu.kit.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.id.Ids;
import dev.pinglu.kit.time.BusinessDay;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** Says every ten seconds that this source is alive, and how much waits in its outbox. */
@Singleton
class Heartbeat {
    private static final Duration EVERY = Duration.ofSeconds(10);

    static final String TYPE = "dev.pinglu.service.heartbeat.v1";

    private final EventSettings settings;
    private final ObjectMapper json;
    private final Clock clock;
    private final BusinessDay businessDay;
    private final AtomicLong depth;
    private final AtomicLong oldestAgeMillis;
    private final AtomicLong oldestTransactionMillis;
    private Instant due = Instant.EPOCH;

    Heartbeat(EventSettings settings, ObjectMapper json, Clock clock, BusinessDay businessDay, MeterRegistry meters) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.businessDay = businessDay;
        this.depth = meters.gauge("pinglu.outbox.depth", new AtomicLong());
        this.oldestAgeMillis = meters.gauge("pinglu.outbox.oldest.age.millis", new AtomicLong());
        this.oldestTransactionMillis = meters.gauge("pinglu.database.oldest.transaction.millis", new AtomicLong());
    }

    /** The payload of a heartbeat record. */
    @EventType(TYPE)
    record Beat(String service, Instant at, LocalDate businessDay, int epoch, long outboxDepth, long oldestAgeMillis) {}

    void beatIfDue(OutboxQueue queue, EventSender sender) throws SQLException, IOException {
        var now = clock.instant();
        if (now.isBefore(due)) {
            return;
        }
        var backlog = queue.backlog();
        depth.set(backlog.depth());
        oldestAgeMillis.set(backlog.oldestAgeMillis());
        oldestTransactionMillis.set(backlog.oldestTransactionMillis());
        var beat = new Beat(
                settings.service(),
                now,
                businessDay.today(),
                backlog.epoch(),
                backlog.depth(),
                backlog.oldestAgeMillis());
        var key = "heartbeat/" + settings.service();
        sender.send(
                settings.stateTopic(),
                key,
                sender.envelope(TYPE)
                        .withId(Ids.next().toString())
                        .withSubject(settings.service())
                        .withTime(now.atOffset(ZoneOffset.UTC))
                        .withExtension(EventHeaders.PARTITION_KEY, key)
                        .withExtension(
                                EventHeaders.SEQUENCE, new Sequence(backlog.epoch(), now.getEpochSecond()).toString())
                        .withData(json.writeValueAsBytes(beat))
                        .build());
        due = now.plus(EVERY);
    }
}
