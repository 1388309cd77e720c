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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryClockTest {
    @ParameterizedTest
    @CsvSource({
        // Spring Festival of 2022: 31 January to 6 February off, the Saturday and the Sunday before worked
        "2022-01-26, 2022-02-09",
        // National Day of 2022: the Saturday and the Sunday after the week are worked
        "2022-09-29, 2022-10-13",
        // across the year: 31 December 2022 to 2 January 2023 off
        "2022-12-28, 2023-01-09",
        // accepted on a holiday
        "2022-10-03, 2022-10-14"
    })
    void theTermIsCountedInWorkingDaysFromTheDayAfterAcceptance(LocalDate accepted, LocalDate due) {
        // Given
        var formality = aFormality().opened();
        step(formality, PREPARING, accepted);
        step(formality, SUBMITTED, accepted);
        // When
        step(formality, ACCEPTED, accepted);
        // Then
        assertThat(formality.clock().dueOn()).isEqualTo(due);
        assertThat(formality.clock().calendarIncomplete()).isFalse();
    }

    @Test
    void theClockStandsStillWhileTheApplicantSupplements() {
        // Given: two of seven days are used on 29 and 30 September
        var formality = aFormality().at(SUBMITTED);
        step(formality, ACCEPTED, LocalDate.of(2022, 9, 28));
        step(formality, SUPPLEMENT, LocalDate.of(2022, 9, 30));
        assertThat(formality.clock().dueOn()).isNull();
        assertThat(formality.clock().remainingDays()).isEqualTo(5);
        // When
        step(formality, ACCEPTED, LocalDate.of(2022, 10, 7));
        // Then: 8 to 12 October, the weekend of which is worked
        assertThat(formality.clock().dueOn()).isEqualTo("2022-10-12");
        assertThat(formality.stops().get(0).resumedOn()).isEqualTo("2022-10-07");
    }

    @Test
    void aSecondStopLeavesWhatTheFirstOneLeft() {
        // Given
        var formality = aFormality().at(SUBMITTED);
        step(formality, ACCEPTED, LocalDate.of(2022, 8, 1));
        step(formality, SUPPLEMENT, LocalDate.of(2022, 8, 3));
        step(formality, ACCEPTED, LocalDate.of(2022, 8, 10));
        step(formality, SUPPLEMENT, LocalDate.of(2022, 8, 12));
        // When
        step(formality, ACCEPTED, LocalDate.of(2022, 8, 19));
        // Then: three of seven days are left, from Monday the 22nd on
        assertThat(formality.clock().dueOn()).isEqualTo("2022-08-24");
    }

    @ParameterizedTest
    @CsvSource({
        // National Day: 29 September is used, six days are left from 11 October on
        "2022-09-28, 2022-09-29, 2022-10-10, 6, 2022-10-18",
        // the weekend that is worked to make up for it counts: 8 to 13 October
        "2022-09-28, 2022-09-29, 2022-10-07, 6, 2022-10-13",
        // Spring Festival: 27 and 28 January are used, the weekend that is worked is lost
        "2022-01-26, 2022-01-28, 2022-02-07, 5, 2022-02-14",
        // suspended and resumed within the holidays: 27 to 30 January are used, three days are left
        "2022-01-26, 2022-02-01, 2022-02-05, 3, 2022-02-09"
    })
    void theClockStandsStillWhileTheProjectIsSuspended(
            LocalDate accepted, LocalDate suspended, LocalDate resumed, int left, LocalDate due) {
        // Given
        var permit = accepted(accepted);
        permit.follow(aProject().under(Overlay.SUSPENDED, suspended), suspended, CALENDAR);
        assertThat(permit.clock().dueOn()).isNull();
        assertThat(permit.clock().remainingDays()).isEqualTo(left);
        assertThat(permit.status()).isEqualTo(ACCEPTED);
        // When
        permit.follow(aProject().under(Overlay.NONE, resumed), resumed, CALENDAR);
        // Then
        assertThat(permit.clock().dueOn()).isEqualTo(due);
    }

    @Test
    void aSupplementWithinASuspensionAddsNothingToIt() {
        // Given: one of seven days is used on 29 September
        var permit = accepted(LocalDate.of(2022, 9, 28));
        suspend(permit, LocalDate.of(2022, 9, 29));
        step(permit, SUPPLEMENT, LocalDate.of(2022, 9, 30));
        step(permit, ACCEPTED, LocalDate.of(2022, 10, 8));
        assertThat(permit.clock().dueOn()).isNull();
        // When
        resume(permit, LocalDate.of(2022, 10, 9));
        // Then
        assertThat(permit.clock().dueOn()).isEqualTo("2022-10-17");
        assertThat(permit.stops())
                .extracting(ClockStop::cause)
                .containsExactly(StopCause.PROJECT, StopCause.SUPPLEMENT);
    }

    @Test
    void aSuspensionThatEndsBeforeTheSupplementIsInLeavesTheClockStopped() {
        // Given
        var permit = accepted(LocalDate.of(2022, 9, 28));
        suspend(permit, LocalDate.of(2022, 9, 29));
        step(permit, SUPPLEMENT, LocalDate.of(2022, 9, 30));
        resume(permit, LocalDate.of(2022, 10, 8));
        assertThat(permit.clock().dueOn()).isNull();
        // When
        step(permit, ACCEPTED, LocalDate.of(2022, 10, 10));
        // Then: six days from 11 October on
        assertThat(permit.clock().dueOn()).isEqualTo("2022-10-18");
    }

    @Test
    void aSuspensionThatIsHeardOfLaterCountsFromItsDay() {
        // Given
        var permit = accepted(LocalDate.of(2022, 9, 28));
        step(permit, SUPPLEMENT, LocalDate.of(2022, 9, 30));
        step(permit, ACCEPTED, LocalDate.of(2022, 10, 8));
        // When
        suspend(permit, LocalDate.of(2022, 9, 29));
        // Then
        assertThat(permit.clock().remainingDays()).isEqualTo(6);
        assertThat(permit.clock().dueOn()).isNull();
    }

    @Test
    void aTermThatHadRunOutBeforeTheSuspensionStaysRunOut() {
        // Given: due on 10 August
        var permit = accepted(LocalDate.of(2022, 8, 1));
        // When
        suspend(permit, LocalDate.of(2022, 8, 15));
        // Then
        assertThat(permit.clock().dueOn()).isEqualTo("2022-08-10");
    }

    @Test
    void theTermOfTheAcceptanceStandsStillToo() {
        // Given: one of five days is used on 29 September
        var permit = aFormality().at(PREPARING);
        step(permit, SUBMITTED, LocalDate.of(2022, 9, 28));
        assertThat(permit.acceptanceDueOn()).isEqualTo("2022-10-10");
        suspend(permit, LocalDate.of(2022, 9, 29));
        assertThat(permit.acceptanceDueOn()).isNull();
        // When
        resume(permit, LocalDate.of(2022, 10, 10));
        // Then
        assertThat(permit.acceptanceDueOn()).isEqualTo("2022-10-14");
    }

    @Test
    void whatIsAppliedForUnderASuspensionRunsFromTheResumptionOn() {
        // Given
        var permit = aFormality().at(PREPARING);
        suspend(permit, LocalDate.of(2022, 9, 20));
        step(permit, SUBMITTED, LocalDate.of(2022, 9, 28));
        step(permit, ACCEPTED, LocalDate.of(2022, 9, 29));
        assertThat(permit.clock().dueOn()).isNull();
        assertThat(permit.clock().remainingDays()).isEqualTo(7);
        // When
        resume(permit, LocalDate.of(2022, 10, 9));
        // Then
        assertThat(permit.clock().dueOn()).isEqualTo("2022-10-18");
    }

    private static Formality accepted(LocalDate on) {
        var permit = aFormality().opened();
        step(permit, PREPARING, on);
        step(permit, SUBMITTED, on);
        step(permit, ACCEPTED, on);
        return permit;
    }

    private static void suspend(Formality formality, LocalDate on) {
        formality.follow(aProject().under(Overlay.SUSPENDED, on), on, CALENDAR);
    }

    private static void resume(Formality formality, LocalDate on) {
        formality.follow(aProject().under(Overlay.NONE, on), on, CALENDAR);
    }

    @Test
    void byWhenItHadToBeDecidedIsSeenAfterTheDecision() {
        assertThat(aFormality().at(APPROVED).clock().dueOn()).isEqualTo("2022-08-10");
    }

    @Test
    void aTermThatNoNoticeCoversSaysSo() {
        // Given
        var title = aFormality().of("REAL_ESTATE_TITLE").at(SUBMITTED);
        // When
        step(title, ACCEPTED, LocalDate.of(2026, 11, 30));
        // Then
        assertThat(title.state().calendarIncomplete()).isTrue();
        assertThat(title.clock().dueOn()).isEqualTo("2027-01-11");
    }

    @Test
    void whatNoLawSetsATermForHasNoDueDay() {
        assertThat(aFormality().of("LAND_SUPPLY").at(ACCEPTED).clock().dueOn()).isNull();
    }
}
