package dev.pinglu.civility.workitem;

import dev.pinglu.kit.testing.AlertContract;
import dev.pinglu.kit.testing.WorkContract;
import org.junit.jupiter.api.Test;

class WorkItemContractTest {
    @Test
    void itemsKeepTheirSchemaAndGoldenSample() {
        WorkContract.assertPublished("civility");
    }

    @Test
    void alertsKeepTheirSchemaAndGoldenSample() {
        AlertContract.assertPublished("civility");
    }
}
