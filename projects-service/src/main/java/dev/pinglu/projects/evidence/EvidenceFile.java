package dev.pinglu.projects.evidence;

import dev.pinglu.kit.attachment.Attachment;
import dev.pinglu.kit.attachment.FileKind;
import dev.pinglu.kit.attachment.PhotoFacts;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file of a piece of evidence, who brought it, and what the camera noted in it. */
@Embeddable
class EvidenceFile {
    private @Nullable String fileSha256;

    @Enumerated(EnumType.STRING)
    private @Nullable FileKind fileKind;

    private @Nullable Long fileBytes;
    private @Nullable String pictureSha256;
    private @Nullable String attachedBy;
    private @Nullable Instant cameraTakenAt;
    private @Nullable BigDecimal cameraLatitude;
    private @Nullable BigDecimal cameraLongitude;

    protected EvidenceFile() {}

    static EvidenceFile none() {
        return new EvidenceFile();
    }

    EvidenceFile(Attachment file, String broughtBy) {
        fileSha256 = file.sha256();
        fileKind = file.kind();
        fileBytes = file.bytes();
        pictureSha256 = file.pictureSha256();
        attachedBy = broughtBy;
        cameraTakenAt = file.facts().takenAt();
        cameraLatitude = file.facts().latitude();
        cameraLongitude = file.facts().longitude();
    }

    Optional<Attachment> attachment() {
        return fileSha256 == null || fileKind == null || fileBytes == null
                ? Optional.empty()
                : Optional.of(new Attachment(
                        fileSha256,
                        fileKind,
                        fileBytes,
                        pictureSha256,
                        new PhotoFacts(cameraTakenAt, cameraLatitude, cameraLongitude, 1)));
    }

    boolean isPicture() {
        return fileKind != null && fileKind.isPicture();
    }

    @Nullable
    String attachedBy() {
        return attachedBy;
    }

    @Nullable
    Instant cameraTakenAt() {
        return cameraTakenAt;
    }

    @Nullable
    Place cameraPlace() {
        return cameraLatitude == null || cameraLongitude == null ? null : new Place(cameraLatitude, cameraLongitude);
    }
}
