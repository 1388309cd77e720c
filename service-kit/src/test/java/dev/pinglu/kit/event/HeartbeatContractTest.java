package dev.pinglu.kit.event;

import dev.pinglu.kit.testing.EventContracts;
import org.junit.jupiter.api.Test;

class HeartbeatContractTest {
    @Test
    void theHeartbeatKeepsItsSchemaAndGoldenSample() {
        EventContracts.assertKept(Heartbeat.Beat.class);
    }
}
