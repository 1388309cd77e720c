package dev.pinglu.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The committed rural sheets hold what the report says, before any service has seen them. */
class RuralSheetsTest {
    private static final Set<String> GRAIN =
            Set.of("WHEAT", "MAIZE", "MILLET", "OAT", "BUCKWHEAT", "SORGHUM", "BEANS", "POTATO");

    @Test
    void moreThan600ThousandMuAreSownWithGrain() {
        double mu = Sheet.read("sown-records-take-over.csv").stream()
                .map(SownSheet::record)
                .filter(record -> GRAIN.contains(record.at("/sown/crop").asText()))
                .mapToDouble(record -> record.at("/sown/figures/sownMu").asDouble())
                .sum();

        assertThat(mu).isBetween(600_000.0, 620_000.0);
    }

    @Test
    void theThreeCategoriesAre273HouseholdsAnd757Persons() {
        List<JsonNode> returns = Sheet.read("watch-returns.csv").stream()
                .<JsonNode>map(WatchSheet::entered)
                .toList();

        assertThat(returns).hasSize(12);
        assertThat(sum(returns, "households")).isEqualTo(273);
        assertThat(sum(returns, "persons")).isEqualTo(757);
    }

    @Test
    void theDemonstrationVillagesCost20Million998ThousandYuan() {
        List<Row> villages = Sheet.read("rural-projects.csv").stream()
                .filter(row -> row.text("类别").equals("示范乡村"))
                .toList();
        List<String> titles = villages.stream().map(row -> row.text("项目名称")).toList();
        long planned = Sheet.read("rural-funds.csv").stream()
                .filter(line -> line.text("种类").equals("计划") && titles.contains(line.text("项目名称")))
                .mapToLong(line -> line.fen("金额(万元)").orElseThrow())
                .sum();

        assertThat(planned).isEqualTo(2_099_800_000L);
        assertThat(villages.stream()
                        .mapToLong(row -> row.fen("预算(万元)").orElseThrow())
                        .sum())
                .isEqualTo(planned);
    }

    @Test
    void whatTheReportDoesNotNameIsMarkedAsASample() {
        for (String sheet :
                List.of("rural-projects.csv", "sown-records-take-over.csv", "grain-targets.csv", "watch-returns.csv")) {
            assertThat(Sheet.read(sheet))
                    .allSatisfy(row -> assertThat(row.text("备注")).contains("示例"));
        }
    }

    private static long sum(List<JsonNode> returns, String number) {
        return returns.stream()
                .flatMap(entered -> StreamSupport.stream(entered.path("counts").spliterator(), false))
                .mapToLong(count -> count.path(number).asLong())
                .sum();
    }
}
