package dev.pinglu.rural.sown;

import static dev.pinglu.rural.sown.SownRecordFixture.aSownRecord;
import static dev.pinglu.rural.sown.SownRecordFixture.figures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinglu.kit.division.Division.Level;
import dev.pinglu.kit.testing.WorkContract;
import dev.pinglu.kit.work.Task;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

    @Test
    void figuresThatAreSentBackAreThePlacesUntilTheyAreRecordedAnew() {
        // Given
        var sown = aSownRecord().with(figures("1000", "900", "500")).at(SownStage.SHEET);
        // When
        sown.sendBack("单产偏高，请核实");
        // Then
        assertThat(SownWork.of(sown, WorkContract.subject("sown-record"), Level.TOWNSHIP))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.kind().code()).isEqualTo("sown-record.correct");
                    assertThat(task.role()).isEqualTo("township-clerk");
                    assertThat(task.sentBack()).isEqualTo("单产偏高，请核实");
                });
        assertConflict(() -> sown.moveTo(SownStage.FINAL));
        assertConflict(() -> sown.sendBack("再次"));
        // When
        sown.record(figures("1000", "900", "450"));
        // Then
        assertThat(SownWork.of(sown, WorkContract.subject("sown-record"), Level.TOWNSHIP))
                .extracting(task -> task.kind().code())
                .containsExactly("sown-record.finalise");
    }

    @Test
    void whatDoesNotWaitToBeSettledIsNotSentBack() {
        assertConflict(() -> aSownRecord().at(SownStage.PROGRESS).sendBack("试验"));
        assertConflict(() -> aSownRecord().at(SownStage.SHEET).sendBack("试验"));
    }

    private static void assertConflict(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(409));
    }

    private static List<Task> tasks(SownStage stage, Level level) {
        var sown = aSownRecord().with(figures("1000", "900", "500")).at(stage);
        return SownWork.of(sown, WorkContract.subject("sown-record"), level);
    }
}
