package dev.pinglu.projects.formality;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Batches of 26 September 2022. */
@QuarkusTest
class FormalityTakeOverTest {
    private static final String PATH = FormalityTakeOverResource.PATH;

    @Test
    void whatWasBegunBeforeEntersWhereItStandsAndItsClockStartsAtTheTakeOver() {
        // Given
        var project = project();
        // When
        takeOver(
                        granted(project, "PROJECT_APPROVAL"),
                        row(
                                project,
                                "LAND_PREVIEW",
                                "ACCEPTED",
                                "submittedOn",
                                "2022-07-20",
                                "acceptedOn",
                                "2022-07-25"))
                .then()
                .statusCode(201)
                .body("records", equalTo(2));
        // Then: twenty working days after 26 September
        listed(project)
                .then()
                .body("items.type", contains("PROJECT_APPROVAL", "LAND_PREVIEW"))
                .body("items.carriedOver", contains(true, true))
                .body("items.documentNo[0]", equalTo("平发改备〔2021〕9号"))
                .body("items.validFrom[0]", equalTo("2021-06-01"))
                .body("items.acceptedOn[1]", equalTo("2022-07-25"))
                .body("items.dueOn[1]", equalTo("2022-10-27"));
        // And it goes on from there, not from before
        var land = FormalityResource.PATH + "/" + listed(project).path("items[1].id");
        change(land, "/transitions", Map.of("to", "SUPPLEMENT", "on", "2022-09-25", "reason", "试验"))
                .then()
                .statusCode(422)
                .body("violations.rule", contains("formality.date.order"));
        change(land, "/transitions", Map.of("to", "SUPPLEMENT", "on", "2022-09-27", "reason", "试验"))
                .then()
                .statusCode(200)
                .body("remainingDays", equalTo(19));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUBMITTED | | formality.date.missing | submittedOn",
                "ACCEPTED | submittedOn=2022-07-25 | formality.date.missing | acceptedOn",
                "ACCEPTED | acceptedOn=2022-09-27 | formality.date.future | acceptedOn",
                "ACCEPTED | submittedOn=2022-07-25,acceptedOn=2022-07-24 | formality.date.order | acceptedOn",
                "SUPPLEMENT | acceptedOn=2022-07-25 | formality.reason | reason",
                "PREPARING | decidedOn=2022-07-25 | formality.date.early | decidedOn",
                "PREPARING | validTo=2023-07-25 | formality.permit.early | validFrom",
                "PREPARING | documentNo=1号 | formality.permit.early | documentNo",
                "PREPARING | requirement=TBD | formality.requirement | status",
                "APPROVED | decidedOn=2022-07-25 | formality.document | documentNo",
                "APPROVED | decidedOn=2022-07-25,documentNo=1号,validTo=2022-07-24 | formality.validity.order | validTo",
                "APPROVED | decidedOn=2022-07-25,documentNo=1号,validTo=2022-09-25 | formality.validity.over | validTo",
                "EXPIRED | decidedOn=2022-07-25,documentNo=1号,validTo=2022-09-26 | formality.validity.running | validTo",
                "EXTENDED | decidedOn=2022-07-25,documentNo=1号,validTo=2023-09-26 | formality.extension.none | extensionsUsed",
                "REJECTED | decidedOn=2022-07-25 | formality.reason | reason"
            })
    void aRowSaysWhatItsStatusPresupposesAndNothingBeyond(String status, String fields, String rule, String field) {
        // Given
        var row = new HashMap<>(row(project(), "PROJECT_APPROVAL", status));
        if (fields != null) {
            Arrays.stream(fields.split(",", -1))
                    .map(pair -> pair.split("=", -1))
                    .forEach(p -> row.put(p[0], p[1]));
        }
        // When
        var refused = takeOver(row);
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.find { it.rule == '" + rule + "' }.path", equalTo("records[0]." + field));
    }

    @Test
    void aProjectOrATypeThatIsNotThereIsRefused() {
        // Given
        var nobody = "/" + UUID.randomUUID();
        // When
        var refused = takeOver(granted(nobody, "PROJECT_APPROVAL"), granted(project(), "EIA_NOTHING"));
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.rule", contains("project.unknown", "formality.type"))
                .body("violations.path", contains("records[0].projectId", "records[1].type"));
    }

    @Test
    void aProjectHasOneOfATypeHereToo() {
        // Given
        var project = project();
        // When
        var refused = takeOver(granted(project, "PROJECT_APPROVAL"), granted(project, "PROJECT_APPROVAL"));
        // Then
        refused.then().statusCode(409).body("violations[0].rule", equalTo("formality.open.unique"));
        listed(project).then().body("items", empty());
    }

    @Test
    void aPermitThatRunsCountsInWhateverOrderTheyAreTold() {
        // Given
        var project = project();
        var expired = row(
                project,
                "PROJECT_APPROVAL",
                "EXPIRED",
                "decidedOn",
                "2019-06-01",
                "documentNo",
                "平发改备〔2019〕9号",
                "validTo",
                "2021-05-31");
        // When
        var batch = takeOver(granted(project, "PROJECT_APPROVAL"), expired).getHeader("Location");
        // Then: nobody is to open another one
        listed(project).then().body("items.find { it.status == 'EXPIRED' }.succeeded", equalTo(true));
        get(project + "/earliest-start")
                .then()
                .statusCode(200)
                .body("criticalPath.type", not(hasItem("PROJECT_APPROVAL")));
        change(batch, "/withdrawal", "").then().statusCode(200);
    }

    @Test
    void anExpiredPermitIsSucceededByWhatTheLedgerHasAlreadyOrGetsLater() {
        // Given
        var project = project();
        var expired = row(
                project,
                "PROJECT_APPROVAL",
                "EXPIRED",
                "decidedOn",
                "2019-06-01",
                "documentNo",
                "平发改备〔2019〕9号",
                "validTo",
                "2021-05-31");
        takeOver(expired).then().statusCode(201);
        listed(project).then().body("items.succeeded", contains(false));
        // When
        takeOver(granted(project, "PROJECT_APPROVAL")).then().statusCode(201);
        takeOver(expired).then().statusCode(201);
        // Then
        listed(project)
                .then()
                .body("items.status", contains("EXPIRED", "APPROVED", "EXPIRED"))
                .body("items.succeeded", contains(true, false, true));
    }

    @Test
    void aBatchIsWithdrawnWhileNothingInItHasMovedOn() {
        // Given
        var project = project();
        var batch = takeOver(granted(project, "PROJECT_APPROVAL")).getHeader("Location");
        // When
        change(batch, "/withdrawal", "").then().statusCode(200);
        // Then
        listed(project).then().body("items", hasSize(0));
        get(batch).then().statusCode(200);
    }

    private static String project() {
        return post("/api/projects/key-projects", aProject().described()).getHeader("Location");
    }

    private static Response listed(String project) {
        return given().queryParam("project", idOf(project)).get(FormalityResource.PATH);
    }

    private static Response takeOver(Object... rows) {
        return post(PATH, Map.of("asOf", "2022-09-26", "sourceDocument", "前期手续台账2022年9月", "records", List.of(rows)));
    }

    private static Map<String, Object> granted(String project, String type) {
        return row(project, type, "APPROVED", "decidedOn", "2021-06-01", "documentNo", "平发改备〔2021〕9号");
    }

    private static Map<String, Object> row(String project, String type, String status, String... fields) {
        var row = new HashMap<String, Object>(Map.of("projectId", idOf(project), "type", type, "status", status));
        for (int i = 0; i < fields.length; i += 2) {
            row.put(fields[i], fields[i + 1]);
        }
        return row;
    }
}
