package dev.pinglu.rural.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.EventContracts;
import org.junit.jupiter.api.Test;

class WatchSummaryEventContractTest {
    @Test
    void theStateKeepsItsSchemaAndGoldenSample() {
        EventContracts.assertKept(WatchSummaryEvent.State.class);
    }

    @Test
    void noEventIsForgotten() {
        assertThat(EventContracts.eventsOf(WatchSummaryEvent.class)).containsExactly(WatchSummaryEvent.State.class);
    }
}
