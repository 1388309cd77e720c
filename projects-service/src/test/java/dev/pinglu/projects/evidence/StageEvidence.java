package dev.pinglu.projects.evidence;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;

import dev.pinglu.projects.project.ProjectStage;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Walks projects over HTTP, with the evidence that each step demands: {@code StageEvidence.step(project, "RESERVE", "2022-01-10")}. */
public final class StageEvidence {
    private static final String FORMALITIES = "/api/projects/formalities";
    private static final String TODAY = "2022-10-20";

    private StageEvidence() {}

    /** Takes a step, with what it demands, and answers what became of it. */
    public static Response step(String project, String to, String on) {
        supply(project, ProjectStage.valueOf(to), on);
        return change(project, "/transitions", Map.of("to", to, "on", on));
    }

    /** Records whatever evidence a step on a day demands. */
    public static void supply(String project, ProjectStage to, String day) {
        // A step into the future is refused for itself.
        var on = day.compareTo(TODAY) > 0 ? TODAY : day;
        switch (to) {
            case RESERVE -> EvidenceCalls.record(project, EvidenceType.BRIEF, on);
            case PREPARATION -> EvidenceCalls.record(project, EvidenceType.APPROVAL_DOCUMENT, on);
            case CONSTRUCTION -> {
                EvidenceCalls.record(project, EvidenceType.CONSTRUCTION_PERMIT, on);
                EvidenceCalls.record(project, EvidenceType.CONTRACT, on);
                EvidenceCalls.verifiedPhoto(project);
                EvidenceCalls.verifiedPhoto(project);
            }
            case COMPLETED, COMMISSIONED -> EvidenceCalls.record(project, EvidenceType.ACCEPTANCE_RECORD, on);
            case FULL_CAPACITY -> EvidenceCalls.record(project, EvidenceType.OUTPUT_RECORD, on);
            case CLOSED -> EvidenceCalls.record(project, EvidenceType.FINAL_ACCOUNT, on);
            case READY -> {
                EvidenceCalls.record(project, EvidenceType.FUNDS, on);
                grantFormalities(project, on);
            }
            case LEAD -> {
                // nothing but what other records show
            }
        }
    }

    /** Takes over, as granted or not needed on a day, what the catalogue wants before a project is ready and nobody has opened. */
    static void grantFormalities(String project, String on) {
        var id = project.substring(project.lastIndexOf('/') + 1);
        var opened = given().queryParam("project", id)
                .queryParam("limit", 100)
                .get(FORMALITIES)
                .jsonPath()
                .getList("items.type", String.class);
        List<Map<String, Object>> types = given().queryParam(
                        "approvalMode", get(project).jsonPath().getString("approvalMode"))
                .queryParam("on", on)
                .get("/api/projects/formality-types")
                .jsonPath()
                .getList("findAll { it.neededFor == 'READY' }");
        var records = types.stream()
                .filter(type -> !opened.contains(type.get("code")))
                .map(type -> carriedOver(id, type, on))
                .toList();
        if (!records.isEmpty()) {
            post(FORMALITIES + "/take-overs", Map.of("asOf", on, "sourceDocument", "试验台账", "records", records))
                    .then()
                    .statusCode(201);
        }
    }

    private static Map<String, Object> carriedOver(String project, Map<String, Object> type, String on) {
        var record = new HashMap<String, Object>(Map.of("projectId", project, "type", type.get("code")));
        record.putAll(
                "YES".equals(type.get("required"))
                        ? Map.of("status", "APPROVED", "decidedOn", on, "documentNo", "试验〔2022〕1号")
                        : Map.of("requirement", "NO", "status", "NOT_STARTED", "reason", "不涉及"));
        return record;
    }
}
