package dev.pinglu.civility;

import dev.pinglu.kit.testing.HouseRules;
import dev.pinglu.kit.testing.RecordRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        HouseRules.assertKept("dev.pinglu.civility");
    }

    @Test
    void recordsAreKeptAsTheHouseKeepsThem() {
        RecordRules.assertKept("dev.pinglu.civility");
    }
}
