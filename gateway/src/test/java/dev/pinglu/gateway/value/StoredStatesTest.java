package dev.pinglu.gateway.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinglu.gateway.metric.Contribution;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What is read back of a state that was stored: as it counted when it came in, or nothing at all. */
@QuarkusTest
class StoredStatesTest {
    private static final String TYPE = "dev.pinglu.civility.civility-work.state.v1";

    @Inject
    StoredStates states;

    @Test
    void aStoredStateCountsWhereItLay() {
        var contributed = states.contributions(4711, TYPE, "140603100", """
                {"year": 2022, "category": "ROAD", "stage": "PLANNED", "carriedOver": false}""");

        assertThat(contributed).extracting(Contribution::metric).containsExactly("civility.works");
        assertThat(contributed).extracting(Contribution::division).containsExactly("140603100");
    }

    @Test
    void aDamagedOneIsNamedAndNotLeftOut() {
        assertThatThrownBy(() -> states.contributions(4711, TYPE, "140603100", "{\"year\": 20"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Event 4711");
    }

    @Test
    void whatCannotBeEvaluatedIsToldAsThat() {
        var contributed = states.contributions(4711, TYPE, "140603100", "{\"stage\": \"PLANNED\"}");

        assertThat(contributed).extracting(Contribution::standing).containsOnly(Contribution.Standing.UNEVALUATED);
    }
}
