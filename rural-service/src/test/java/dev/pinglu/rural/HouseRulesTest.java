package dev.pinglu.rural;

import dev.pinglu.kit.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        HouseRules.assertKept("dev.pinglu.rural");
    }
}
