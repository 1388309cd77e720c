package dev.pinglu.projects.project;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.projects.project.SheetCalls.IMPORTS;
import static dev.pinglu.projects.project.SheetCalls.numbered;
import static dev.pinglu.projects.project.SheetCalls.project;
import static dev.pinglu.projects.project.SheetCalls.send;
import static dev.pinglu.projects.project.SheetCalls.sent;
import static dev.pinglu.projects.project.SheetCalls.sheetOf;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.pinglu.kit.id.Ids;
import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.DatabaseOwner;
import dev.pinglu.projects.evidence.StageEvidence;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a batch: it is waited for, taken up again, withdrawn, and its file is forgotten. */
@QuarkusTest
class SheetBatchTest {
    private static final String PROJECTS = KeyProjectResource.PATH;

    @Inject
    DataSource database;

    @Test
    void aTrialAndTheImportAfterItNeedKeysOfTheirOwn() {
        // Given
        var key = UUID.randomUUID();
        var sheet = sheetOf("140603210", "KEY-1");
        post(sheet, key, "?dryRun=true").then().statusCode(202);
        // When
        var second = post(sheet, key, "");
        // Then
        second.then().statusCode(422).body("type", equalTo("urn:pinglu:problem:idempotency-key-reused"));
        post(sheet, key, "?dryRun=true").then().statusCode(202).header("Idempotent-Replayed", "true");
    }

    @Test
    void aSheetIsWithdrawnWhileNothingInItHasMovedOn() {
        // Given
        var batch = sent(sheetOf("140603210", "WD-1", "WD-2"), "");
        // When
        change(batch, "/withdrawal", "").then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        // Then
        numbered("WD-").body("items", empty());
        change(batch, "/withdrawal", "")
                .then()
                .statusCode(409)
                .body("violations[0].rule", equalTo("sheet-import.status"));
    }

    @Test
    void aSheetStaysOnceAProjectInItHasMovedOn() {
        // Given
        var batch = sent(sheetOf("140603210", "MO-1", "MO-2"), "");
        var moved = project("MO-2").getString("id");
        StageEvidence.step(PROJECTS + "/" + moved, "RESERVE", "2022-10-01");
        // When
        var refused = change(batch, "/withdrawal", "");
        // Then
        refused.then()
                .statusCode(409)
                .body("violations.rule", contains("sheet-import.moved-on"))
                .body("violations.path", contains(moved));
        numbered("MO-").body("items", hasSize(2));
    }

    @Test
    void aSheetStaysOnceSomethingRestsOnAProjectInIt() {
        // Given
        var batch = sent(sheetOf("140603210", "RE-1", "RE-2"), "");
        var id = project("RE-2").getString("id");
        var formality = Api.post(
                        "/api/projects/formalities",
                        Map.of("projectId", id, "type", "PROJECT_APPROVAL", "requirement", "YES"))
                .jsonPath()
                .getString("id");
        // When
        var refused = change(batch, "/withdrawal", "");
        // Then
        refused.then()
                .statusCode(409)
                .body("violations.rule", contains("project.withdrawal.resting"))
                .body("violations.path", contains("formality/" + formality));
        numbered("RE-").body("items", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({"1, ENTERED", "3, FAILED"})
    void whatAProcessLeftBehindIsTakenUpUnlessItFailedTooOften(int attempts, String status) throws SQLException {
        // Given
        var left = leftBehind(attempts, sheetOf("140603210", "LB-" + attempts));
        // When
        sent(sheetOf("140603210", "LB-next"), "?dryRun=true");
        // Then
        get(left).then().body("status", equalTo(status));
        numbered("LB-" + attempts).body("items", hasSize(status.equals("ENTERED") ? 1 : 0));
    }

    /** A sheet that somebody was working through when the process ended. */
    private String leftBehind(int attempts, String csv) throws SQLException {
        var id = Ids.next();
        try (var connection = database.getConnection();
                var batch = connection.prepareStatement(
                        "insert into sheet_import (id, record_type, division_code, clerk, file_name, sha256, dry_run,"
                                + " status, attempts, received_at)"
                                + " values (?, 'project', '140603', 'clerk', 'left', '', false, 'RUNNING', ?, now() - interval '1 hour')");
                var file = connection.prepareStatement(
                        "insert into sheet_import_file (import_id, content) values (?, ?)")) {
            connection.setAutoCommit(false);
            batch.setObject(1, id);
            batch.setInt(2, attempts);
            batch.executeUpdate();
            file.setObject(1, id);
            file.setBytes(2, csv.getBytes(UTF_8));
            file.executeUpdate();
            connection.commit();
        }
        return IMPORTS + "/" + id;
    }

    private static io.restassured.response.Response post(String csv, UUID key, String query) {
        return given().contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(csv.getBytes(UTF_8))
                .post(IMPORTS + query);
    }

    @Test
    void aSheetThatRevisedProjectsStays() {
        // Given
        var sheet = sheetOf("140603210", "RS-1");
        sent(sheet, "");
        var revision = sent(sheet.replace(",1000\n", ",2000\n"), "");
        // When
        var refused = change(revision, "/withdrawal", "");
        // Then
        refused.then().statusCode(409).body("violations[0].rule", equalTo("sheet-import.revised"));
    }

    @Test
    void sheetsAreListedFromTheLatestWithoutWhatIsWrongWithThem() {
        // Given
        var sound = sent(sheetOf("140603210", "LS-1"), "?dryRun=true");
        var faulty = sent(sheetOf("150603210", "LS-2"), "?dryRun=true");
        // When
        var page = given().queryParam("limit", 1).get(IMPORTS).then().statusCode(200);
        var next = given().queryParam("limit", 1)
                .queryParam("pageToken", page.extract().<String>path("nextPageToken"))
                .get(IMPORTS);
        // Then
        page.body("items.id", contains(idOf(faulty)))
                .body("items[0].findingCount", equalTo(1))
                .body("items[0].findings", empty());
        next.then().body("items.id", contains(idOf(sound)));
    }

    private static String idOf(String batch) {
        return batch.substring(IMPORTS.length() + 1);
    }

    @Test
    void anEmptyFileIsRefusedAtOnce() {
        send(new byte[0], "").then().statusCode(400).body("violations[0].rule", equalTo("sheet.empty"));
    }

    @Test
    void aSheetIsNotGivenBackWhileItIsWorkedThrough() throws SQLException {
        // Given another process that works on sheets of projects
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('sheet-import/project', 0))");
            var waiting = send(sheetOf("140603210", "WT-1").getBytes(UTF_8), "?dryRun=true")
                    .getHeader("Location");
            // When
            var refused = get(waiting + "/sheet");
            statement.execute("select pg_advisory_unlock_all()");
            // Then
            refused.then().statusCode(409).body("violations[0].rule", equalTo("sheet-import.running"));
        }
    }

    @Test
    void aSheetWhoseFileIsForgottenIsToldSo() throws SQLException {
        // Given
        var batch = sent(sheetOf("140603210", "FG-1"), "?dryRun=true");
        DatabaseOwner.execute("delete from sheet_import_file where import_id = '" + idOf(batch) + "'");
        // When
        var refused = get(batch + "/sheet");
        // Then
        refused.then().statusCode(409).body("violations[0].rule", equalTo("sheet-import.forgotten"));
    }
}
