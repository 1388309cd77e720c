package dev.pinglu.projects.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightRulesTest {
    private static final String HEADING = "code,version,valid_from,valid_to,yellow_from,red_from,name_zh,name_en\n";
    private static final LocalDate JUNE = LocalDate.of(2022, 6, 1);
    private final LightRules rules = new LightRules(Optional.empty());

    @ParameterizedTest
    @CsvSource({"0, GREEN", "1, YELLOW", "2, YELLOW", "3, RED", "9, RED"})
    void aMissedMonthIsYellowAndThreeInARowAreRed(long missed, Light expected) {
        // Given
        var since = missed == 0 ? JUNE : JUNE.minusMonths(missed - 1);
        // When
        var verdict = rules.judge(List.of(missed(missed, since)), null, JUNE.plusDays(9));
        // Then
        assertThat(verdict.light()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"11, GREEN", "12, RED"})
    void aSuspensionIsRedOnceItIsOverAYear(long months, Light expected) {
        // Given
        var reading = new LightReading("projects.suspended", months, JUNE, List.of());
        // When
        var verdict = rules.judge(List.of(reading), null, JUNE.plusYears(1));
        // Then
        assertThat(verdict.light()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2022-06-30, YELLOW", "2022-07-31, YELLOW", "2022-08-01, RED", "2022-10-20, RED"})
    void whatIsYellowThroughTheEndsOfTwoMonthsInARowIsRed(LocalDate today, Light expected) {
        // When
        var verdict = persistent().judge(List.of(yellow(JUNE.plusDays(9))), null, today);
        // Then
        assertThat(verdict.light()).isEqualTo(expected);
        assertThat(verdict.yellowSince()).isEqualTo(JUNE.plusDays(9));
    }

    @Test
    void anotherReasonToBeYellowContinuesTheFirst() {
        // Given
        var before = persistent().judge(List.of(yellow(JUNE)), null, JUNE.plusDays(20));
        // When
        var verdict = persistent().judge(List.of(yellow(JUNE.plusMonths(1))), before, JUNE.plusMonths(2));
        // Then
        assertThat(verdict.light()).isEqualTo(Light.RED);
        assertThat(verdict.findings())
                .extracting(LightFinding::rule)
                .containsExactly("test", LightRules.YELLOW_PERSISTS);
        assertThat(verdict.findings().get(1).since()).isEqualTo(JUNE.plusMonths(2));
        assertThat(verdict.since()).isEqualTo(JUNE.plusMonths(2));
    }

    @Test
    void catchingUpLowersIt() {
        // Given
        var red = persistent().judge(List.of(yellow(JUNE)), null, JUNE.plusMonths(3));
        // When
        var green = persistent().judge(List.of(), red, JUNE.plusMonths(3).plusDays(1));
        // Then
        assertThat(red.light()).isEqualTo(Light.RED);
        assertThat(green).isEqualTo(new Verdict(Light.GREEN, JUNE.plusMonths(3).plusDays(1), null, List.of()));
        assertThat(persistent()
                        .judge(List.of(yellow(JUNE.plusMonths(3))), green, JUNE.plusMonths(4))
                        .light())
                .as("the months before count no more")
                .isEqualTo(Light.YELLOW);
    }

    @Test
    void theSameIsSaidOfTheSameDayAfterDay() {
        // Given
        var first = rules.judge(List.of(missed(1, JUNE)), null, JUNE);
        // When
        var next = rules.judge(List.of(missed(1, JUNE)), first, JUNE.plusDays(7));
        // Then
        assertThat(next).isEqualTo(first);
    }

    @Test
    void aResultNamesTheVersionThatHeldOnItsDay() {
        // Given
        var changed = rules("test,1,2020-01-01,2022-06-30,1,,甲,A", "test,2,2022-07-01,,5,,乙,B");
        // When
        var june = changed.judge(List.of(yellow(JUNE)), null, JUNE);
        var july = changed.judge(List.of(yellow(JUNE)), june, JUNE.plusMonths(1));
        // Then
        assertThat(june.findings()).extracting(LightFinding::version).containsExactly(1);
        assertThat(july.light()).isEqualTo(Light.GREEN);
        assertThat(changed.on(JUNE.plusMonths(1)))
                .extracting(LightRule::version)
                .containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,1,2020-01-01,,,,甲,A | neither yellow nor red",
                "a,1,2020-01-01,,3,3,甲,A | above yellow_from",
                "a,1,2020-01-01,2019-12-31,1,,甲,A | before valid_from",
                "a,1,soon,,1,,甲,A | soon"
            })
    void aRuleThatCannotBeIsRefusedWithItsLine(String line, String said) {
        assertThatThrownBy(() -> rules(line)).hasMessageContaining("test.csv:2").hasMessageContaining(said);
    }

    @Test
    void aRuleHoldsInOneVersionAtATime() {
        assertThatThrownBy(() -> rules("a,1,2020-01-01,2022-07-01,1,,甲,A", "a,2,2022-07-01,,1,,甲,A"))
                .hasMessageContaining("two versions at once");
    }

    private static LightRules persistent() {
        return rules("test,1,2020-01-01,,1,,甲,A", "projects.yellow-persists,1,2020-01-01,,,2,乙,B");
    }

    private static LightRules rules(String... lines) {
        return new LightRules(LightRuleFile.read("test.csv", HEADING + String.join("\n", lines)));
    }

    private static LightReading missed(long months, LocalDate since) {
        return new LightReading("projects.missed-planned-start", months, since, List.of());
    }

    private static LightReading yellow(LocalDate since) {
        return new LightReading("test", 1, since, List.of());
    }

    @Test
    void aDistrictSetsRulesOfItsOwn(@TempDir Path folder) throws IOException {
        // Given
        Files.writeString(
                folder.resolve("rules.csv"),
                HEADING + "projects.missed-planned-start,2,2000-01-01,,2,5,逾期未开工,Planned start missed\n");
        // When
        var own = new LightRules(Optional.of(folder));
        // Then
        assertThat(own.judge(List.of(missed(1, JUNE)), null, JUNE).light()).isEqualTo(Light.GREEN);
        assertThat(own.judge(List.of(missed(2, JUNE)), null, JUNE).light()).isEqualTo(Light.YELLOW);
        assertThat(own.on(JUNE)).as("the others stay").hasSameSizeAs(rules.on(JUNE));
    }

    @Test
    void aRuleThatNothingIsReadForIsRefused(@TempDir Path folder) throws IOException {
        // Given
        Files.writeString(folder.resolve("rules.csv"), HEADING + "projects.colour,1,2000-01-01,,2,5,颜色,Colour\n");
        // Then
        assertThatThrownBy(() -> new LightRules(Optional.of(folder))).hasMessageContaining("projects.colour");
    }
}
