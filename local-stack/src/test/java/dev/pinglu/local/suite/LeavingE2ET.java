package dev.pinglu.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What remains of a suite that was used; comes last. */
@Order(7)
@ExtendWith(RunningSuite.class)
class LeavingE2ET {
    @Test
    void downLeavesNoProcessAndResetSucceeds(Suite suite) throws Exception {
        // When
        Suite.Ended down = suite.pinglu("down");

        // Then
        assertThat(down.status()).as(down.output()).isZero();
        assertThat(suite.anyProcess()).isFalse();
        Suite.Ended reset = suite.pinglu("reset", "--yes");
        assertThat(reset.status()).as(reset.output()).isZero();
    }
}
