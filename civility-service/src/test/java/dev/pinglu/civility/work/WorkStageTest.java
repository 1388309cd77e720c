package dev.pinglu.civility.work;

import static dev.pinglu.civility.work.WorkFixture.aWork;
import static dev.pinglu.civility.work.WorkStage.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import dev.pinglu.kit.problem.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkStageTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 20);
    private static final Map<WorkStage, Set<WorkStage>> LEGAL = Map.of(
            SURVEYED, Set.of(CONSENTED),
            CONSENTED, Set.of(APPROVED),
            APPROVED, Set.of(STARTED),
            STARTED, Set.of(COMPLETED),
            COMPLETED, Set.of(ACCEPTED),
            ACCEPTED, Set.of(HANDED_OVER),
            HANDED_OVER, Set.of());

    @ParameterizedTest
    @MethodSource("legalPairs")
    void everyStepOfTheTableIsTaken(WorkStage from, WorkStage to) {
        // Given
        var work = aWork().at(from);
        // When
        work.moveTo(new ChangeWorkStage(to, TODAY, null), TODAY);
        // Then
        assertThat(work.stage()).isEqualTo(to);
        assertThat(work.dates().of(to)).isEqualTo(TODAY);
    }

    @ParameterizedTest
    @MethodSource("illegalPairs")
    void everyOtherStepIsRefusedWithTheAllowedOnes(WorkStage from, WorkStage to) {
        // Given
        var work = aWork().at(from);
        // When
        assertThatThrownBy(() -> work.moveTo(new ChangeWorkStage(to, TODAY, null), TODAY))
                // Then
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(409);
                    assertThat(problem.getParameters().get("allowed"))
                            .asInstanceOf(list(String.class))
                            .containsExactlyInAnyOrderElementsOf(
                                    LEGAL.get(from).stream().map(Enum::name).toList());
                });
        assertThat(work.stage()).isEqualTo(from);
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

    @ParameterizedTest
    @CsvSource({"100, 50, false", "100, 51, true", "101, 50, false", "101, 51, true", "1, 1, true", "1, 0, false"})
    void consentIsMoreThanHalfOfThoseAsked(int asked, int agreed, boolean carries) {
        assertThat(new Consent(asked, agreed).carries()).isEqualTo(carries);
    }

    @Test
    void daysMayBeUnknownButNotOutOfOrder() {
        // Given
        var dates = WorkDates.NONE
                .reached(SURVEYED, LocalDate.of(2022, 5, 1))
                .reached(STARTED, LocalDate.of(2022, 4, 1))
                .reached(ACCEPTED, LocalDate.of(2022, 9, 1));
        // When
        var violations = dates.violations(COMPLETED, TODAY, "dates.");
        // Then
        assertThat(violations)
                .extracting(Violation::rule, Violation::path)
                .containsExactly(
                        tuple("work.date.order", "dates.started"),
                        tuple("work.date.missing", "dates.completed"),
                        tuple("work.date.early", "dates.accepted"));
    }
}
