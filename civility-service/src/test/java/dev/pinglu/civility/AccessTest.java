package dev.pinglu.civility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.AccessCheck;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest {
    @Test
    void everyOperationIsOpenToWhomTheTableSays() {
        // When
        var outcome = new AccessCheck(CivilityAccess.cases(), Tokens::of).run(AccessCheck.documented());
        // Then
        assertThat(outcome.deviations()).isEmpty();
        assertThat(outcome.checked()).isEqualTo(outcome.complete());
    }
}
