package dev.pinglu.gateway.value;

import dev.pinglu.gateway.event.EventLog;
import dev.pinglu.gateway.metric.Contribution;
import dev.pinglu.gateway.metric.Metrics;
import jakarta.inject.Singleton;
import java.util.List;

/** What states contribute to figures that are read back from where they were stored. */
@Singleton
public class StoredStates {
    private final EventLog log;
    private final Metrics metrics;

    StoredStates(EventLog log, Metrics metrics) {
        this.log = log;
        this.metrics = metrics;
    }

    /**
     * What one of them contributes.
     *
     * @param event the place in the log of the event that brought it
     * @param division in which it lay
     * @throws IllegalStateException if it is damaged: figures must not leave it out
     */
    public List<Contribution> contributions(long event, String type, String division, String payload) {
        return metrics.contributions(type, log.data(event, payload), division);
    }
}
