package dev.pinglu.rural.kpi;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.rural.project.RuralProjectFixture.aRuralProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.pinglu.kit.testing.KpiCalls;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records of other tests stand in the same tables, so what is tested is by how much a figure changes. */
@QuarkusTest
class RuralKpiTest {
    private static final String PROJECTS = "/api/rural/projects";
    private static final KpiCalls KPIS = new KpiCalls("/api/rural/kpis");

    @Test
    void fundsCountByTheirEntriesAndNoLongerWhenTheProjectIsCancelled() {
        // Given
        var planned = KPIS.value("rural.funds-planned", "2022");
        var projects = KPIS.value("rural.projects", "2022");
        var project = post(PROJECTS, aRuralProject().described()).getHeader("Location");
        // When
        change(
                        project,
                        "/fund-entries",
                        Map.of("entries", List.of(plan("PROVINCE", 600_000), plan("DISTRICT", 400_000))))
                .then()
                .statusCode(200);
        // Then
        assertThat(KPIS.value("rural.funds-planned", "2022")).isEqualTo(planned.add(BigDecimal.valueOf(1_000_000)));
        assertThat(KPIS.value("rural.projects", "2022")).isEqualTo(projects.add(BigDecimal.ONE));
        assertThat(KPIS.by("rural.funds-planned", "2022", "fundSource").getList("items.key"))
                .contains("PROVINCE", "DISTRICT");
        change(project, "/overlays", Map.of("to", "CANCELLED", "on", "2022-10-01", "reason", "试验", "document", "试验1号"))
                .then()
                .statusCode(200);
        assertThat(KPIS.value("rural.funds-planned", "2022")).isEqualTo(planned);
    }

    @Test
    void whatNobodyRecordedIsUnknownWhereNothingWouldBeAClaim() {
        KPIS.ask("rural.grain-output", "1991", "").body("value", equalTo(null)).body("reason", equalTo("not-recorded"));
        KPIS.ask("rural.grain-sown-area", "1991", "").body("value", equalTo(0));
        KPIS.ask("rural.grain-area-target", "1991", "").body("reason", equalTo("not-recorded"));
    }

    @Test
    void categoriesOfTheWatchAreAskedForOneByOne() {
        KPIS.ask("rural.households-watched-by-category", "2022", "")
                .statusCode(400)
                .body("violations[0].rule", equalTo("kpi.dimension"));
        KPIS.ask("rural.households-watched-by-category", "2022", "category").statusCode(200);
    }

    private static Map<String, Object> plan(String source, long fen) {
        return Map.of("kind", "PLAN", "source", source, "amountFen", fen, "on", "2022-01-10", "voucher", "试验" + source);
    }
}
