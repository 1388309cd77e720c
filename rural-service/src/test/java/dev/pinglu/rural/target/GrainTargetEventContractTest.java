package dev.pinglu.rural.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.EventContracts;
import org.junit.jupiter.api.Test;

class GrainTargetEventContractTest {
    @Test
    void theStateKeepsItsSchemaAndGoldenSample() {
        EventContracts.assertKept(GrainTargetEvent.State.class);
    }

    @Test
    void noEventIsForgotten() {
        assertThat(EventContracts.eventsOf(GrainTargetEvent.class)).containsExactly(GrainTargetEvent.State.class);
    }
}
