package dev.pinglu.projects.evidence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Records a piece of evidence; its file follows.
 *
 * @param shows what is to be seen in it, e.g. {@code 主厂房基础浇筑}
 * @param documentNo as whoever issued it numbers it
 * @param issuedBy an authority or a unit, no person
 * @param takenAt of a photo; absent for what the camera noted
 * @param place of a photo; absent for what the camera noted
 * @param output of a record of output
 */
public record RecordEvidence(
        @NotNull UUID projectId,
        @NotNull EvidenceType type,

        @Size(max = 200) @Schema(examples = "主厂房基础浇筑") @Nullable
        String shows,

        @Size(max = 100) @Nullable String documentNo,
        @Size(max = 100) @Nullable String issuedBy,
        @Nullable LocalDate issuedOn,
        @Nullable Instant takenAt,
        @Valid @Nullable Place place,
        @Valid @Nullable Output output) {}
