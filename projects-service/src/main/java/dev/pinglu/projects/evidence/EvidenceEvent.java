package dev.pinglu.projects.evidence;

import dev.pinglu.kit.attachment.Attachment;
import dev.pinglu.kit.attachment.FileKind;
import dev.pinglu.kit.event.EventType;
import dev.pinglu.kit.work.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What evidence publishes; the JSON Schema beside the application describes each field. */
public sealed interface EvidenceEvent {

    /** The whole public state of a piece of evidence. */
    @EventType("dev.pinglu.projects.evidence.state.v1")
    @Schema(name = "EvidenceState")
    record State(
            UUID id,
            UUID projectId,
            String projectTitle,
            EvidenceType type,
            Wording name,
            EvidenceStatus status,
            boolean verified,
            @Nullable String documentNo,
            @Nullable LocalDate issuedOn,
            @Nullable Instant takenAt,
            @Nullable Place place,
            boolean timeDiffers,
            boolean placeDiffers,
            @Nullable Output output,
            @Nullable FileKind fileKind,
            String divisionCode,
            boolean removed)
            implements EvidenceEvent {

        static State of(Evidence evidence) {
            return new State(
                    evidence.id(),
                    evidence.projectId(),
                    evidence.projectTitle(),
                    evidence.type(),
                    evidence.type().title(),
                    evidence.status(),
                    evidence.status() == EvidenceStatus.VERIFIED,
                    evidence.documentNo(),
                    evidence.issuedOn(),
                    evidence.takenAt(),
                    evidence.place(),
                    evidence.timeDiffers(),
                    evidence.placeDiffers(),
                    evidence.output(),
                    evidence.file().attachment().map(Attachment::kind).orElse(null),
                    evidence.divisionCode(),
                    evidence.removed());
        }
    }
}
