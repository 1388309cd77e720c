package dev.pinglu.projects.project;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.pinglu.projects.evidence.StageEvidence;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyProjectTest {
    private static final String PROJECTS = KeyProjectResource.PATH;

    @Test
    void aRegisteredProjectIsALeadAndCanBeRead() {
        // When
        var created = post(PROJECTS, aProject().titled("示例风电场").described());
        // Then
        created.then().log().ifError().statusCode(201).header("ETag", "\"0\"").body("stage", equalTo("LEAD"));
        get(created.getHeader("Location"))
                .then()
                .statusCode(200)
                .body("title", equalTo("示例风电场"))
                .body("next", contains("RESERVE"))
                .body("owner.name", equalTo("示例发电有限公司"));
    }

    @Test
    void whereARecordIsHoldsUnderAnyNameOfTheSuiteAndNoHeaderMakesItAnother() {
        // Given
        register();
        var forged =
                Map.of("X-Forwarded-Host", "evil.example", "Forwarded", "host=evil.example", "Host", "evil.example");
        // When
        var created = given().contentType("application/json")
                .headers(forged)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(aProject().described())
                .post(PROJECTS);
        var page = given().headers(forged).get(PROJECTS + "?limit=1&sort=-registered");
        // Then
        created.then().statusCode(201).header("Location", equalTo(PROJECTS + "/" + created.path("id")));
        page.then().header("Link", startsWith("<" + PROJECTS + "?limit=1&sort=-registered&pageToken="));
    }

    @Test
    void aListingIsDerivedReplannedAndExited() {
        // Given
        var project = register();
        var plan = Map.of("admittedOn", "2022-01-15", "annualPlanFen", 5_000_000, "plannedStartMonth", 5);
        put(project, "/listings/2022", plan).then().statusCode(200).body("listings[0].class", equalTo("NEW_START"));
        // When
        change(project, "/listings/2022/exit", Map.of("on", "2022-06-01", "reason", "调整"))
                .then()
                .statusCode(200);
        // Then
        get(project)
                .then()
                .body("listings", hasSize(1))
                .body("listings[0].exitedOn", equalTo("2022-06-01"))
                .body("listingNotes[0].exitReason", equalTo("调整"));
    }

    @Test
    void aChangedListingRaisesTheVersionOfTheProject() {
        // Given
        var project = register();
        put(project, "/listings/2022", Map.of("admittedOn", "2022-01-15", "annualPlanFen", 1));
        // When
        var replanned = put(project, "/listings/2022", Map.of("admittedOn", "2022-01-15", "annualPlanFen", 2));
        // Then
        replanned.then().statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void aCodeIsGivenOnce() {
        // Given
        var description = aProject().described();
        post(PROJECTS, description);
        // When
        var again = post(PROJECTS, description);
        // Then
        again.then().statusCode(409).body("violations[0].rule", equalTo("project.code.unique"));
    }

    @Test
    void theNameOfASoleTraderIsNotPublished() {
        // Given
        var body = "92140603MA0KEXAM0";
        var trader = new Owner("示例个体户", body + CreditCode.checkCharacter(body));
        // When
        var created = post(PROJECTS, aProject().ownedBy(trader).described());
        // Then
        created.then().statusCode(201).body("ownerName", nullValue()).body("owner.name", equalTo("示例个体户"));
    }

    @Test
    void theHistoryTellsWhatChangedAndWhy() {
        // Given
        var project = register();
        StageEvidence.supply(project, ProjectStage.RESERVE, "2022-01-10");
        change(project, "/transitions", Map.of("to", "RESERVE", "on", "2022-01-10", "reason", "估算已报"));
        put(project, "/listings/2022", Map.of("admittedOn", "2022-01-15"));
        // When
        var history = get(project + "/history");
        // Then
        history.then()
                .statusCode(200)
                .body("", hasSize(3))
                .body("change", contains("CREATED", "UPDATED", "UPDATED"))
                .body("[1].reason", equalTo("估算已报"))
                .body("[1].fields.stage.before", equalTo("LEAD"))
                .body("[1].fields.stage.after", equalTo("RESERVE"));
        assertThat(history.jsonPath().<Map<String, Object>>get("[2].fields")).containsKey("listings[0].year");
    }

    @Test
    void aListIsFilteredSortedAndPaged() {
        // Given
        var place = "140603209";
        for (var title : new String[] {"示例丙项目", "示例甲项目", "示例乙项目"}) {
            post(PROJECTS, aProject().titled(title).in(place).described())
                    .then()
                    .statusCode(201);
        }
        // When
        var first = given().queryParam("division", place)
                .queryParam("sort", "-registered")
                .queryParam("limit", 2)
                .get(PROJECTS);
        // Then
        first.then().statusCode(200).body("items.title", contains("示例乙项目", "示例甲项目"));
        assertThat(first.getHeader("Link"))
                .startsWith("<" + PROJECTS + "?division=" + place)
                .contains("&pageToken=")
                .endsWith(">; rel=\"next\"");
        given().queryParam("division", place)
                .queryParam("sort", "-registered")
                .queryParam("limit", 2)
                .queryParam("pageToken", first.jsonPath().getString("nextPageToken"))
                .get(PROJECTS)
                .then()
                .body("items.title", contains("示例丙项目"))
                .body("nextPageToken", nullValue());
    }

    @Test
    void startedProjectsAreToldFromTheOthers() {
        // Given
        var lead = register();
        // When
        var started = get(PROJECTS + "?started=true&stage=LEAD");
        var waiting = get(PROJECTS + "?started=false&stage=LEAD&sort=-registered");
        // Then
        started.then().statusCode(200).body("items", empty());
        waiting.then().statusCode(200).body("items[0].id", equalTo(lead.substring(lead.lastIndexOf('/') + 1)));
    }

    private static String register() {
        return post(PROJECTS, aProject().described()).getHeader("Location");
    }
}
