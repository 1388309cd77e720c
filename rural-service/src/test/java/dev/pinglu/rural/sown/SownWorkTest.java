package dev.pinglu.rural.sown;

import static dev.pinglu.rural.sown.SownRecordFixture.aSownRecord;
import static dev.pinglu.rural.sown.SownRecordFixture.figures;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.division.Division.Level;
import dev.pinglu.kit.testing.WorkContract;
import dev.pinglu.kit.work.Task;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SownWorkTest {
    @Test
    void everyStageOfAVillagesRecordSaysWhoMustActOrThatNobodyMust() {
        WorkContract.assertAnswered(
                SownStage.class,
                stage -> tasks(stage, Level.VILLAGE),
                Map.of(
                        SownStage.INTENT, Set.of("sown-record.report-sowing village-clerk"),
                        SownStage.PROGRESS, Set.of("sown-record.report-sheet village-clerk"),
                        SownStage.SHEET, Set.of("sown-record.finalise rural-clerk"),
                        SownStage.FINAL, Set.of()));
    }

    @Test
    void aTownshipKeepsItsOwnRecords() {
        assertThat(tasks(SownStage.INTENT, Level.TOWNSHIP))
                .singleElement()
                .satisfies(task -> assertThat(task.role()).isEqualTo("township-clerk"));
    }

    @Test
    void aSheetBeforeTheHarvestWaitsForThePlaceAndNotForTheClerk() {
        // Given
        var sown = aSownRecord().with(figures("1000", null, null)).at(SownStage.SHEET);
        // Then
        assertThat(SownWork.of(sown, WorkContract.subject("sown-record"), Level.VILLAGE))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.kind().code()).isEqualTo("sown-record.record-harvest");
                    assertThat(task.role()).isEqualTo("village-clerk");
                    assertThat(task.mayAlso()).containsExactly("township-clerk", "rural-clerk");
                });
    }

    private static List<Task> tasks(SownStage stage, Level level) {
        var sown = aSownRecord().with(figures("1000", "900", "500")).at(stage);
        return SownWork.of(sown, WorkContract.subject("sown-record"), level);
    }
}
