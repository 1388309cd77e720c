package dev.pinglu.projects.park;

import static dev.pinglu.projects.park.ParkFixture.aPark;
import static dev.pinglu.projects.park.ParkFixture.aPlant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.WorkContract;
import dev.pinglu.kit.work.Task;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParkWorkTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 20);

    @Test
    void everyStageSaysWhoMustActOrThatNobodyMust() {
        WorkContract.assertAnswered(
                ParkStage.class,
                stage -> tasks(aPark().at(stage)),
                Map.of(
                        ParkStage.PLANNED, Set.of("park.build park-clerk"),
                        ParkStage.BUILDING, Set.of("park.operate park-clerk"),
                        ParkStage.OPERATING, Set.of()));
    }

    @Test
    void plantIsDueAsPlannedUntilAllOfItIsDelivered() {
        // Given
        var park = aPark().at(ParkStage.OPERATING);
        // When
        park.plan(1, aPlant(48_000, 20_000, TODAY), TODAY);
        // Then
        assertThat(tasks(park)).singleElement().satisfies(task -> {
            assertThat(task.kind().code()).isEqualTo("park.deliver-plant");
            assertThat(task.due()).isEqualTo(LocalDate.of(2022, 11, 30));
        });
        // When
        park.plan(1, aPlant(48_000, 48_000, TODAY), TODAY);
        // Then
        assertThat(tasks(park)).isEmpty();
    }

    private static List<Task> tasks(Park park) {
        return ParkWork.of(park, WorkContract.subject("park"));
    }
}
