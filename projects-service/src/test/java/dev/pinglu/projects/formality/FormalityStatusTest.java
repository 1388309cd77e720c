package dev.pinglu.projects.formality;

import static dev.pinglu.projects.formality.FormalityFixture.CALENDAR;
import static dev.pinglu.projects.formality.FormalityFixture.DAY;
import static dev.pinglu.projects.formality.FormalityFixture.TODAY;
import static dev.pinglu.projects.formality.FormalityFixture.aFormality;
import static dev.pinglu.projects.formality.FormalityFixture.move;
import static dev.pinglu.projects.formality.FormalityFixture.step;
import static dev.pinglu.projects.formality.FormalityStatus.ACCEPTED;
import static dev.pinglu.projects.formality.FormalityStatus.APPROVED;
import static dev.pinglu.projects.formality.FormalityStatus.EXPIRED;
import static dev.pinglu.projects.formality.FormalityStatus.EXTENDED;
import static dev.pinglu.projects.formality.FormalityStatus.NOT_STARTED;
import static dev.pinglu.projects.formality.FormalityStatus.PREPARING;
import static dev.pinglu.projects.formality.FormalityStatus.REJECTED;
import static dev.pinglu.projects.formality.FormalityStatus.SUBMITTED;
import static dev.pinglu.projects.formality.FormalityStatus.SUPERSEDED;
import static dev.pinglu.projects.formality.FormalityStatus.SUPPLEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDays;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormalityStatusTest {
    private static final Map<FormalityStatus, Set<FormalityStatus>> LEGAL = Map.of(
            NOT_STARTED, Set.of(PREPARING),
            PREPARING, Set.of(SUBMITTED),
            SUBMITTED, Set.of(ACCEPTED),
            ACCEPTED, Set.of(SUPPLEMENT, APPROVED, REJECTED),
            SUPPLEMENT, Set.of(ACCEPTED),
            APPROVED, Set.of(EXTENDED, EXPIRED, SUPERSEDED),
            EXTENDED, Set.of(EXTENDED, EXPIRED, SUPERSEDED),
            REJECTED, Set.of(),
            EXPIRED, Set.of(),
            SUPERSEDED, Set.of());

    @ParameterizedTest
    @MethodSource("legalPairs")
    void aLegalStepIsTaken(FormalityStatus from, FormalityStatus to) {
        // Given
        var formality = aFormality().at(from);
        // When
        step(formality, to, to == EXPIRED ? DAY.plusYears(1) : DAY);
        // Then
        assertThat(formality.status()).isEqualTo(to);
    }

    @ParameterizedTest
    @MethodSource("illegalPairs")
    void anIllegalStepIsRefusedWithTheAllowedOnes(FormalityStatus from, FormalityStatus to) {
        // Given
        var formality = aFormality().at(from);
        // When
        assertThatThrownBy(() -> step(formality, to, DAY.plusYears(1)))
                // Then
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(409);
                    assertThat(problem.getParameters().get("allowed"))
                            .asInstanceOf(list(String.class))
                            .containsExactlyInAnyOrderElementsOf(
                                    LEGAL.get(from).stream().map(Enum::name).toList());
                });
        assertThat(formality.status()).isEqualTo(from);
    }

    /** Seven working days for a construction permit. */
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

    @Test
    void aPermitIsValidThroughItsLastDayInTheDistrict() {
        // Given: three months from 1 August
        var permit = aFormality().at(APPROVED);
        var lastEvening = BusinessDays.at("2022-11-01T15:59:59Z").today();
        var midnight = BusinessDays.at("2022-11-01T16:00:00Z").today();
        // Then
        assertThat(permit.isValidOn(lastEvening)).isTrue();
        assertThat(permit.hasOutlived(lastEvening)).isFalse();
        assertThat(permit.isValidOn(midnight)).isFalse();
        assertThat(permit.hasOutlived(midnight)).isTrue();
    }

    @Test
    void whatHasOutlivedItsValidityExpiresOnTheDayAfter() {
        // Given
        var permit = aFormality().at(APPROVED);
        // When
        permit.expire(LocalDate.of(2022, 11, 15));
        // Then
        assertThat(permit.status()).isEqualTo(EXPIRED);
        assertThat(permit.lastStepOn()).isEqualTo("2022-11-02");
    }

    @Test
    void aPermitIsExtendedTwiceByThreeMonths() {
        // Given
        var permit = aFormality().at(APPROVED);
        step(permit, EXTENDED, LocalDate.of(2022, 11, 1));
        step(permit, EXTENDED, LocalDate.of(2022, 11, 2));
        assertThat(permit.permit().validTo()).isEqualTo("2023-05-01");
        // When, then
        assertRefused("formality.extension.most", () -> step(permit, EXTENDED, LocalDate.of(2022, 11, 3)));
    }

    @Test
    void anExtensionIsAskedForInTimeAndNotTooLong() {
        assertRefused(
                "formality.validity.over", () -> step(aFormality().at(APPROVED), EXTENDED, LocalDate.of(2022, 11, 2)));
        var long1 = new ChangeFormalityStatus(EXTENDED, DAY, "试验", null, null, LocalDate.of(2023, 2, 2));
        assertRefused("formality.extension.long", () -> move(aFormality().at(APPROVED), long1));
        assertRefused(
                "formality.extension.none",
                () -> step(
                        aFormality()
                                .of("WATER_AND_SOIL")
                                .requiring(Requirement.YES)
                                .at(APPROVED),
                        EXTENDED,
                        DAY));
    }

    @Test
    void nothingExpiresBeforeItsTime() {
        assertRefused(
                "formality.validity.running",
                () -> step(aFormality().at(APPROVED), EXPIRED, LocalDate.of(2022, 11, 1)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Requirement.class,
            names = {"NO", "TBD"})
    void whatIsNotNeededOrNotDecidedIsNotBegun(Requirement requirement) {
        assertRefused(
                "formality.requirement",
                () -> step(aFormality().requiring(requirement).opened(), PREPARING, DAY));
    }

    @Test
    void aRefusalListsAllThatIsMissing() {
        // Given
        var formality = aFormality().at(ACCEPTED);
        var approval = new ChangeFormalityStatus(APPROVED, DAY.minusDays(1), null, null, DAY, DAY.minusDays(2));
        // When, then
        assertRefused(
                List.of("formality.date.order", "formality.document", "formality.validity.order"),
                () -> move(formality, approval));
        assertThat(formality.status()).isEqualTo(ACCEPTED);
    }

    @Test
    void aStepOfTomorrowIsRefused() {
        // Given
        var formality = aFormality().opened();
        var tomorrow = new ChangeFormalityStatus(PREPARING, TODAY.plusDays(1), null, null, null, null);
        // When, then
        assertRefused("formality.date.future", () -> formality.moveTo(tomorrow, List.of(), TODAY, CALENDAR));
    }

    @Test
    void aSupplementNeedsItsReason() {
        // Given
        var formality = aFormality().at(ACCEPTED);
        var step = new ChangeFormalityStatus(SUPPLEMENT, DAY, null, null, null, null);
        // When, then
        assertRefused("formality.reason", () -> move(formality, step));
    }

    @Test
    void whetherItIsNeededStandsOnceItIsAppliedFor() {
        // Given
        var formality = aFormality().at(SUBMITTED);
        // When
        assertThatThrownBy(() -> formality.decide(new DecideFormality(Requirement.NO, "试验")))
                // Then
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(409));
    }

    private static void assertRefused(String rule, ThrowingCallable step) {
        assertRefused(List.of(rule), step);
    }

    private static void assertRefused(List<String> rules, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(422);
            assertThat(problem.getParameters().get("violations"))
                    .asInstanceOf(list(Violation.class))
                    .extracting(Violation::rule)
                    .containsExactlyElementsOf(rules);
        });
    }

    static Stream<Arguments> legalPairs() {
        return pairs(true);
    }

    static Stream<Arguments> illegalPairs() {
        return pairs(false);
    }

    private static Stream<Arguments> pairs(boolean legal) {
        return Arrays.stream(FormalityStatus.values())
                .flatMap(from -> Arrays.stream(FormalityStatus.values())
                        .filter(to -> LEGAL.get(from).contains(to) == legal)
                        .map(to -> Arguments.of(from, to)));
    }
}
