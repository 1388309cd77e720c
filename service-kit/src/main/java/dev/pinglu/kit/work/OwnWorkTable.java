package dev.pinglu.kit.work;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The table of a service that keeps items itself. */
@Singleton
final class OwnWorkTable {
    @Produces
    @DefaultBean
    @Singleton
    WorkTable table() {
        return new WorkTable("work_item", "not removed");
    }
}
