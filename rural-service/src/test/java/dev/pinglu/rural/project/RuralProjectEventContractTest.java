package dev.pinglu.rural.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.EventContracts;
import org.junit.jupiter.api.Test;

class RuralProjectEventContractTest {
    @Test
    void theStateKeepsItsSchemaAndGoldenSample() {
        EventContracts.assertKept(RuralProjectEvent.State.class);
    }

    @Test
    void noEventIsForgotten() {
        assertThat(EventContracts.eventsOf(RuralProjectEvent.class)).containsExactly(RuralProjectEvent.State.class);
    }
}
