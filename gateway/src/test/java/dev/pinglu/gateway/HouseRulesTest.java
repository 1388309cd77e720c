package dev.pinglu.gateway;

import dev.pinglu.kit.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void theGatewayKeepsTheRulesOfTheHouse() {
        HouseRules.assertKept("dev.pinglu.gateway");
    }

    @Test
    void nothingIsPublicInVain() {
        HouseRules.assertNothingIsPublicInVain("dev.pinglu.gateway");
    }
}
