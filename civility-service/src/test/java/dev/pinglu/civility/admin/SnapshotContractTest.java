package dev.pinglu.civility.admin;

import dev.pinglu.kit.republish.SnapshotCompleted;
import dev.pinglu.kit.testing.EventContracts;
import org.junit.jupiter.api.Test;

class SnapshotContractTest {
    @Test
    void theEndOfASnapshotKeepsItsSchemaAndGoldenSample() {
        EventContracts.assertKept("dev.pinglu.civility.ledger.snapshot-completed.v1", SnapshotCompleted.class);
    }
}
