package dev.pinglu.projects.trialrun;

import static dev.pinglu.projects.trialrun.TrialRunFixture.aTrialRun;
import static dev.pinglu.projects.trialrun.TrialRunFixture.step;
import static dev.pinglu.projects.trialrun.TrialRunStage.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import dev.pinglu.kit.problem.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrialRunStageTest {
    private static final Map<TrialRunStage, Set<TrialRunStage>> LEGAL = Map.of(
            PLANNED, Set.of(RUNNING),
            RUNNING, Set.of(INTERRUPTED, PASSED, FAILED),
            INTERRUPTED, Set.of(RUNNING, FAILED),
            PASSED, Set.of(),
            FAILED, Set.of());

    @ParameterizedTest
    @MethodSource("legalPairs")
    void everyStepOfTheTableIsTaken(TrialRunStage from, TrialRunStage to) {
        // Given
        var run = aTrialRun().at(from);
        // When
        step(run, to, Duration.ofHours(400));
        // Then
        assertThat(run.stage()).isEqualTo(to);
    }

    @ParameterizedTest
    @MethodSource("illegalPairs")
    void everyOtherStepIsRefusedWithTheAllowedOnes(TrialRunStage from, TrialRunStage to) {
        // Given
        var run = aTrialRun().at(from);
        // When
        assertThatThrownBy(() -> step(run, to, Duration.ofHours(400)))
                // Then
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(409);
                    assertThat(problem.getParameters().get("allowed"))
                            .asInstanceOf(list(String.class))
                            .containsExactlyInAnyOrderElementsOf(
                                    LEGAL.get(from).stream().map(Enum::name).toList());
                });
        assertThat(run.stage()).isEqualTo(from);
    }

    @Test
    void theLastMinuteOfTheRequiredHoursCounts() {
        // Given
        var run = aTrialRun().at(RUNNING);
        assertRefused(
                "trial-run.hours", () -> step(run, PASSED, Duration.ofHours(168).minusSeconds(1)));
        // When
        step(run, PASSED, Duration.ofHours(168));
        // Then
        assertThat(run.state().passed()).isTrue();
    }

    @Test
    void anInterruptionRestartsTheCount() {
        // Given
        var run = aTrialRun().at(RUNNING);
        step(run, INTERRUPTED, Duration.ofHours(160));
        step(run, RUNNING, Duration.ofHours(170));
        // When
        assertRefused("trial-run.hours", () -> step(run, PASSED, Duration.ofHours(337)));
        step(run, PASSED, Duration.ofHours(338));
        // Then
        assertThat(run.stage()).isEqualTo(PASSED);
        assertThat(run.state().interruptions()).isEqualTo(1);
    }

    @Test
    void aUnitMayRequireOtherHours() {
        // Given
        var run = aTrialRun().requiring(72).at(RUNNING);
        // When
        step(run, PASSED, Duration.ofHours(72));
        // Then
        assertThat(run.stage()).isEqualTo(PASSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = TrialRunStage.class,
            names = {"INTERRUPTED", "FAILED"})
    void whatGoesWrongNeedsItsReason(TrialRunStage to) {
        // Given
        var run = aTrialRun().at(RUNNING);
        var step = new ChangeTrialRunStage(to, TrialRunFixture.START.plusSeconds(60), null);
        // When, then
        assertRefused("trial-run.reason", () -> run.moveTo(step, TrialRunFixture.LATER));
    }

    @Test
    void aStepIsNeitherInTheFutureNorBeforeTheLastOne() {
        // Given
        var run = aTrialRun().at(INTERRUPTED);
        var future = new ChangeTrialRunStage(RUNNING, TrialRunFixture.LATER.plusSeconds(1), null);
        // When, then
        assertRefused("trial-run.time.order", () -> step(run, RUNNING, Duration.ofHours(1)));
        assertRefused("trial-run.time.future", () -> run.moveTo(future, TrialRunFixture.LATER));
    }

    private static void assertRefused(String rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(422);
            assertThat(problem.getParameters().get("violations"))
                    .asInstanceOf(list(Violation.class))
                    .extracting(Violation::rule)
                    .containsExactly(rule);
        });
    }

    static Stream<Arguments> legalPairs() {
        return pairs(true);
    }

    static Stream<Arguments> illegalPairs() {
        return pairs(false);
    }

    private static Stream<Arguments> pairs(boolean legal) {
        return Arrays.stream(values())
                .flatMap(from -> Arrays.stream(values())
                        .filter(to -> LEGAL.get(from).contains(to) == legal)
                        .map(to -> Arguments.of(from, to)));
    }
}
