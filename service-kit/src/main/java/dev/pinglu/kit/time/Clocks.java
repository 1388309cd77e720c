package dev.pinglu.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

final class Clocks {
    private Clocks() {}

    /** Instants for tokens, events and audit; rules of the domain ask {@link BusinessDay} instead. */
    @Produces
    @Singleton
    @DefaultBean
    static Clock utc() {
        return Clock.systemUTC();
    }
}
