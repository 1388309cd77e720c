package dev.pinglu.projects.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as clerks see it: its public state, and what stays inside the service.
 *
 * @param file what was brought, and what the camera noted in it; absent until there is one
 * @param next the statuses that may follow
 * @param version what If-Match of the next change names
 */
public record EvidenceResponse(
        @JsonUnwrapped EvidenceEvent.State state,
        @Nullable String shows,
        @Nullable String issuedBy,
        @Nullable FileNote file,
        String recordedBy,
        LocalDate recordedOn,
        @Nullable String verifiedBy,
        @Nullable LocalDate verifiedOn,
        @Nullable String verificationNote,
        @Nullable String withdrawalReason,
        Collection<EvidenceStatus> next,
        long version) {

    /** What is kept of a file. */
    @Schema(name = "EvidenceFile")
    public record FileNote(
            String sha256,
            long bytes,
            @Nullable String attachedBy,
            @Nullable Instant cameraTakenAt,
            @Nullable Place cameraPlace) {
        static @Nullable FileNote from(EvidenceFile file) {
            return file.attachment()
                    .map(kept -> new FileNote(
                            kept.sha256(), kept.bytes(), file.attachedBy(), file.cameraTakenAt(), file.cameraPlace()))
                    .orElse(null);
        }
    }

    static EvidenceResponse from(Evidence evidence) {
        return new EvidenceResponse(
                evidence.state(),
                evidence.shows(),
                evidence.issuedBy(),
                FileNote.from(evidence.file()),
                evidence.recordedBy(),
                evidence.recordedOn(),
                evidence.verifiedBy(),
                evidence.verifiedOn(),
                evidence.verificationNote(),
                evidence.withdrawalReason(),
                evidence.status().next(),
                evidence.version());
    }
}
