package dev.pinglu.rural.sown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.EventContracts;
import org.junit.jupiter.api.Test;

class SownRecordEventContractTest {
    @Test
    void theStateKeepsItsSchemaAndGoldenSample() {
        EventContracts.assertKept(SownRecordEvent.State.class);
    }

    @Test
    void noEventIsForgotten() {
        assertThat(EventContracts.eventsOf(SownRecordEvent.class)).containsExactly(SownRecordEvent.State.class);
    }
}
