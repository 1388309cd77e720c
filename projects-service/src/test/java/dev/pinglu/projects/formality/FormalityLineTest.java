package dev.pinglu.projects.formality;

import static dev.pinglu.projects.formality.FormalityFixture.CALENDAR;
import static dev.pinglu.projects.formality.FormalityFixture.aFormality;
import static dev.pinglu.projects.formality.FormalityFixture.step;
import static dev.pinglu.projects.formality.FormalityStatus.ACCEPTED;
import static dev.pinglu.projects.formality.FormalityStatus.APPROVED;
import static dev.pinglu.projects.formality.FormalityStatus.PREPARING;
import static dev.pinglu.projects.formality.FormalityStatus.SUBMITTED;
import static dev.pinglu.projects.formality.FormalityStatus.SUPPLEMENT;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.projects.project.Overlay;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormalityLineTest {
    private static final LocalDate ACCEPTED_ON = LocalDate.of(2022, 9, 28);
    private static final LocalDate SUSPENDED_ON = LocalDate.of(2022, 9, 29);

    @ParameterizedTest
    @CsvSource({
        // submitted on 1 August, accepted or refused within five working days, decided within seven
        "PREPARING, 2022-08-20, ''",
        "SUBMITTED, 2022-08-08, ''",
        "SUBMITTED, 2022-08-09, late",
        "ACCEPTED, 2022-08-10, running",
        "ACCEPTED, 2022-08-11, late",
        "SUPPLEMENT, 2022-08-20, stopped",
        "APPROVED, 2022-08-20, ''",
        "REJECTED, 2022-08-20, ''"
    })
    void theClockOfAFormalityRunsStandsOrIsLate(FormalityStatus status, LocalDate today, String clock) {
        assertThat(line(aFormality().at(status), today).clock()).isEqualTo(clock);
    }

    @ParameterizedTest
    @CsvSource({"SUBMITTED", "ACCEPTED"})
    void theClockStandsWhileTheProjectIsSuspended(FormalityStatus status) {
        // Given
        var formality = aFormality().at(PREPARING);
        step(formality, SUBMITTED, ACCEPTED_ON);
        if (status == ACCEPTED) {
            step(formality, ACCEPTED, ACCEPTED_ON);
        }
        // When
        follow(formality, Overlay.SUSPENDED, SUSPENDED_ON);
        // Then
        var line = line(formality, LocalDate.of(2022, 12, 1));
        assertThat(line.clock()).isEqualTo("stopped");
        assertThat(line.stopped()).isEqualTo(SUSPENDED_ON);
        assertThat(line.due()).isNull();
    }

    @Test
    void theClockRunsAgainOnceTheProjectIsResumed() {
        // Given
        var formality = aFormality().at(PREPARING);
        step(formality, SUBMITTED, ACCEPTED_ON);
        step(formality, ACCEPTED, ACCEPTED_ON);
        follow(formality, Overlay.SUSPENDED, SUSPENDED_ON);
        // When
        follow(formality, Overlay.NONE, LocalDate.of(2022, 10, 10));
        // Then
        var line = line(formality, LocalDate.of(2022, 10, 11));
        assertThat(line.clock()).isEqualTo("running");
        assertThat(line.due()).isEqualTo("2022-10-18");
        assertThat(line.stopped()).isNull();
    }

    @Test
    void aTermThatHadRunOutBeforeTheSuspensionIsLate() {
        // Given: due on 10 August
        var formality = aFormality().at(ACCEPTED);
        // When
        follow(formality, Overlay.SUSPENDED, SUSPENDED_ON);
        // Then
        assertThat(line(formality, LocalDate.of(2022, 10, 1)).clock()).isEqualTo("late");
    }

    private static void follow(Formality formality, Overlay overlay, LocalDate on) {
        formality.follow(aProject().under(overlay, on), on, CALENDAR);
    }

    @ParameterizedTest
    @CsvSource({
        // accepted on a Monday; stopped on Friday 5 August, resumed on Monday 15 August
        "2022-08-01, 0",
        "2022-08-05, 4",
        "2022-08-12, 4",
        "2022-08-15, 4",
        "2022-08-16, 5",
        "2022-08-30, 15"
    })
    void daysInWhichTheClockStandsAreNotUsed(LocalDate today, int used) {
        // Given
        var formality = aFormality().at(ACCEPTED);
        step(formality, SUPPLEMENT, LocalDate.of(2022, 8, 5));
        step(formality, ACCEPTED, LocalDate.of(2022, 8, 15));
        // When / Then
        assertThat(line(formality, today).used()).isEqualTo(used);
    }

    @Test
    void whatWasUsedStandsWithTheDecision() {
        // Given
        var formality = aFormality().at(ACCEPTED);
        step(formality, APPROVED, LocalDate.of(2022, 8, 4));
        // When
        var line = line(formality, LocalDate.of(2022, 10, 20));
        // Then
        assertThat(line.used()).isEqualTo(3);
        assertThat(line.course()).extracting(FormalityBeat::word).containsExactly("SUBMITTED", "ACCEPTED", "APPROVED");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED, PREPARING",
        "ACCEPTED, SUPPLEMENT APPROVED REJECTED",
        // a construction permit is valid for three months
        "APPROVED, EXTENDED EXPIRED SUPERSEDED",
        "REJECTED, ''"
    })
    void onlyStepsThatCanBeTakenAreOffered(FormalityStatus status, String offered) {
        assertThat(steps(aFormality().at(status), LocalDate.of(2022, 12, 1))).isEqualTo(offered);
    }

    @Test
    void whatIsValidDoesNotExpireAndWhatIsUndecidedTakesNoStep() {
        assertThat(steps(aFormality().at(APPROVED), LocalDate.of(2022, 9, 1))).isEqualTo("EXTENDED SUPERSEDED");
        assertThat(steps(aFormality().requiring(Requirement.TBD).opened(), ACCEPTED_ON))
                .isEmpty();
        assertThat(line(aFormality().requiring(Requirement.TBD).opened(), ACCEPTED_ON)
                        .undecided())
                .isTrue();
    }

    private static String steps(Formality formality, LocalDate today) {
        return line(formality, today).steps().stream()
                .map(step -> step.to().name())
                .collect(Collectors.joining(" "));
    }

    private static FormalityLine line(Formality formality, LocalDate today) {
        return FormalityLine.of(
                formality,
                EarliestStart.none(formality.projectId(), today, "started"),
                List.of(),
                new FormalityLine.Day(today, CALENDAR));
    }
}
