package dev.pinglu.projects.evidence;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.evidence.EvidenceCalls.record;
import static dev.pinglu.projects.evidence.EvidenceCalls.verifiedPhoto;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.pinglu.kit.testing.Api;
import dev.pinglu.projects.project.ProjectStage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A project walks from lead to closed, refused at every step for exactly what is missing. */
@QuarkusTest
class StageEvidenceTest {
    private static final String PROJECTS = "/api/projects/key-projects";

    @Test
    void aProjectWalksFromLeadToFullCapacityWithEveryRefusalOnTheWay() {
        // Given: what each step is refused for before anything is recorded for it
        var refusals = new LinkedHashMap<String, List<String>>();
        refusals.put("RESERVE", List.of("project.evidence.brief"));
        refusals.put("PREPARATION", List.of("project.evidence.approval"));
        refusals.put("READY", List.of("project.evidence.funds", "project.formality.missing"));
        refusals.put(
                "CONSTRUCTION",
                List.of("project.evidence.permit", "project.evidence.contract", "project.evidence.photos"));
        refusals.put("COMPLETED", List.of("project.evidence.acceptance"));
        refusals.put("COMMISSIONED", List.of());
        refusals.put("FULL_CAPACITY", List.of("project.evidence.output"));
        refusals.put("CLOSED", List.of("project.evidence.final-account"));
        var days = List.of(
                "2020-01-10",
                "2020-02-10",
                "2020-05-10",
                "2020-06-10",
                "2021-06-10",
                "2021-08-10",
                "2022-09-10",
                "2022-10-10");
        var project = post(PROJECTS, aProject().described()).header("Location");
        var formality = open(project, "CONSTRUCTION_DRAWINGS");
        var told = new ArrayList<List<String>>();
        // When
        var day = days.iterator();
        for (var step : refusals.entrySet()) {
            var to = step.getKey();
            var on = day.next();
            everyOtherStepIsRefused(project, to, on);
            if (to.equals("READY")) {
                // Granted earlier, that of the project's approval would take the place of its paper.
                StageEvidence.grantFormalities(project, on);
            }
            told.add(missing(project, to));
            if (!step.getValue().isEmpty()) {
                var rules = move(project, to, on)
                        .then()
                        .statusCode(422)
                        .extract()
                        .jsonPath()
                        .getList("violations.rule", String.class);
                assertThat(rules).as(to).containsExactlyInAnyOrderElementsOf(step.getValue());
            }
            if (to.equals("READY")) {
                settle(formality);
            }
            if (!to.equals("COMMISSIONED")) {
                StageEvidence.supply(project, ProjectStage.valueOf(to), on);
            }
            move(project, to, on).then().statusCode(200).body("stage", equalTo(to));
        }
        // Then: what is missing was told beforehand, by the same rules
        assertThat(told.stream().map(TreeSet::new))
                .isEqualTo(refusals.values().stream().map(TreeSet::new).toList());
        get(project)
                .then()
                .body("actualStart", equalTo("2020-06-10"))
                .body("actualFullCapacity", equalTo("2022-09-10"))
                .body("next", empty());
    }

    @Test
    void aPhotoThatNobodyElseVerifiedOrThatWasWithdrawnDoesNotCount() {
        // Given
        var project = ready();
        record(project, EvidenceType.APPROVED_START_REPORT, "2022-09-01");
        record(project, EvidenceType.CONTRACT, "2022-09-01");
        verifiedPhoto(project);
        var withdrawn = verifiedPhoto(project);
        change(withdrawn, "/withdrawal", Map.of("reason", "照片与现场不符")).then().statusCode(200);
        EvidenceCalls.photo(project);
        // When
        var refused = move(project, "CONSTRUCTION", "2022-09-10");
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.rule", contains("project.evidence.photos"))
                .body("violations.message", contains(containsString("需要2份，现有1份")))
                .body("violations.message", contains(containsString("2 needed, 1 there")));
        verifiedPhoto(project);
        move(project, "CONSTRUCTION", "2022-09-10").then().statusCode(200);
    }

    @Test
    void aGrantedPermitShowsWhatItsPaperWould() {
        // Given
        var project = ready();
        record(project, EvidenceType.CONTRACT, "2022-09-01");
        verifiedPhoto(project);
        verifiedPhoto(project);
        var permit = open(project, "CONSTRUCTION_PERMIT");
        for (var to : List.of("LAND_SUPPLY", "WORKS_PLANNING_PERMIT", "CONSTRUCTION_DRAWINGS")) {
            settle(open(project, to));
        }
        for (var to : List.of("PREPARING", "SUBMITTED", "ACCEPTED")) {
            move(permit, to, "2022-09-01").then().statusCode(200);
        }
        // When
        change(permit, "/transitions", Map.of("to", "APPROVED", "on", "2022-09-05", "documentNo", "晋建许〔2022〕1号"))
                .then()
                .statusCode(200);
        // Then: not before it was granted, nor after it is valid
        move(project, "CONSTRUCTION", "2022-09-04")
                .then()
                .statusCode(422)
                .body("violations.rule", containsInAnyOrder("project.evidence.permit", "project.formality.missing"));
        move(project, "CONSTRUCTION", "2022-09-10").then().statusCode(200);
    }

    @Test
    void aTrialRunThatWasPassedShowsThatAProjectWorks() {
        // Given: a project that was taken over is not asked for what lies behind it
        var project = takenOver("CONSTRUCTION", Map.of("start", "2021-05-18"));
        var run = post(
                        "/api/projects/trial-runs",
                        Map.of("projectId", idOf(project), "unit", "4号机组", "requiredHours", 24))
                .header("Location");
        change(run, "/transitions", Map.of("to", "RUNNING", "at", "2022-10-10T08:00:00+08:00"));
        move(project, "COMMISSIONED", "2022-10-12")
                .then()
                .statusCode(422)
                .body("violations.rule", contains("project.evidence.acceptance-or-trial-run"));
        // When: it ends at half past midnight in the district, which is still the day before elsewhere
        change(run, "/transitions", Map.of("to", "PASSED", "at", "2022-10-13T00:30:00+08:00"))
                .then()
                .statusCode(200);
        // Then
        move(project, "COMMISSIONED", "2022-10-12").then().statusCode(422);
        move(project, "COMMISSIONED", "2022-10-13").then().statusCode(200);
    }

    @Test
    void aContractOfTheLedgerShowsWhatItsPaperWould() {
        // Given
        var project = ready();
        record(project, EvidenceType.APPROVED_START_REPORT, "2022-09-01");
        verifiedPhoto(project);
        verifiedPhoto(project);
        move(project, "CONSTRUCTION", "2022-09-10")
                .then()
                .statusCode(422)
                .body("violations.rule", contains("project.evidence.contract"));
        // When
        var contract = Map.of(
                "projectId", idOf(project),
                "number", "SG-1",
                "kind", "CONSTRUCTION",
                "title", "试验",
                "party", Map.of("name", "试验"),
                "amountFen", 10_000,
                "signedOn", "2022-09-02");
        post("/api/projects/contracts", contract).then().statusCode(201);
        // Then: not before it was signed
        move(project, "CONSTRUCTION", "2022-09-01").then().statusCode(422);
        move(project, "CONSTRUCTION", "2022-09-10").then().statusCode(200);
    }

    @Test
    void aProjectIsNotClosedWhileAnIssueIsOpen() {
        // Given
        var project = takenOver("COMMISSIONED", Map.of("start", "2021-05-18", "commissioning", "2022-06-18"));
        StageEvidence.supply(project, ProjectStage.CLOSED, "2022-09-10");
        var issue = Map.of(
                "projectId", idOf(project),
                "category", "FUNDS",
                "level", "CITY",
                "title", "试验",
                "text", "试验",
                "raisedOn", "2022-09-01");
        post("/api/projects/issues", issue).then().statusCode(201);
        // When
        var refused = move(project, "CLOSED", "2022-09-10");
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.rule", contains("project.issue.open"))
                .body("violations.message", contains(containsString("堵点尚未销号")));
    }

    private static void everyOtherStepIsRefused(String project, String next, String on) {
        var allowed = new TreeSet<>(get(project).jsonPath().getList("next", String.class));
        assertThat(allowed).contains(next);
        Arrays.stream(ProjectStage.values())
                .filter(stage -> !allowed.contains(stage.name()))
                .forEach(stage -> move(project, stage.name(), on).then().statusCode(409));
    }

    private static List<String> missing(String project, String to) {
        return get(project + "/next-steps")
                .then()
                .statusCode(200)
                .body("to", hasItem(to))
                .extract()
                .jsonPath()
                .getList("find { it.to == '" + to + "' }.missing.rule", String.class);
    }

    private static String ready() {
        return takenOver("READY", Map.of());
    }

    private static String takenOver(String stage, Map<String, String> dates) {
        var project = aProject().described();
        var row = Map.of("project", project, "stage", stage, "actual", dates);
        post(PROJECTS + "/take-overs", Map.of("asOf", "2022-08-31", "sourceDocument", "试验台账", "records", List.of(row)))
                .then()
                .statusCode(201);
        return PROJECTS + "/"
                + given().queryParam("q", project.code())
                        .get(PROJECTS)
                        .jsonPath()
                        .getString("items[0].id");
    }

    private static String open(String project, String type) {
        return post("/api/projects/formalities", Map.of("projectId", idOf(project), "type", type, "requirement", "YES"))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void settle(String formality) {
        Api.put(formality, "", Map.of("requirement", "NO", "reason", "限额以下工程"))
                .then()
                .statusCode(200);
    }

    private static Response move(String record, String to, String on) {
        return change(record, "/transitions", Map.of("to", to, "on", on));
    }
}
