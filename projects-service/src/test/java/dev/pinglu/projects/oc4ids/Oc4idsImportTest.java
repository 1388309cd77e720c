package dev.pinglu.projects.oc4ids;

import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.oc4ids.Oc4idsCalls.PROJECTS;
import static dev.pinglu.projects.oc4ids.Oc4idsCalls.exported;
import static dev.pinglu.projects.oc4ids.Oc4idsCalls.foreign;
import static dev.pinglu.projects.oc4ids.Oc4idsCalls.packageOf;
import static dev.pinglu.projects.oc4ids.Oc4idsCalls.send;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class Oc4idsImportTest {
    private static final String PLACE = "140603210";

    @Test
    void whatWasExportedSaysNothingNew() {
        // Given
        aProject().titled("OI-SAME 1").registered();
        aProject().titled("OI-SAME 2").coded(null).registered();
        // When
        var again = send(exported("OI-SAME").asString(), "");
        // Then
        again.then()
                .statusCode(200)
                .body("unchanged", equalTo(2))
                .body("created", empty())
                .body("revised", empty());
    }

    @Test
    void whatAPackageSaysAnewRevisesAndTheRestStays() {
        // Given
        var body = Oc4idsExportTest.described(aProject().titled("OI-NEW"));
        body.put("plannedCompletion", Map.of("year", 2023));
        body.remove("investmentParts");
        var project = post(PROJECTS, body).then().extract().header("Location");
        var exported = exported("OI-NEW").asString();
        // When
        var revised = send(
                exported.replace("OI-NEW", "OI-NEWER")
                        .replace("\"amount\":1000000.00", "\"amount\":1234567.89")
                        .replace("2022-05-31T23:59:59+08:00", "2022-06-20T23:59:59+08:00"),
                "");
        // Then
        revised.then().statusCode(200).body("revised", contains(project.substring(PROJECTS.length() + 1)));
        get(project)
                .then()
                .body("title", equalTo("OI-NEWER"))
                .body("totalInvestmentFen", equalTo(123_456_789))
                .body("plannedStart", equalTo(Map.of("year", 2022, "month", 6, "third", "MIDDLE")))
                .body("plannedCompletion", equalTo(Map.of("year", 2023)))
                .body("owner.name", equalTo("示例发电有限公司"));
    }

    @Test
    void aProjectOfAnotherPublisherEntersOnceAndIsKnownAgain() {
        // Given
        var content = packageOf(PLACE, "oc4ids-abcdef-1");
        // When
        send(content, "").then().statusCode(200).body("created", hasSize(1));
        // Then
        send(content, "").then().body("created", empty()).body("unchanged", equalTo(1));
        numbered("oc4ids-abcdef-1")
                .body("items", hasSize(1))
                .body("items[0].stage", equalTo("LEAD"))
                .body("items[0].constructionNature", equalTo("EXPANSION"))
                .body("items[0].totalInvestmentFen", equalTo(123_456_789))
                .body("items[0].divisionCode", equalTo(PLACE));
    }

    @Test
    void oneBadProjectLeavesNothingBehindAndEverythingWrongHasItsPlace() {
        // Given
        var good = foreign("oc4ids-abcdef-good", PLACE);
        var bad = foreign("oc4ids-abcdef-bad", "150603210");
        bad.remove("title");
        bad.remove("additionalClassifications");
        bad.put("status", "implementation");
        bad.put(
                "parties",
                List.of(Map.of(
                        "id",
                        "1",
                        "name",
                        "示例建设单位",
                        "roles",
                        List.of("funder"),
                        "identifier",
                        Map.of("scheme", "CN-USCC", "id", "91140603MA0KEXAM00"))));
        // When
        var refused = send(packageOf(good, bad), "");
        // Then
        refused.then()
                .statusCode(422)
                .body(
                        "violations.path",
                        containsInAnyOrder(
                                "/projects/1/status",
                                "/projects/1/title",
                                "/projects/1/additionalClassifications",
                                "/projects/1/additionalClassifications",
                                "/projects/1/additionalClassifications",
                                "/projects/1/additionalClassifications"));
        numbered("oc4ids-abcdef-good").body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "title, 7, /projects/0/title, oc4ids.type",
        "title, '', /projects/0/title, field.not-blank",
        "budget, '{\"amount\":{\"amount\":1.005,\"currency\":\"CNY\"}}', /projects/0/budget/amount/amount, oc4ids.amount",
        "budget, '{\"amount\":{\"amount\":1,\"currency\":\"USD\"}}', /projects/0/budget/amount/currency, oc4ids.currency",
        "budget, '{\"amount\":{\"amount\":-1,\"currency\":\"CNY\"}}', /projects/0/budget/amount/amount, field.positive",
        "locations, '[{\"gazetteer\":{\"scheme\":\"CN-XZQH\",\"identifiers\":[\"150603210\"]}}]', /projects/0/locations/0/gazetteer/identifiers/0, division.unknown",
        "identifiers, '[{\"scheme\":\"CN-TZXM\",\"id\":\"wrong\"}]', /projects/0/identifiers/0/id, project.code.format",
        "milestones, '[{\"id\":\"1\",\"code\":\"commencement\",\"dueDate\":\"2022\"}]', /projects/0/milestones/0/dueDate, oc4ids.type",
        "milestones, '[{\"id\":\"1\",\"code\":\"commencement\",\"dateMet\":\"2022-05-01T00:00:00+08:00\"}]', /projects/0/milestones, oc4ids.milestone.met",
        "status, '\"completion\"', /projects/0/status, oc4ids.status",
        "type, '\"decommissioning\"', /projects/0/type, oc4ids.type-of-project",
        "parties, '{}', /projects/0/parties, oc4ids.type",
        "id, '\"oc4ids-pinglu-none\"', /projects/0/id, oc4ids.id",
        "id, '\"oc4ids-pinglu-01890000-0000-7000-8000-000000000000\"', /projects/0/id, project.unknown"
    })
    void whatCannotBeTakenIsRefusedAtItsPlace(String field, String value, String path, String rule) throws Exception {
        // Given
        var project = foreign("oc4ids-abcdef-place", PLACE);
        project.put(
                field,
                value.isEmpty() ? null : dev.pinglu.kit.web.StrictJson.mapper().readTree(value));
        // When
        var refused = send(
                new com.fasterxml.jackson.databind.ObjectMapper()
                        .writeValueAsString(Map.of("projects", List.of(project))),
                "");
        // Then
        refused.then().statusCode(422).body("violations.path", contains(path)).body("violations.rule", contains(rule));
    }

    @Test
    void aTrialWritesNothing() {
        // When
        var tried = send(packageOf(PLACE, "oc4ids-abcdef-trial"), "?dryRun=true");
        // Then
        tried.then().statusCode(200).body("dryRun", equalTo(true)).body("created", hasSize(1));
        numbered("oc4ids-abcdef-trial").body("items", empty());
    }

    @Test
    void aPackageThatNamesAProjectTwiceIsRefused() {
        // Given
        var one = foreign("oc4ids-abcdef-twice", PLACE);
        // When
        var refused = send(packageOf(one, one), "");
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.path", contains("/projects/1/id"))
                .body("violations.rule", contains("oc4ids.id.twice"));
        numbered("oc4ids-abcdef-twice").body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"{}", "{\"projects\":[]}", "[]", "7", "{\"projects\":[7]}"})
    void whatIsNoPackageIsRefused(String content) {
        send(content, "").then().statusCode(422);
    }

    @Test
    void aPackageOfNothingIsRefused() {
        send("{\"projects\":[]}", "").then().statusCode(422).body("violations.rule", hasItem("oc4ids.projects"));
    }

    @Test
    void aPackageThatIsNoJsonIsRefused() {
        send("{\"projects\":", "").then().statusCode(400).body("violations[0].rule", equalTo("json.malformed"));
    }

    @Test
    void aRepetitionEntersNothingTwice() {
        // Given
        var key = UUID.randomUUID();
        var content = packageOf(PLACE, "oc4ids-abcdef-key");
        post(Oc4idsCalls.PACKAGES, content, key).then().statusCode(200);
        // When
        var again = post(Oc4idsCalls.PACKAGES, content, key);
        // Then
        again.then().statusCode(200).header("Idempotent-Replayed", "true");
        numbered("oc4ids-abcdef-key").body("items", hasSize(1));
    }

    private static ValidatableResponse numbered(String text) {
        return given().queryParam("q", text).get(PROJECTS).then();
    }
}
