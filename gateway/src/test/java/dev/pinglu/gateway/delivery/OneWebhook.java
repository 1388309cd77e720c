package dev.pinglu.gateway.delivery;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static dev.pinglu.gateway.testing.Subscription.aWebhook;

import dev.pinglu.gateway.testing.LogEntry;
import dev.pinglu.gateway.testing.Receiver;
import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.gateway.testing.Subscription.Registered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** One webhook of one township, its receiver, and a deliverer that works by a clock that the test sets. */
abstract class OneWebhook {
    static final String TOWN = "140603205";

    final Receiver receiver = new Receiver();

    @SuppressWarnings("NullAway.Init")
    ByHand deliverer;

    @SuppressWarnings("NullAway.Init")
    Registered webhook;

    @BeforeEach
    void aWebhookOfATownship() {
        LogEntry.isComplete();
        deliverer = new ByHand();
        webhook = aWebhook(receiver.url()).with("division", TOWN).register();
    }

    @AfterEach
    void close() {
        Sql.update("delete from webhook");
        deliverer.close();
        receiver.close();
    }

    static LogEntry happens() {
        return LogEntry.of(aProject(TOWN, 1610));
    }
}
