package dev.pinglu.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2022, 2022-01-01, 2022-12-31",
        "2022Q3, 2022-07-01, 2022-09-30",
        "2024-02, 2024-02-01, 2024-02-29",
        "2022-01..02, 2022-01-01, 2022-02-28",
        "2022-10-X1, 2022-10-01, 2022-10-10",
        "2022-10-X2, 2022-10-11, 2022-10-20",
        "2022-10-X3, 2022-10-21, 2022-10-31"
    })
    void aPeriodHasAFirstAndALastDay(String text, LocalDate from, LocalDate to) {
        assertThat(Period.parse(text)).isEqualTo(new Period(text, from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22",
                "2022-13",
                "2022Q5",
                "2022-08..03",
                "2022-10-X4",
                "2022-1",
                "always",
                "2022-10-20",
                "0000-05"
            })
    void whatNamesNoPeriodIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 2021, 2021",
        "2022Q1, 2021Q4, 2021Q1",
        "2022-01, 2021-12, 2021-01",
        "2022-01..02, , 2021-01..02",
        "2022-03-X1, 2022-02-X3, 2021-03-X1",
        "2022-10-X3, 2022-10-X2, 2021-10-X3"
    })
    void aPeriodHasOneBeforeItAndOneAYearEarlier(String text, @Nullable String previous, String yearBefore) {
        var period = Period.parse(text);

        assertThat(period.previous().map(Period::text)).isEqualTo(Optional.ofNullable(previous));
        assertThat(period.yearBefore()).hasValue(Period.parse(yearBefore));
    }

    @Test
    void whatHasNoPeriodHasNoneBefore() {
        assertThat(Period.ALWAYS.previous()).isEmpty();
        assertThat(Period.ALWAYS.yearBefore()).isEmpty();
    }
}
