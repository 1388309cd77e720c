package dev.pinglu.kit.deployment;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * How a process leaves without failing a request. Told to stop, it is no longer ready and goes on serving for
 * {@code quarkus.shutdown.delay}, while whoever spreads the load takes notice. Connections that are kept open would bring it
 * requests until its end and beyond: each is closed with the next answer.
 */
@Singleton
class Drain {
    private static final int BEFORE_ALL = 10_000;

    private volatile boolean leaving;

    void leave(@Observes ShutdownDelayInitiatedEvent told) {
        leaving = true;
    }

    void watch(@Observes Filters filters) {
        filters.register(this::answer, BEFORE_ALL);
    }

    private void answer(RoutingContext context) {
        if (leaving) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(answered -> context.request().connection().close());
        }
        context.next();
    }
}
