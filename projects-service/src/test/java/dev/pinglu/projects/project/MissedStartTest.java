package dev.pinglu.projects.project;

import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.alert.AlertInput;
import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.alert.Severity;
import dev.pinglu.kit.testing.WorkContract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The project is planned to start in May 2022. */
class MissedStartTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 20);

    @ParameterizedTest
    @CsvSource({
        "2022-04-30, ",
        "2022-05-31, ",
        "2022-06-01, WARNING",
        "2022-07-31, WARNING",
        "2022-08-01, CRITICAL",
        "2023-01-15, CRITICAL"
    })
    void theFirstMissedMonthIsAWarningAndTheThirdInARowCritical(LocalDate today, Severity expected) {
        assertThat(severity(MissedStart.of(aProject().at(ProjectStage.READY), WorkContract.subject("project"), today)))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @EnumSource(
            value = ProjectStage.class,
            names = {"CONSTRUCTION", "COMPLETED", "COMMISSIONED", "FULL_CAPACITY", "CLOSED"})
    void whatHasStartedIsNotAskedAnyMore(ProjectStage stage) {
        assertThat(readings(aProject().at(stage))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ProjectStage.class,
            names = {"LEAD", "RESERVE"})
    void aPossibilityIsAskedOnceAYearsPlanNamesItsMonth(ProjectStage stage) {
        // Given
        var project = aProject().at(stage);
        assertThat(readings(project)).isEmpty();
        // When
        project.list(2022, listedForMonth(9), TODAY);
        // Then
        assertThat(severity(readings(project))).contains(Severity.WARNING);
    }

    @Test
    void aSuspendedProjectIsNotWaitedFor() {
        // Given
        var project = aProject().at(ProjectStage.READY);
        // When
        project.lay(new ChangeOverlay(Overlay.SUSPENDED, TODAY, "试验", "试验1号", null), TODAY, Instant.EPOCH);
        // Then
        assertThat(readings(project)).isEmpty();
    }

    @Test
    void monthsAreCountedFromThePlanThatHoldsNow() {
        // Given
        var project = aProject().at(ProjectStage.READY);
        assertThat(severity(readings(project))).contains(Severity.CRITICAL);
        // When
        project.list(2022, listedForMonth(11), TODAY);
        // Then
        assertThat(severity(readings(project))).isEmpty();
        assertThat(readings(project)).as("it may be put off and taken up again").hasSize(1);
    }

    @Test
    void aReadingSaysWhatItWasReadFrom() {
        // When
        var reading = readings(aProject().at(ProjectStage.READY)).get(0);
        // Then
        assertThat(reading.since()).isEqualTo(LocalDate.of(2022, 6, 1));
        assertThat(reading.inputs()).extracting(AlertInput::value).containsExactly("2022-05", "5");
    }

    private static List<Reading> readings(Project project) {
        return MissedStart.of(project, WorkContract.subject("project"), TODAY);
    }

    private static Optional<Severity> severity(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> reading.rule().thresholds().judge(reading.level(), Optional.empty()).stream())
                .findFirst();
    }

    private static ListProject listedForMonth(int month) {
        return new ListProject(null, null, null, month, null, LocalDate.of(2022, 1, 15));
    }
}
