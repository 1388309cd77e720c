package dev.pinglu.projects.evidence;

import io.quarkus.qute.TemplateData;

/**
 * A piece of evidence on the page of its project.
 *
 * @param tone of its status: green, amber or grey
 * @param picture whether its file can be shown
 * @param verifiable whether the reader may verify it
 * @param replaceable whether a file may still be brought
 */
@TemplateData
record EvidenceLine(EvidenceResponse evidence, String tone, boolean picture, boolean verifiable, boolean replaceable) {

    static EvidenceLine of(Evidence evidence, boolean verifies, String reader) {
        var recorded = evidence.status() == EvidenceStatus.RECORDED;
        return new EvidenceLine(
                EvidenceResponse.from(evidence),
                tone(evidence.status()),
                evidence.file().isPicture(),
                recorded && verifies && !evidence.isBy(reader),
                recorded);
    }

    private static String tone(EvidenceStatus status) {
        return switch (status) {
            case RECORDED -> "amber";
            case VERIFIED -> "green";
            case WITHDRAWN -> "grey";
        };
    }
}
