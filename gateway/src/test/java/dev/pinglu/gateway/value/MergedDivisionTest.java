package dev.pinglu.gateway.value;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.pinglu.gateway.testing.ProjectState;
import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.gateway.testing.ReadModel;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A township went to its neighbour at the end of 2021: by today's tree its records are the neighbour's, by the tree of then its own. */
@QuarkusTest
class MergedDivisionTest {
    private static final String MERGED = "140603991";
    private static final String SUCCESSOR = "140603992";
    private static final List<ProjectState> ALL = List.of(
            aProject(MERGED, 1847),
            aProject("140603991001", 1847).ofLevel("PROVINCE"),
            aProject("140603991002", 1847),
            aProject(SUCCESSOR, 1847));

    @BeforeEach
    void theLedgerIsRead() {
        try (var publisher = new Publisher()) {
            ALL.forEach(publisher::publish);
        }
        await("all are visible").until(() -> listed("140603", "now") == ALL.size());
    }

    @Test
    void theSuccessorHasWhatBothRecorded() {
        assertThat(listed(SUCCESSOR, "now")).isEqualTo(4);
        assertThat(listed("140603992001", "now")).isEqualTo(1);
    }

    @Test
    void byTheTreeOfThenEachHasItsOwn() {
        assertThat(listed(MERGED, "then")).isEqualTo(3);
        assertThat(listed(SUCCESSOR, "then")).isEqualTo(1);
        assertThat(listed("140603992001", "then")).isZero();
        assertThat(listed("140603", "then")).isEqualTo(4);
    }

    @Test
    void aDimensionIsSplitByTheSameTree() {
        given().get("/api/metrics/projects.listed/values?period=1847&by=level&tree=then&division=" + SUCCESSOR)
                .then()
                .body("tree", equalTo("THEN"))
                .body("items.key", equalTo(List.of("DISTRICT")));
    }

    @Test
    void theDivisionsBelowAreThoseOfTheTree() {
        given().get("/api/metrics/projects.listed/values?period=1847&children=true")
                .then()
                .body("items.division", hasItem(SUCCESSOR))
                .body("items.division", not(hasItem(MERGED)))
                .body("residual", equalTo(0));
        given().get("/api/metrics/projects.listed/values?period=1847&children=true&tree=then")
                .then()
                .body("items.division", hasItems(SUCCESSOR, MERGED))
                .body("residual", equalTo(0));
    }

    @Test
    void theRecordsBehindTheSuccessorsFigureAreThoseOfBoth() {
        given().get("/api/explain?metric=projects.listed&period=1847&division=" + SUCCESSOR)
                .then()
                .body("items", hasSize(4));
    }

    @Test
    void theRecordsBehindTheFiguresOfThenAreEachOnesOwn() {
        given().get("/api/explain?metric=projects.listed&period=1847&tree=then&division=" + SUCCESSOR)
                .then()
                .body("figure.value", equalTo(1))
                .body("items", hasSize(1));
        given().get("/api/explain?metric=projects.listed&period=1847&tree=then&division=" + MERGED)
                .then()
                .body("figure.value", equalTo(3))
                .body("items", hasSize(3));
    }

    @Test
    void theSuccessorsClerkSeesTheRecordsOfBoth() {
        given().auth()
                .oauth2(Tokens.of("township-clerk", SUCCESSOR))
                .get("/api/metrics/projects.listed/values?period=1847&tree=then&division=" + MERGED)
                .then()
                .statusCode(200)
                .body("value", equalTo(3));
    }

    @Test
    void aRebuildAndARecomputationComeToTheSame() {
        ReadModel.isAtRest();
        given().post("/api/admin/rebuild").then().statusCode(200).body("equal", equalTo(true));
        given().post("/api/admin/recompute").then().body("differences", hasSize(0));
    }

    @Test
    void anotherTreeIsRefused() {
        given().get("/api/metrics/projects.listed/values?tree=tomorrow")
                .then()
                .statusCode(400)
                .body("violations[0].rule", equalTo("metric.tree"));
    }

    private static int listed(String division, String tree) {
        Integer listed = given().get(
                        "/api/metrics/projects.listed/values?period=1847&division=" + division + "&tree=" + tree)
                .then()
                .statusCode(200)
                .extract()
                .path("value");
        // There is none while an ingester that has just begun computes the definitions for the first time.
        return listed == null ? -1 : listed;
    }
}
