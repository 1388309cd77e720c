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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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
    void aProjectWalksFromLeadToClosed() {
        // Given
        var project = register();
        var course = Map.of(
                "RESERVE", "2022-01-10",
                "PREPARATION", "2022-02-10",
                "READY", "2022-03-10",
                "CONSTRUCTION", "2022-04-10",
                "COMPLETED", "2022-07-10",
                "COMMISSIONED", "2022-08-10",
                "FULL_CAPACITY", "2022-09-10",
                "CLOSED", "2022-10-10");
        // When
        for (var stage : ProjectStage.values()) {
            if (stage != ProjectStage.LEAD) {
                move(project, stage.name(), course.get(stage.name())).then().statusCode(200);
            }
        }
        // Then
        get(project)
                .then()
                .body("stage", equalTo("CLOSED"))
                .body("actualStart", equalTo("2022-04-10"))
                .body("actualCompletion", equalTo("2022-07-10"))
                .body("actualCommissioning", equalTo("2022-08-10"))
                .body("actualFullCapacity", equalTo("2022-09-10"))
                .body("started", equalTo(true))
                .body("next", empty());
    }

    @Test
    void anIllegalStepIsRefusedWithTheAllowedOnes() {
        // Given
        var project = register();
        // When
        var refused = move(project, "CONSTRUCTION", "2022-04-10");
        // Then
        refused.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pinglu:problem:transition-refused"))
                .body("allowed", contains("RESERVE"));
        get(project).then().body("stage", equalTo("LEAD"));
    }

    @Test
    void aStartInTheFutureIsRefused() {
        // Given
        var project = register();
        move(project, "RESERVE", "2022-01-10");
        move(project, "PREPARATION", "2022-02-10");
        move(project, "READY", "2022-03-10");
        // When
        var refused = move(project, "CONSTRUCTION", "2022-10-21");
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.rule", hasItem("project.date.future"))
                .body("violations.path", hasItem("on"));
    }

    @Test
    void preparationNeedsTheProjectCode() {
        // Given
        var project = post(PROJECTS, aProject().coded(null).described()).getHeader("Location");
        move(project, "RESERVE", "2022-01-10");
        // When
        var refused = move(project, "PREPARATION", "2022-02-10");
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("project.code.missing"));
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
    void aSuspendedProjectResumesWhereItWas() {
        // Given
        var project = register();
        move(project, "RESERVE", "2022-01-10");
        move(project, "PREPARATION", "2022-02-10");
        lay(project, "SUSPENDED").then().statusCode(200).body("overlay", equalTo("SUSPENDED"));
        // When
        lay(project, "NONE").then().statusCode(200);
        // Then
        get(project).then().body("stage", equalTo("PREPARATION")).body("overlay", equalTo("NONE"));
    }

    @Test
    void aCancellationNeedsItsDecisionAndGivesTheCodeBack() {
        // Given
        var description = aProject().described();
        var project = post(PROJECTS, description).getHeader("Location");
        lay(project, "CANCELLED").then().statusCode(422);
        var decision = Map.of("to", "CANCELLED", "on", "2022-10-01", "reason", "不再建设", "document", "平政发〔2022〕1号");
        change(project, "/overlays", decision).then().statusCode(200);
        // When
        var again = post(PROJECTS, description);
        // Then
        again.then().statusCode(201);
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
        assertThat(first.getHeader("Link")).contains("rel=\"next\"");
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

    @Test
    void everyStepKeepsWhatItRestsOn() {
        // Given
        var project = register();
        // When
        var decision = Map.of("to", "CANCELLED", "on", "2022-10-01", "reason", "不再建设", "document", "平政发〔2022〕1号");
        change(project, "/overlays", decision).then().statusCode(200);
        // Then
        get(project)
                .then()
                .body("course", hasSize(1))
                .body("course[0].overlay", equalTo("CANCELLED"))
                .body("course[0].on", equalTo("2022-10-01"))
                .body("course[0].document", equalTo("平政发〔2022〕1号"));
    }

    @Test
    void aStepBeforeTheLastOneIsRefused() {
        // Given
        var project = register();
        move(project, "RESERVE", "2022-05-10");
        // When
        var refused = move(project, "PREPARATION", "2022-05-09");
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("project.date.order"));
    }

    @Test
    void aCancelledProjectIsClosedForChanges() {
        // Given
        var project = register();
        change(
                project,
                "/overlays",
                Map.of("to", "CANCELLED", "on", "2022-10-01", "reason", "不再建设", "document", "平政发〔2022〕1号"));
        // When
        var refused = put(project, "", aProject().described());
        // Then
        refused.then().statusCode(409).body("violations.rule", contains("project.cancelled"));
    }

    @Test
    void anUnknownProjectIsNotFound() {
        get(PROJECTS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:pinglu:problem:not-found"));
    }

    private static String register() {
        return post(PROJECTS, aProject().described()).getHeader("Location");
    }

    private static io.restassured.response.Response move(String project, String to, String on) {
        return change(project, "/transitions", Map.of("to", to, "on", on));
    }

    private static io.restassured.response.Response lay(String project, String overlay) {
        return change(project, "/overlays", Map.of("to", overlay, "on", "2022-10-01", "reason", "试验"));
    }
}
