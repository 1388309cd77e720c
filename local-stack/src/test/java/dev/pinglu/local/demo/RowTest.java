package dev.pinglu.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void wanYuanBecomeFenWithoutLosingAny() throws IOException {
        assertThat(cell("总投资(万元)", "2099.8").fen("总投资(万元)")).contains(2_099_800_000L);
    }

    @Test
    void anAmountBelowOneFenIsRefusedWithItsPlace() {
        assertThatExceptionOfType(DemoFailure.class)
                .isThrownBy(() -> cell("总投资(万元)", "0.0000001").fen("总投资(万元)"))
                .withMessage("sheet.csv, line 2: 总投资(万元) is no amount: 0.0000001");
    }

    @Test
    void aPlannedTimeMayNameAThirdOfAMonth() throws IOException {
        assertThat(cell("计划开工", "2022年10月中旬").planned("计划开工"))
                .contains(Map.of("year", 2022, "month", 10, "third", "MIDDLE"));
        assertThat(cell("计划开工", "2022年").planned("计划开工")).contains(Map.of("year", 2022));
    }

    @Test
    void anUnknownWordIsRefusedWithTheKnownOnes() {
        assertThatExceptionOfType(DemoFailure.class)
                .isThrownBy(() -> cell("级别", "县级").word("级别", Map.of("区级", "DISTRICT")))
                .withMessageContaining("县级")
                .withMessageContaining("区级");
    }

    private static Row cell(String header, String content) throws IOException {
        return Sheet.read("sheet.csv", new StringReader(header + "\n\"" + content + "\"\n"))
                .get(0);
    }
}
