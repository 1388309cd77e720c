package dev.pinglu.gateway.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodNameTest {
    @ParameterizedTest
    @CsvSource({
        "2022, 2022年, 2022",
        "2022Q3, 2022年第三季度, Q3 2022",
        "2022-09, 2022年9月, Sep 2022",
        "2022-01..08, 2022年1—8月, Jan–Aug 2022",
        "2022-10-X2, 2022年10月中旬, mid Oct 2022",
        "2022-02-X3, 2022年2月下旬, late Feb 2022"
    })
    void aPeriodIsCalledAsPeopleCallIt(String period, String chinese, String english) {
        assertThat(PeriodName.in(Words.ZH, Period.parse(period))).isEqualTo(chinese);
        assertThat(PeriodName.in(Words.EN, Period.parse(period))).isEqualTo(english);
    }
}
