package dev.pinglu.gateway.ingest;

import dev.pinglu.gateway.event.Event;
import dev.pinglu.gateway.metric.Contribution;
import dev.pinglu.gateway.source.Heartbeat;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a record turned out to be. */
sealed interface Arrival {
    /** The record as it was read. */
    ConsumerRecord<String, byte[]> at();

    /**
     * A state or a fact, of a known type or not.
     *
     * @param contributions what it contributes to the figures if it is a state of a known type
     */
    record Published(Event event, List<Contribution> contributions, ConsumerRecord<String, byte[]> at)
            implements Arrival {}

    /** A source says that it lives. */
    record Alive(Heartbeat heartbeat, ConsumerRecord<String, byte[]> at) implements Arrival {}

    /** A record that cannot be applied, and why. */
    record Poison(ConsumerRecord<String, byte[]> at, String reason) implements Arrival {}
}
