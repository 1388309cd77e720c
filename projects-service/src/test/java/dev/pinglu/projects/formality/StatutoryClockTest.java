package dev.pinglu.projects.formality;

import static dev.pinglu.projects.formality.FormalityFixture.aFormality;
import static dev.pinglu.projects.formality.FormalityFixture.step;
import static dev.pinglu.projects.formality.FormalityStatus.ACCEPTED;
import static dev.pinglu.projects.formality.FormalityStatus.APPROVED;
import static dev.pinglu.projects.formality.FormalityStatus.PREPARING;
import static dev.pinglu.projects.formality.FormalityStatus.SUBMITTED;
import static dev.pinglu.projects.formality.FormalityStatus.SUPPLEMENT;
import static org.assertj.core.api.Assertions.assertThat;

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
