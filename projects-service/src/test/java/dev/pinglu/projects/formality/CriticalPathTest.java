package dev.pinglu.projects.formality;

import static dev.pinglu.projects.formality.FormalityFixture.CALENDAR;
import static dev.pinglu.projects.formality.FormalityFixture.aFormality;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.work.Wording;
import dev.pinglu.projects.formality.EarliestStart.Leg;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CriticalPathTest {
    private static final LocalDate BEFORE_NATIONAL_DAY = LocalDate.of(2022, 9, 28);

    @Test
    void theLongerOfTwoWaysCountsAcrossAHoliday() {
        // When: A 2 days, then B 7 or C 1, then D 1
        var start = start(errand("A", 2), errand("B", 7, "A"), errand("C", 1, "A"), errand("D", 1, "B", "C"));
        // Then: A until 30 September, B until 14 October, D until the Monday
        assertThat(start.criticalPath()).extracting(Leg::type).containsExactly("A", "B", "D");
        assertThat(start.criticalPath())
                .extracting(Leg::until)
                .containsExactly(LocalDate.of(2022, 9, 30), LocalDate.of(2022, 10, 14), LocalDate.of(2022, 10, 17));
        assertThat(start.earliestStart()).isEqualTo("2022-10-17");
        assertThat(start.blocking()).isNotNull().extracting(Leg::type).isEqualTo("A");
        assertThat(start.notOpened()).containsExactly("A", "B", "C", "D");
        assertThat(start.calendarIncomplete()).isFalse();
    }

    @Test
    void whatIsNotNeededHoldsNothingUp() {
        // When
        var start = start(
                new Errand("A", Wording.of("甲"), Requirement.NO, 30, List.of(), Optional.empty()), errand("B", 1, "A"));
        // Then
        assertThat(start.criticalPath()).extracting(Leg::type).containsExactly("B");
        assertThat(start.earliestStart()).isEqualTo("2022-09-29");
    }

    @Test
    void whatIsUndecidedCountsAsNeededAndIsNamed() {
        // When
        var start = start(new Errand("A", Wording.of("甲"), Requirement.TBD, 1, List.of(), Optional.empty()));
        // Then
        assertThat(start.undecided()).containsExactly("A");
        assertThat(start.earliestStart()).isEqualTo("2022-09-29");
    }

    @Test
    void whatHasNoTermIsDoneAtOnceAndNamed() {
        // When
        var start = start(errand("A", null), errand("B", 1, "A"));
        // Then
        assertThat(start.withoutTerm()).containsExactly("A");
        assertThat(start.criticalPath()).extracting(Leg::type).containsExactly("A", "B");
    }

    @Test
    void aRunningClockEndsOnItsDueDay() {
        // Given: accepted on 1 August, due on the 10th
        var accepted = Errand.of(aFormality().at(FormalityStatus.ACCEPTED));
        // When
        var start = new CriticalPath(List.of(accepted), LocalDate.of(2022, 8, 4), CALENDAR).from(new UUID(1, 1));
        // Then
        assertThat(start.earliestStart()).isEqualTo("2022-08-10");
        assertThat(start.blocking()).isNotNull().extracting(Leg::workingDays).isEqualTo(4);
    }

    @Test
    void anAuthorityThatIsLateMayDecideToday() {
        // Given
        var late = Errand.of(aFormality().at(FormalityStatus.ACCEPTED));
        // When
        var start = new CriticalPath(List.of(late), BEFORE_NATIONAL_DAY, CALENDAR).from(new UUID(1, 1));
        // Then
        assertThat(start.earliestStart()).isEqualTo(BEFORE_NATIONAL_DAY);
    }

    @Test
    void aStoppedClockGoesOnTodayAtTheEarliest() {
        // Given: seven days are left
        var stopped = Errand.of(aFormality().at(FormalityStatus.SUPPLEMENT));
        // When
        var start = new CriticalPath(List.of(stopped), LocalDate.of(2022, 8, 8), CALENDAR).from(new UUID(1, 1));
        // Then
        assertThat(start.earliestStart()).isEqualTo("2022-08-17");
    }

    @Test
    void aPermitThatIsValidHoldsNothingUpAndOneThatIsNotAnyMoreDoes() {
        var permit = Errand.of(aFormality().at(FormalityStatus.APPROVED));
        assertThat(new CriticalPath(List.of(permit), LocalDate.of(2022, 11, 1), CALENDAR)
                        .from(new UUID(1, 1))
                        .criticalPath())
                .isEmpty();
        assertThat(new CriticalPath(List.of(permit), LocalDate.of(2022, 11, 2), CALENDAR)
                        .from(new UUID(1, 1))
                        .earliestStart())
                .isEqualTo("2022-11-11");
    }

    @Test
    void aCircleOfTwoCataloguesIsCut() {
        assertThat(start(errand("A", 1, "B"), errand("B", 1, "A")).criticalPath())
                .isNotEmpty();
    }

    private static EarliestStart start(Errand... errands) {
        return new CriticalPath(Arrays.asList(errands), BEFORE_NATIONAL_DAY, CALENDAR).from(new UUID(1, 1));
    }

    private static Errand errand(String type, @Nullable Integer term, String... dependsOn) {
        return new Errand(type, Wording.of(type), Requirement.YES, term, List.of(dependsOn), Optional.empty());
    }
}
