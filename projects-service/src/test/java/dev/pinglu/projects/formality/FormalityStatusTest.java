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
