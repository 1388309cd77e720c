package dev.pinglu.kit.alert;

import static dev.pinglu.kit.alert.Severity.CRITICAL;
import static dev.pinglu.kit.alert.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinglu.kit.alert.Thresholds.Worse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {
    /** Raised at 10 and 30, cleared below 5 and 20. */
    private static final Thresholds RISING =
            Thresholds.rising(Threshold.of(WARNING, 10, 5), Threshold.of(CRITICAL, 30, 20));
    /** Raised at 80 and 60, cleared above 90 and 70. */
    private static final Thresholds FALLING =
            new Thresholds(Worse.LOWER, List.of(Threshold.of(WARNING, 80, 90), Threshold.of(CRITICAL, 60, 70)));

    @ParameterizedTest(name = "{0} after {1} is {2}")
    @CsvSource({
        "4, , ",
        "9.9, , ",
        "10, , WARNING",
        "29.9, , WARNING",
        "30, , CRITICAL",
        "99, , CRITICAL",
        "4.9, WARNING, ",
        "5, WARNING, WARNING",
        "9, WARNING, WARNING",
        "25, WARNING, WARNING",
        "30, WARNING, CRITICAL",
        "4.9, CRITICAL, ",
        "5, CRITICAL, WARNING",
        "19.9, CRITICAL, WARNING",
        "20, CRITICAL, CRITICAL",
        "29, CRITICAL, CRITICAL"
    })
    void whatGetsWorseWithHigherLevelsIsRaisedAtOneAndClearedAtAnother(
            BigDecimal level, Severity standing, Severity expected) {
        assertThat(RISING.judge(level, Optional.ofNullable(standing))).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest(name = "{0} after {1} is {2}")
    @CsvSource({
        "90, , ",
        "80.1, , ",
        "80, , WARNING",
        "60.1, , WARNING",
        "60, , CRITICAL",
        "0, , CRITICAL",
        "90.1, WARNING, ",
        "90, WARNING, WARNING",
        "85, WARNING, WARNING",
        "65, WARNING, WARNING",
        "60, WARNING, CRITICAL",
        "90.1, CRITICAL, ",
        "85, CRITICAL, WARNING",
        "70.1, CRITICAL, WARNING",
        "70, CRITICAL, CRITICAL",
        "61, CRITICAL, CRITICAL"
    })
    void whatGetsWorseWithLowerLevelsIsJudgedTheOtherWayRound(BigDecimal level, Severity standing, Severity expected) {
        assertThat(FALLING.judge(level, Optional.ofNullable(standing))).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void stepsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> Thresholds.rising()).hasMessageContaining("Expected a threshold");
        assertThatThrownBy(() -> Thresholds.rising(Threshold.of(WARNING, 10, 11)))
                .hasMessageContaining("cleared before it is raised");
        assertThatThrownBy(() -> Thresholds.rising(Threshold.of(WARNING, 10, 5), Threshold.of(CRITICAL, 10, 5)))
                .hasMessageContaining("CRITICAL");
        assertThatThrownBy(() -> Thresholds.rising(Threshold.of(WARNING, 10, 5), Threshold.of(WARNING, 12, 5)))
                .hasMessageContaining("WARNING");
        assertThatThrownBy(() -> new Thresholds(
                        Worse.LOWER, List.of(Threshold.of(WARNING, 60, 70), Threshold.of(CRITICAL, 80, 90))))
                .hasMessageContaining("less severe");
    }
}
