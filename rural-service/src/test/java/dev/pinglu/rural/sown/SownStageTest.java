package dev.pinglu.rural.sown;

import static dev.pinglu.rural.sown.SownRecordFixture.aSownRecord;
import static dev.pinglu.rural.sown.SownRecordFixture.figures;
import static dev.pinglu.rural.sown.SownStage.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SownStageTest {
    private static final Map<SownStage, Set<SownStage>> LEGAL = Map.of(
            INTENT, Set.of(PROGRESS),
            PROGRESS, Set.of(SHEET),
            SHEET, Set.of(FINAL),
            FINAL, Set.of());

    @ParameterizedTest
    @MethodSource("pairs")
    void everyStepIsTakenOrRefusedAsTheTableSays(SownStage from, SownStage to) {
        // Given
        var sown = aSownRecord().with(figures("1000", "990", "450")).at(from);
        if (LEGAL.get(from).contains(to)) {
            // When
            sown.moveTo(to);
            // Then
            assertThat(sown.stage()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> sown.moveTo(to))
                    .isInstanceOfSatisfying(
                            HttpProblem.class,
                            problem -> assertThat(problem.getStatusCode()).isEqualTo(409));
            assertThat(sown.stage()).isEqualTo(from);
        }
    }

    @Test
    void theYieldIsComputedFromHarvestAndOutput() {
        // When
        var yield = figures("1000", "900", "405.45").yieldKgPerMu();
        // Then
        assertThat(yield).contains(new BigDecimal("450.5"));
    }

    @Test
    void nothingHarvestedHasNoYield() {
        // When
        var yield = figures("1000", "0", "0").yieldKgPerMu();
        // Then
        assertThat(yield).isEmpty();
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(values()).flatMap(from -> Arrays.stream(values()).map(to -> Arguments.of(from, to)));
    }
}
