package dev.pinglu.projects;

import dev.pinglu.kit.testing.HouseRules;
import dev.pinglu.kit.testing.RecordRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        HouseRules.assertKept("dev.pinglu.projects");
    }

    @Test
    void recordsAreKeptAsTheHouseKeepsThem() {
        RecordRules.assertKept("dev.pinglu.projects");
    }
}
