package dev.pinglu.kit.alert;

import static dev.pinglu.kit.alert.Severity.CRITICAL;
import static dev.pinglu.kit.alert.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Wording;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AlertTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 20);
    private static final Instant FIRST = Instant.parse("2022-10-20T00:05:00Z");
    private static final Instant LATER = Instant.parse("2022-10-21T00:05:00Z");

    @Test
    void aGraverLevelRaisesTheSameAlertAnewAndALowerOneEasesIt() {
        // Given
        var alert = raised(1, 7);
        // When
        alert.follow(reading(3, 7), TODAY, LATER);
        // Then
        assertThat(alert.state().severity()).isEqualTo(CRITICAL);
        assertThat(alert.state().raisedAt()).isEqualTo(LATER);
        assertThat(alert.state().since()).isEqualTo(TODAY.minusDays(9));
        // When
        alert.follow(reading(1, 7), TODAY, LATER.plusSeconds(60));
        // Then
        assertThat(alert.state().severity()).isEqualTo(WARNING);
        assertThat(alert.state().raisedAt()).isEqualTo(LATER);
    }

    @Test
    void whatIsGoneMustStayGoneForTheQuietDays() {
        // Given
        var alert = raised(1, 7);
        // When
        alert.follow(reading(0, 7), TODAY, LATER);
        // Then
        assertThat(alert.removed()).isFalse();
        assertThat(alert.state().quietSince()).isEqualTo(TODAY);
        assertThat(alert.says(reading(0, 7), TODAY.plusDays(6))).isTrue();
        assertThat(alert.says(reading(0, 7), TODAY.plusDays(7))).isFalse();
        // When
        alert.follow(reading(0, 7), TODAY.plusDays(7), LATER);
        // Then
        assertThat(alert.removed()).isTrue();
        assertThat(alert.state().clearedOn()).isEqualTo(TODAY.plusDays(7));
    }

    @Test
    void whatComesBackWithinTheQuietDaysIsTheSameAlertAndCountsThemAnew() {
        // Given
        var alert = raised(1, 7);
        alert.follow(reading(0, 7), TODAY, LATER);
        // When
        alert.follow(reading(1, 7), TODAY.plusDays(3), LATER);
        // Then
        assertThat(alert.state().quietSince()).isNull();
        assertThat(alert.state().raisedAt()).isEqualTo(FIRST);
        // When
        alert.follow(reading(0, 7), TODAY.plusDays(8), LATER);
        // Then
        assertThat(alert.removed()).isFalse();
    }

    @Test
    void withoutQuietDaysItIsClearedAtOnce() {
        // Given
        var alert = raised(1, 0);
        // When
        alert.follow(reading(0, 0), TODAY, LATER);
        // Then
        assertThat(alert.removed()).isTrue();
    }

    @Test
    void anAlertSaysWhatItsRuleReads() {
        // Given
        var alert = raised(1, 7);
        // Then
        assertThat(alert.says(reading(1, 7), TODAY)).isTrue();
        assertThat(alert.says(reading(2, 7), TODAY)).isFalse();
        assertThat(alert.says(reading(3, 7), TODAY)).isFalse();
    }

    private static Alert raised(long level, int quietDays) {
        var reading = reading(level, quietDays);
        return new Alert(reading, reading.raised().orElseThrow(), FIRST);
    }

    private static Reading reading(long level, int quietDays) {
        var rule = new AlertRule(
                "sample.late",
                1,
                new Wording("示例", "Sample"),
                Thresholds.rising(Threshold.of(WARNING, 1, 1), Threshold.of(CRITICAL, 3, 2)),
                quietDays);
        var subject = new Subject("sample/1", "/api/sample/1", Wording.of("甲"), "140603101");
        var input = new AlertInput("months", Wording.of("月"), String.valueOf(level), AlertInput.Unit.MONTHS);
        return Reading.of(rule, subject, level, TODAY.minusDays(9), input);
    }
}
