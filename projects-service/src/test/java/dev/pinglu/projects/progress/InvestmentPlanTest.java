package dev.pinglu.projects.progress;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.progress.ProgressFixture.PROJECTS;
import static dev.pinglu.projects.progress.ProgressFixture.plan;
import static dev.pinglu.projects.progress.ProgressFixture.planOf;
import static dev.pinglu.projects.progress.ProgressFixture.planned;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.kit.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvestmentPlanTest {
    private static final String PATH = InvestmentPlanResource.PATH;

    @Test
    void theMonthsAddUpToTheAnnualPlanOrAreRefused() {
        // Given
        var project = planned("140603101", 1_200L);
        // When
        var refused = post(PATH, planOf(project, 1_201));
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.rule", contains("investment-plan.sum"))
                .body("violations.path", contains("months"))
                .body("violations.message", contains(containsString("1200")));
        post(PATH, planOf(project, 1_200))
                .then()
                .statusCode(201)
                .body("months", hasSize(12))
                .body("months[5].month", equalTo("2022-06"))
                .body("months[5].plannedFen", equalTo(1_200))
                .body("inStep", equalTo(true))
                .body("revisions[0].reason", nullValue());
        post(PATH, planOf(project, 1_200))
                .then()
                .statusCode(409)
                .body("violations[0].rule", equalTo("investment.plan.year.unique"));
    }

    @Test
    void withoutAListingThatPlansAnInvestmentThereAreNoMonths() {
        var unlisted = post(PROJECTS, aProject().described()).getHeader("Location");
        post(PATH, planOf(unlisted, 1_200))
                .then()
                .statusCode(422)
                .body("violations.rule", contains("investment-plan.listing"));
        post(PATH, planOf(planned("140603101", null), 1_200))
                .then()
                .statusCode(422)
                .body("violations.rule", contains("investment-plan.annual"));
    }

    @Test
    void aRevisionKeepsWhatWasPlannedBefore() {
        // Given
        var plan = plan("140603101");
        // When
        var revised = put(plan, "/months", revision(1_200));
        // Then
        revised.then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("months[11].plannedFen", equalTo(1_200))
                .body("revisions.months[0][5]", equalTo(1_200))
                .body("revisions[1].reason", equalTo("调整施工组织"))
                .body("revisions[1].document", equalTo("平发改〔2022〕18号"));
        given().queryParam("asOf", "2022-10-20").get(plan + "/months").then().body("number", equalTo(2));
        get(plan + "/months").then().body("months[11]", equalTo(1_200));
        given().queryParam("asOf", "2022-10-19").get(plan + "/months").then().statusCode(404);
        get(plan + "/history").then().body("[-1].reason", equalTo("调整施工组织"));
    }

    @Test
    void anAnnualPlanThatChangesAsksForOtherMonths() {
        // Given
        var project = planned("140603101", 1_200L);
        var plan = post(PATH, planOf(project, 1_200)).getHeader("Location");
        work(plan).then().body("items", empty());
        // When
        put(project, "/listings/2022", Map.of("admittedOn", "2022-01-15", "annualPlanFen", 1_500));
        // Then
        get(plan).then().body("inStep", equalTo(false)).body("annualPlanFen", equalTo(1_500));
        work(plan).then().body("items.kind", contains("investment-plan.revise"));
        put(plan, "/months", revision(1_200))
                .then()
                .statusCode(422)
                .body("violations.rule", contains("investment-plan.sum"));
        put(plan, "/months", revision(1_500)).then().statusCode(200).body("inStep", equalTo(true));
        work(plan).then().body("items", empty());
        try (var states = TopicReader.of("projects.state")) {
            assertThat(states.await("investment-plan/" + idOf(plan), 3))
                    .extracting(state -> state.header("ce_cause"))
                    .containsExactly("set", "followed", "revised");
        }
    }

    @Test
    void aPlanThatIsWithdrawnMayBeSetAnew() {
        // Given
        var project = planned("140603101", 1_200L);
        var plan = post(PATH, planOf(project, 1_200)).getHeader("Location");
        // When
        change(plan, "/withdrawal", Map.of("reason", "项目选错")).then().statusCode(200);
        // Then
        get(plan).then().statusCode(404);
        post(PATH, planOf(project, 1_200)).then().statusCode(201);
        given().queryParam("project", idOf(project))
                .queryParam("year", 2022)
                .get(PATH)
                .then()
                .body("items", hasSize(1));
    }

    private static Map<String, Object> revision(long inDecember) {
        return Map.of("months", ProgressFixture.months(12, inDecember), "reason", "调整施工组织", "document", "平发改〔2022〕18号");
    }

    private static Response work(String plan) {
        return given().queryParam("record", "investment-plan/" + idOf(plan)).get("/api/projects/work-items");
    }
}
