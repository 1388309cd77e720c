package dev.pinglu.projects.evidence;

import static dev.pinglu.kit.testing.Api.change;

import dev.pinglu.projects.project.ProjectStage;
import io.restassured.response.Response;
import java.util.Map;

/** Walks projects over HTTP, with the evidence that each step demands: {@code StageEvidence.step(project, "RESERVE", "2022-01-10")}. */
public final class StageEvidence {
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
            case READY -> EvidenceCalls.record(project, EvidenceType.FUNDS, on);
            case LEAD -> {
                // nothing but what other records show
            }
        }
    }
}
