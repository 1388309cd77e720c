package dev.pinglu.gateway.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "5578000000000; 557.8亿元; CNY 55.78 bn",
                "10000000000; 1亿元; CNY 100 M",
                "9999000000; 9,999万元; CNY 99.99 M",
                "300000000; 300万元; CNY 3 M",
                "-300000000; -300万元; CNY -3 M",
                "0; 0亿元; CNY 0 bn"
            })
    void moneyIsShownInTheUnitThatLeavesDigitsBeforeThePoint(BigDecimal fen, String chinese, String english) {
        assertThat(Unit.CNY_FEN.zh().show(fen)).isEqualTo(chinese);
        assertThat(Unit.CNY_FEN.en().show(fen)).isEqualTo(english);
    }
}
