package dev.pinglu.civility.kpi;

import static dev.pinglu.civility.activity.ActivityFixture.anActivity;
import static dev.pinglu.civility.organisation.OrganisationFixture.aFederation;
import static dev.pinglu.civility.work.WorkFixture.aWork;
import static dev.pinglu.kit.testing.Api.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.civility.activity.ActivityStage;
import dev.pinglu.kit.testing.KpiCalls;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records of other tests stand in the same tables, so what is tested is by how much a figure changes. */
@QuarkusTest
class CivilityKpiTest {
    private static final KpiCalls KPIS = new KpiCalls("/api/civility/kpis");

    @Test
    void aWorkCountsInItsYear() {
        // Given
        var works = KPIS.value("civility.works", "2022");
        // When
        post("/api/civility/works", aWork().registered()).then().statusCode(201);
        // Then
        assertThat(KPIS.value("civility.works", "2022")).isEqualTo(works.add(BigDecimal.ONE));
        assertThat(KPIS.by("civility.works", "2022", "origin").getList("items.key"))
                .contains("LEDGER");
    }

    @Test
    void anActivityCountsInItsMonthOnceItWasHeld() {
        // Given
        var held = KPIS.value("civility.activities-held", "2022-06");
        var year = KPIS.value("civility.activities-held", "2022");
        var organisation = aFederation().found();
        // When
        post("/api/civility/activities", anActivity().by(organisation).body())
                .then()
                .statusCode(201);
        var row = anActivity().by(organisation).carriedOver(ActivityStage.ENDED);
        post(
                        "/api/civility/activities/take-overs",
                        Map.of("asOf", "2022-09-30", "sourceDocument", "试验台账", "records", List.of(row)))
                .then()
                .statusCode(201);
        // Then
        assertThat(KPIS.value("civility.activities-held", "2022-06")).isEqualTo(held.add(BigDecimal.ONE));
        assertThat(KPIS.value("civility.activities-held", "2022")).isEqualTo(year.add(BigDecimal.ONE));
    }
}
