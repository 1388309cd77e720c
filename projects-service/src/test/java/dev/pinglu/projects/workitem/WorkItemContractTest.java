package dev.pinglu.projects.workitem;

import dev.pinglu.kit.testing.AlertContract;
import dev.pinglu.kit.testing.WorkContract;
import org.junit.jupiter.api.Test;

class WorkItemContractTest {
    @Test
    void itemsKeepTheirSchemaAndGoldenSample() {
        WorkContract.assertPublished("projects");
    }

    @Test
    void alertsKeepTheirSchemaAndGoldenSample() {
        AlertContract.assertPublished("projects");
    }
}
