package dev.pinglu.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.division.KnownDivisions;
import dev.pinglu.kit.time.PlannedTime;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
    private final Shown chinese = new Shown(Words.ZH, KnownDivisions.with());
    private final Shown english = new Shown(Words.EN, KnownDivisions.with());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5578000000000 | 557.8亿元 | ¥55,780 million",
                "30002750000 | 3.0003亿元 | ¥300.03 million",
                "3200000000 | 3,200万元 | ¥32 million",
                "12345 | 0.01万元 | ¥0 million",
                "0 | 0万元 | ¥0 million"
            })
    void anAmountIsToldAsPeopleCountIt(long fen, String inChinese, String inEnglish) {
        assertThat(chinese.money(fen)).isEqualTo(inChinese);
        assertThat(english.money(fen)).isEqualTo(inEnglish);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022 | | | 2022年 | 2022",
                "2022 | 10 | | 2022年10月 | Oct 2022",
                "2022 | 10 | MIDDLE | 2022年10月中旬 | mid-Oct 2022"
            })
    void aPlannedTimeIsNoMoreExactThanThePlan(
            int year, Integer month, PlannedTime.Third third, String inChinese, String inEnglish) {
        var time = new PlannedTime(year, month, third);

        assertThat(chinese.planned(time)).isEqualTo(inChinese);
        assertThat(english.planned(time)).isEqualTo(inEnglish);
    }

    @ParameterizedTest
    @CsvSource({"listings[0].annualPlanFen, 3200000000, 3200万元", "title, 雁门湖水厂, 雁门湖水厂", "listings[1].year, '', —"})
    void aFieldOfTheHistoryIsToldAsThePageTellsIt(String field, String text, String told) {
        assertThat(chinese.value(field, text).replace(",", "")).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"100000000, +100万元", "-2005000000, '−2,005万元'", "0, 0万元"})
    void aChangeOfAnAmountHasItsSign(long fen, String told) {
        assertThat(chinese.change(fen)).isEqualTo(told);
    }

    @Test
    void aMonthIsToldAsPlannedTimesAreAndARatioInPerCent() {
        assertThat(chinese.month("2022-09")).isEqualTo("2022年9月");
        assertThat(english.month("2022-09")).isEqualTo("Sep 2022");
        assertThat(chinese.month(null)).isEqualTo("—");
        assertThat(chinese.percent(new BigDecimal("0.94249"))).isEqualTo("94.2%");
    }
}
