package dev.pinglu.projects.evidence;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.etagOf;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.kit.testing.PhotoFile.aPhoto;
import static dev.pinglu.projects.evidence.EvidenceCalls.attach;
import static dev.pinglu.projects.evidence.EvidenceCalls.described;
import static dev.pinglu.projects.evidence.EvidenceCalls.photo;
import static dev.pinglu.projects.evidence.EvidenceCalls.record;
import static dev.pinglu.projects.evidence.EvidenceCalls.verify;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.pinglu.kit.attachment.ContentReferences;
import dev.pinglu.kit.testing.PhotoFile;
import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.kit.testing.TopicReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvidenceTest {
    private static final String PATH = EvidenceResource.PATH;
    private static final byte[] PDF = "%PDF-1.7 一份文件".getBytes(StandardCharsets.UTF_8);

    @Inject
    EvidenceLedger ledger;

    @Test
    void aPhotoTakesTimeAndPlaceFromTheCamera() {
        // Given
        var photo = photo(project());
        // When
        var attached = attach(
                photo,
                aPhoto().takenAt("2022:09:01 10:00:00")
                        .at("39.512345", "112.25")
                        .jpeg());
        // Then
        attached.then()
                .statusCode(200)
                .body("takenAt", equalTo("2022-09-01T02:00:00Z"))
                .body("place.latitude", equalTo(39.512345f))
                .body("place.longitude", equalTo(112.25f))
                .body("timeDiffers", equalTo(false))
                .body("placeDiffers", equalTo(false))
                .body("fileKind", equalTo("JPEG"))
                .body("file.attachedBy", equalTo("all-clerks"));
    }

    @Test
    void whatTheCameraNotedOtherwiseIsFlaggedAndHasToBeExplained() {
        // Given: five kilometres away, and a day before
        var body = described(project(), EvidenceType.PHOTO, "");
        body.put("takenAt", "2022-09-02T10:00:00+08:00");
        body.put("place", Map.of("latitude", 39.55, "longitude", 112.25));
        var photo = post(PATH, body).header("Location");
        // When
        var attached = attach(
                photo,
                aPhoto().takenAt("2022:09:01 10:00:00").at("39.5", "112.25").jpeg());
        // Then
        attached.then()
                .statusCode(200)
                .body("place.latitude", equalTo(39.55f))
                .body("timeDiffers", equalTo(true))
                .body("placeDiffers", equalTo(true))
                .body("file.cameraTakenAt", equalTo("2022-09-01T02:00:00Z"));
        verify(photo, null).then().statusCode(422).body("violations.rule", contains("evidence.differs"));
        verify(photo, "相机时钟未校准，现场已核对").then().statusCode(200).body("verificationNote", equalTo("相机时钟未校准，现场已核对"));
    }

    @Test
    void theSamePhotoShowsOneThingOnly() {
        // Given
        var picture = aPhoto().takenAt("2022:09:01 10:00:00").at("39.5", "112.25");
        var first = photo(project());
        attach(first, picture.jpeg()).then().statusCode(200);
        var second = photo(project());
        // When: another project, and other notes of the camera
        var refused = attach(second, picture.takenAt("2022:09:05 10:00:00").jpeg());
        // Then
        refused.then().statusCode(409).body("violations.rule", contains("evidence.photo.unique"));
        get(second).then().body("file", nullValue());
        change(first, "/withdrawal", Map.of("reason", "传错项目")).then().statusCode(200);
        attach(second, picture.jpeg()).then().statusCode(200);
    }

    @Test
    void aPictureIsServedWithoutTheNotesOfTheCamera() {
        // Given
        var photo = photo(project());
        attach(
                photo,
                aPhoto().takenAt("2022:09:01 10:00:00")
                        .at("39.5", "112.25")
                        .turned(6)
                        .jpeg());
        // When
        var served = get(photo + "/file");
        // Then
        served.then()
                .statusCode(200)
                .header("Content-Type", "image/jpeg")
                .header("Content-Disposition", startsWith("inline; filename*=UTF-8''"))
                .header("Content-Disposition", endsWith(".jpg"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-cache");
        assertThat(new String(served.asByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain(PhotoFile.PERSONAL);
        given().header("If-None-Match", served.header("ETag"))
                .get(photo + "/file")
                .then()
                .statusCode(304)
                .header("ETag", served.header("ETag"));
    }

    @Test
    void aDocumentIsServedAsItCameToBeSaved() {
        // Given
        var contract = record(project(), EvidenceType.CONTRACT, "2022-09-01");
        attach(contract, PDF).then().statusCode(200);
        // When
        var served = get(contract + "/file");
        // Then
        served.then()
                .statusCode(200)
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", startsWith("attachment;"));
        assertThat(served.asByteArray()).isEqualTo(PDF);
    }

    @Test
    void whoMayNotSeeTheRecordDoesNotSeeItsFile() {
        // Given
        var contract = record(project(), EvidenceType.CONTRACT, "2022-09-01");
        attach(contract, PDF);
        // When
        var elsewhere =
                given().auth().oauth2(Tokens.of("projects-clerk", "140603202")).get(contract + "/file");
        // Then
        elsewhere.then().statusCode(404);
    }

    @Test
    void aFileOfAnotherKindOrForAnotherVersionIsRefused() {
        // Given
        var project = project();
        var photo = photo(project);
        // Then
        attach(photo, "<html>".getBytes(StandardCharsets.UTF_8)).then().statusCode(415);
        attach(photo, PDF).then().statusCode(422).body("violations.rule", contains("evidence.photo.kind"));
        attach(photo, new byte[0]).then().statusCode(400).body("violations.rule", contains("attachment.empty"));
        given().contentType("application/octet-stream")
                .header("If-Match", "\"7\"")
                .body(PDF)
                .put(photo + "/file")
                .then()
                .statusCode(412);
        get(photo + "/file").then().statusCode(404);
    }

    @Test
    void aPhotoIsVerifiedWithFileTimeAndPlaceBySomebodyElse() {
        // Given
        var photo = photo(project());
        verify(photo, null)
                .then()
                .statusCode(422)
                .body("violations.path", containsInAnyOrder("file", "takenAt", "place"))
                .body("violations.rule", everyItem(equalTo("evidence.photo.incomplete")));
        attach(
                photo,
                aPhoto().takenAt("2022:09:01 10:00:00").at("39.5", "112.25").jpeg());
        change(photo, "/verification", Map.of())
                .then()
                .statusCode(422)
                .body("violations.rule", contains("evidence.verifier"));
        // When
        var verified = verify(photo, null);
        // Then
        verified.then()
                .statusCode(200)
                .body("status", equalTo("VERIFIED"))
                .body("verifiedBy", equalTo("park-clerk"))
                .body("verifiedOn", equalTo("2022-10-20"))
                .body("next", contains("WITHDRAWN"));
        attach(photo, PDF).then().statusCode(409);
    }

    @Test
    void evidenceSaysWhatItsTypeHasToSay() {
        // Given
        var body = described(project(), EvidenceType.CONSTRUCTION_PERMIT, "2022-10-21");
        body.remove("documentNo");
        body.put("output", Map.of("fromMonth", "2021-09", "toMonth", "2022-08", "ofDesign", 0.8));
        // When
        var refused = post(PATH, body);
        // Then
        refused.then()
                .statusCode(422)
                .body(
                        "violations.rule",
                        containsInAnyOrder("evidence.missing", "evidence.date.future", "evidence.output"));
    }

    @Test
    void theMonthsOfAnOutputGoOnFromTheFirst() {
        // Given
        var body = described(project(), EvidenceType.OUTPUT_RECORD, "2022-09-01");
        body.put("output", Map.of("fromMonth", "2022-08", "toMonth", "2022-07", "ofDesign", 0.8));
        // When
        var refused = post(PATH, body);
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("evidence.output.order"));
    }

    @Test
    void evidenceIsRevisedUntilItIsVerified() {
        // Given
        var project = project();
        var contract = record(project, EvidenceType.CONTRACT, "2022-09-01");
        // When
        var revised = put(contract, "", described(project, EvidenceType.FUNDS, "2022-09-02"));
        // Then
        revised.then().statusCode(200).body("type", equalTo("FUNDS")).body("issuedOn", equalTo("2022-09-02"));
        put(contract, "", described(project(), EvidenceType.FUNDS, "2022-09-02"))
                .then()
                .statusCode(422)
                .body("violations.rule", contains("evidence.project"));
        verify(contract, null).then().statusCode(200);
        put(contract, "", described(project, EvidenceType.FUNDS, "2022-09-02"))
                .then()
                .statusCode(409);
    }

    @Test
    void monthsThatHaveNotEndedHaveNoOutput() {
        // Given
        var body = described(project(), EvidenceType.OUTPUT_RECORD, "2022-10-01");
        body.put("output", Map.of("fromMonth", "2021-11", "toMonth", "2022-10", "ofDesign", 0.8));
        // When
        var refused = post(PATH, body);
        // Then
        refused.then().statusCode(422).body("violations.path", contains("output.toMonth"));
    }

    @Test
    void whatIsToBeDoneIsToldUntilItIsVerified() {
        // Given
        var photo = photo(project());
        work(photo).then().body("items.kind", contains("evidence.attach"));
        // When
        attach(
                photo,
                aPhoto().takenAt("2022:09:01 10:00:00").at("39.5", "112.25").jpeg());
        // Then
        work(photo)
                .then()
                .body("items.kind", contains("evidence.verify"))
                .body("items.title.zh", contains("现场照片 · 示例项目"));
        verify(photo, null);
        work(photo).then().body("items", hasSize(0));
    }

    @Test
    void aListIsFiltered() {
        // Given
        var project = project();
        record(project, EvidenceType.BRIEF, "2022-09-01");
        var contract = record(project, EvidenceType.CONTRACT, "2022-09-01");
        change(contract, "/withdrawal", Map.of("reason", "试验"));
        // When
        var found = given().queryParam("project", project.substring(project.lastIndexOf('/') + 1))
                .queryParam("type", "CONTRACT")
                .queryParam("status", "WITHDRAWN")
                .queryParam("q", "试验")
                .get(PATH);
        // Then
        found.then()
                .statusCode(200)
                .body("items.type", contains("CONTRACT"))
                .body("items.withdrawalReason", contains("试验"));
    }

    @Test
    void everyStepIsInTheHistoryAndPublished() {
        // Given
        var photo = EvidenceCalls.verifiedPhoto(project());
        // When
        change(photo, "/withdrawal", Map.of("reason", "照片与现场不符")).then().statusCode(200);
        // Then
        change(photo, "/withdrawal", Map.of("reason", "试验")).then().statusCode(409);
        get(photo + "/history").then().body("", hasSize(4)).body("reason", hasItem(containsString("照片与现场不符")));
        try (var states = TopicReader.of("projects.state")) {
            assertThat(states.await("evidence/" + photo.substring(photo.lastIndexOf('/') + 1), 4))
                    .extracting(r -> r.header("ce_cause"))
                    .containsExactly("recorded", "file-attached", "verified", "withdrawn");
        }
    }

    @Test
    void aFileThatWasReplacedIsStillReferredTo() {
        // Given
        var contract = record(project(), EvidenceType.CONTRACT, "2022-09-01");
        var first = attach(contract, PDF).jsonPath().getString("file.sha256");
        // When
        attach(contract, aPhoto().png()).then().statusCode(200);
        // Then
        assertThat(etagOf(contract)).isEqualTo("\"2\"");
        assertThat(List.of(first, "0".repeat(64)))
                .extracting(sha256 -> QuarkusTransaction.requiringNew().call(() -> includes(ledger, sha256)))
                .containsExactly(true, false);
    }

    @Test
    void aPhotoThatIsReplacedTakesTimeAndPlaceFromItsOwnCamera() {
        // Given
        var photo = photo(project());
        attach(
                photo,
                aPhoto().takenAt("2022:09:01 10:00:00").at("39.5", "112.25").jpeg());
        // When
        var replaced = attach(
                photo,
                aPhoto().takenAt("2022:09:02 10:00:00").at("39.6", "112.35").jpeg());
        // Then
        replaced.then()
                .statusCode(200)
                .body("takenAt", equalTo("2022-09-02T02:00:00Z"))
                .body("place.latitude", equalTo(39.6f))
                .body("timeDiffers", equalTo(false))
                .body("placeDiffers", equalTo(false));
    }

    @Test
    void aPhotoOfACameraThatIsAheadOfTheDayIsNotVerified() {
        // Given
        var photo = photo(project());
        attach(
                photo,
                aPhoto().takenAt("2030:09:01 10:00:00").at("39.5", "112.25").jpeg());
        // When
        var refused = verify(photo, null);
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("evidence.date.future"));
    }

    @Test
    void nothingBecomesOfTheEvidenceOfACancelledProject() {
        // Given
        var project = project();
        var contract = record(project, EvidenceType.CONTRACT, "2022-09-01");
        change(project, "/overlays", Map.of("to", "CANCELLED", "on", "2022-10-01", "reason", "试验", "document", "试验1号"))
                .then()
                .statusCode(200);
        // When
        var refused = verify(contract, null);
        // Then
        refused.then().statusCode(409).body("violations.rule", contains("project.cancelled"));
        change(contract, "/withdrawal", Map.of("reason", "重复")).then().statusCode(200);
    }

    private static boolean includes(ContentReferences references, String sha256) {
        return references.include(sha256);
    }

    private static io.restassured.response.Response work(String evidence) {
        return given().queryParam("record", "evidence/" + evidence.substring(evidence.lastIndexOf('/') + 1))
                .get("/api/projects/work-items");
    }

    private static String project() {
        return post("/api/projects/key-projects", aProject().described()).getHeader("Location");
    }
}
