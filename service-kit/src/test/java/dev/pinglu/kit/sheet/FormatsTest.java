package dev.pinglu.kit.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    private static final BigDecimal WAN = BigDecimal.valueOf(1_000_000);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "786000|786000000000",
                "７８６，０００|786000000000",
                " 1,234.56 |1234560000",
                "0.000001|1",
                "1.5亿元|15000000000",
                "300元|30000",
                "￥12|12000000",
                "-3|-3000000"
            })
    void anAmountIsReadHoweverItIsWritten(String text, long fen) throws UnreadableCell {
        assertThat(Formats.money().read(Cell.of(text), WAN).asLong()).isEqualTo(fen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一千", "1,23", "12万", "1.0000001", "5美元", "1e5", "99999999999999999999", "#REF!"})
    void whatIsNoAmountIsRefused(String text) {
        assertThatThrownBy(() -> Formats.money().read(Cell.of(text), WAN)).isInstanceOf(UnreadableCell.class);
    }

    @ParameterizedTest
    @CsvSource({"0.30000000000000004, 300000", "7113.0000000000004, 7113000000"})
    void tracesOfBinaryFractionsAreRoundedOff(String number, long fen) throws UnreadableCell {
        assertThat(Formats.money().read(Cell.of(new BigDecimal(number)), WAN).asLong())
                .isEqualTo(fen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-10-20",
                "2022/10/20",
                "2022.10.20",
                "2022年10月20日",
                "２０２２年１０月２０日",
                "20221020",
                "44854",
                "2022-10-20 00:00:00"
            })
    void aDayIsReadHoweverItIsWritten(String text) throws UnreadableCell {
        assertThat(Formats.day().read(Cell.of(text), BigDecimal.ONE).asText()).isEqualTo("2022-10-20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-30", "2022年10月", "20-10-2022", "10/20/2022", "昨天", "20221320", "123"})
    void whatIsNoDayIsRefused(String text) {
        assertThatThrownBy(() -> Formats.day().read(Cell.of(text), BigDecimal.ONE))
                .isInstanceOf(UnreadableCell.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2022年10月, 2022年10月",
        "2022-10, 2022年10月",
        "2022/10, 2022年10月",
        "2022.10, 2022年10月",
        "2022年10月份, 2022年10月",
        "2022年10月中旬, 2022年10月中旬",
        "2022年, 2022年",
        "2022, 2022年",
        "2022-10-01, 2022年10月",
        "2022-10-15, 2022年10月中旬",
        "2022-10-31, 2022年10月下旬"
    })
    void aPlannedTimeIsReadAndWritten(String text, String written) throws UnreadableCell {
        var format = Formats.plannedTime();
        JsonNode time = format.read(Cell.of(text), BigDecimal.ONE);
        assertThat(format.write(time).text()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022年13月", "2022年0月", "年底", "22年10月", "2022年10月旬"})
    void whatIsNoPlannedTimeIsRefused(String text) {
        assertThatThrownBy(() -> Formats.plannedTime().read(Cell.of(text), BigDecimal.ONE))
                .isInstanceOf(UnreadableCell.class);
    }

    @ParameterizedTest
    @CsvSource({"2022.1, false", "2022.11, true", "2022, true"})
    void aNumberThatHidesWhetherItIsJanuaryOrOctoberIsRefused(BigDecimal number, boolean readable) {
        var cell = Cell.of(number);
        if (readable) {
            org.assertj.core.api.Assertions.assertThatCode(
                            () -> Formats.plannedTime().read(cell, BigDecimal.ONE))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> Formats.plannedTime().read(cell, BigDecimal.ONE))
                    .hasMessageContaining("1月与10月");
        }
    }

    @ParameterizedTest
    @CsvSource({"省 级, NATIONAL_OR_PROVINCE", "ROUTINE, ROUTINE"})
    void aWordOrItsConstantIsRead(String text, String constant) throws UnreadableCell {
        var format = Formats.choice(Map.of("省级", Sort.NATIONAL_OR_PROVINCE, "一般", Sort.ROUTINE));
        assertThat(format.read(Cell.of(text), BigDecimal.ONE).asText()).isEqualTo(constant);
    }

    @ParameterizedTest
    @CsvSource({"44854, 2022-10-20", "44854.75, 2022-10-20"})
    void daysAreCountedAsSpreadsheetsCountThem(BigDecimal serial, LocalDate day) {
        assertThat(Cell.day(serial)).contains(day);
    }

    private enum Sort {
        NATIONAL_OR_PROVINCE,
        ROUTINE
    }
}
