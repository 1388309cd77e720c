package dev.pinglu.rural.workitem;

import dev.pinglu.kit.testing.AlertContract;
import dev.pinglu.kit.testing.WorkContract;
import org.junit.jupiter.api.Test;

class WorkItemContractTest {
    @Test
    void itemsKeepTheirSchemaAndGoldenSample() {
        WorkContract.assertPublished("rural");
    }

    @Test
    void alertsKeepTheirSchemaAndGoldenSample() {
        AlertContract.assertPublished("rural");
    }
}
