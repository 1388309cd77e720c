package dev.pinglu.projects.kpi;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.parcel.ParcelFixture.aParcel;
import static dev.pinglu.projects.park.ParkFixture.aPark;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.pinglu.kit.testing.KpiCalls;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** 300 mu of a park are supplied. The business day is 20 October 2022. */
@QuarkusTest
class LandKpiTest {
    private static final KpiCalls KPIS = new KpiCalls("/api/projects/kpis");
    private static final Map<String, Object> DETERMINED = Map.of("on", "2022-10-01", "document", "试验认定书1号");

    @Test
    void landCountsFromItsSupplyUntilItIsTakenBack() {
        // Given
        var supplied = KPIS.value("parks.supplied-land", "2022");
        var idle = KPIS.value("parks.idle-land", "2022");
        var parcels = KPIS.value("parks.idle-parcels", "2022");
        var park = aPark().registered();
        var parcel = aParcel().ofPark(park).agreedToStart("2021-01-31").registered();
        assertThat(KPIS.value("parks.supplied-land", "2022")).isEqualByComparingTo(supplied.add(mu(300)));
        assertThat(KPIS.value("parks.idle-land", "2022")).isEqualByComparingTo(idle);
        // When
        change(parcel, "/determination", DETERMINED).then().statusCode(200);
        // Then
        assertThat(KPIS.value("parks.idle-land", "2022")).isEqualByComparingTo(idle.add(mu(300)));
        assertThat(KPIS.value("parks.idle-parcels", "2022")).isEqualByComparingTo(parcels.add(mu(1)));
        assertThat(ofPark("parks.idle-land", park)).isEqualByComparingTo("300");
        assertThat(ofPark("parks.idle-land-rate", park)).isEqualByComparingTo("1");
        change(parcel, "/disposal", Map.of("disposal", "TAKEN_BACK", "on", "2022-10-10", "document", "试验决定1号"))
                .then()
                .statusCode(200);
        assertThat(KPIS.value("parks.supplied-land", "2022")).isEqualByComparingTo(supplied);
        assertThat(KPIS.value("parks.idle-land", "2022")).isEqualByComparingTo(idle);
    }

    @Test
    void landStandsInEveryPeriodThatIsNotOverAndAsItStoodAtTheEndOfOneThatIs() {
        // Given
        aParcel().ofPark(aPark().registered()).registered();
        // When
        var now = KPIS.value("parks.supplied-land", "2022");
        // Then
        assertThat(KPIS.value("parks.supplied-land", "2022-10")).isEqualByComparingTo(now);
        assertThat(KPIS.value("parks.supplied-land", "2022-12")).isEqualByComparingTo(now);
        KPIS.ask("parks.supplied-land", "2022-09", "").statusCode(200).body("asOf", equalTo("2022-10-20"));
        KPIS.ask("parks.supplied-land", "1999", "")
                .body("value", equalTo(null))
                .body("reason", equalTo("not-known-then"));
        KPIS.ask("parks.idle-land-rate", "1999", "").body("reason", equalTo("not-known-then"));
        get("/api/projects/kpis?period=2022-10")
                .then()
                .statusCode(200)
                .body("items.kpi", hasItem("parks.supplied-land"));
    }

    @Test
    void landOutsideTheParksCountsInTheWholeAlone() {
        // Given
        var supplied = KPIS.value("parks.supplied-land", "2022");
        var project = post("/api/projects/key-projects", aProject().described()).getHeader("Location");
        // When
        aParcel().ofProject(project).registered();
        // Then
        assertThat(KPIS.value("parks.supplied-land", "2022")).isEqualByComparingTo(supplied.add(mu(300)));
        assertThat(KPIS.by("parks.supplied-land", "2022", "park").getList("items.key"))
                .doesNotContain("");
    }

    private static BigDecimal ofPark(String kpi, UUID park) {
        var code = get("/api/projects/parks/" + park).jsonPath().getString("code");
        var split = KPIS.by(kpi, "2022", "park");
        return new BigDecimal(split.getString("items.find { it.key == '" + code + "' }.value"));
    }

    private static BigDecimal mu(long area) {
        return BigDecimal.valueOf(area);
    }
}
