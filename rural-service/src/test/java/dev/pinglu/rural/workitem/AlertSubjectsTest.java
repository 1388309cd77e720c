package dev.pinglu.rural.workitem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.event.AggregateType;
import dev.pinglu.kit.event.AggregateTypes;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/**
 * An alert is about a record that is published, or about work that is to be done about something. Nothing of either concerns one
 * person or household; whoever adds a type of records that does meets this test, and keeps it out of both.
 */
@QuarkusTest
class AlertSubjectsTest {
    @Inject
    AggregateTypes types;

    @Test
    void whatIsPublishedHereIsAboutProjectsCropsTargetsAndCountsOfTownships() {
        assertThat(types.all())
                .extracting(AggregateType::name)
                .containsExactlyInAnyOrder(
                        "alert", "grain-target", "rural-project", "sown-record", "watch-summary", "work-item");
    }
}
