package dev.pinglu.projects.evidence;

import dev.pinglu.kit.attachment.Attachment;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.projects.project.ProjectEvent;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A document or a photo that shows something of a project; what it shows is verified by somebody else than who recorded it. */
@Entity
@Audited
public class Evidence extends AggregateRoot {
    /** Clocks of cameras are not set every day. */
    private static final Duration SAME_TIME = Duration.ofHours(1);
    /** As far as the maps used in China lie from what satellites say, and once around the site. */
    private static final double SAME_PLACE_METRES = 1_000;

    private UUID projectId = new UUID(0, 0);
    private String projectTitle = "";
    private String divisionCode = "";

    @Enumerated(EnumType.STRING)
    private EvidenceType type = EvidenceType.BRIEF;

    @Enumerated(EnumType.STRING)
    private EvidenceStatus status = EvidenceStatus.RECORDED;

    private @Nullable String shows;
    private @Nullable String documentNo;
    private @Nullable String issuedBy;
    private @Nullable LocalDate issuedOn;
    private @Nullable Instant takenAt;

    @Embedded
    private @Nullable Place place;

    @Embedded
    private @Nullable Output output;

    /** Absent once it is read from columns that are all empty. */
    @Embedded
    private @Nullable EvidenceFile file;

    private String recordedBy = "";
    private LocalDate recordedOn = LocalDate.EPOCH;
    private @Nullable String verifiedBy;
    private @Nullable LocalDate verifiedOn;
    private @Nullable String verificationNote;
    private @Nullable String withdrawalReason;

    protected Evidence() {}

    /**
     * New evidence.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if it does not say what evidence of its type has to say
     */
    static Evidence record(RecordEvidence request, OfProject project, String clerk, LocalDate today) {
        var evidence = new Evidence();
        evidence.projectId = project.id();
        evidence.projectTitle = project.title();
        evidence.divisionCode = project.divisionCode();
        evidence.describe(request, clerk, today);
        evidence.changed("recorded");
        return evidence;
    }

    /**
     * Says something else of it. Whoever does so has recorded it from then on.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once it is verified or withdrawn, 422 for another project, or if it does
     *     not say what evidence of its type has to say
     */
    void revise(RecordEvidence request, String clerk, LocalDate today) {
        requireRecorded();
        if (!request.projectId().equals(projectId)) {
            throw Problems.refused("evidence.project", "projectId", "The evidence belongs to another project");
        }
        describe(request, clerk, today);
        changed("revised");
    }

    private void describe(RecordEvidence request, String clerk, LocalDate today) {
        Problems.refuseIfAny(EvidenceGuards.violations(request, today));
        type = request.type();
        shows = request.shows();
        documentNo = request.documentNo();
        issuedBy = request.issuedBy();
        issuedOn = request.issuedOn();
        output = request.output();
        recordedBy = clerk;
        recordedOn = today;
        takenAt = request.takenAt() == null ? file().cameraTakenAt() : request.takenAt();
        place = request.place() == null ? file().cameraPlace() : request.place();
        requirePicture();
    }

    /**
     * Gives it its file, or another one. What was not stated is taken from the notes of this file's camera, never of one before.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once it is verified or withdrawn, 422 for a photo that is no picture
     */
    void attach(Attachment content, String clerk) {
        requireRecorded();
        var before = file();
        file = new EvidenceFile(content, clerk);
        requirePicture();
        takenAt = Objects.equals(takenAt, before.cameraTakenAt()) ? file().cameraTakenAt() : takenAt;
        place = Objects.equals(place, before.cameraPlace()) ? file().cameraPlace() : place;
        changed("file-attached");
    }

    /**
     * Says that it shows what it is said to show.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 unless it is waiting for that, 422 for whoever recorded it, or for a
     *     photo without file, time or place
     */
    void verify(VerifyEvidence request, String clerk, LocalDate today) {
        requireRecorded();
        Problems.refuseIfAny(EvidenceGuards.violations(this, request, clerk, today));
        status = EvidenceStatus.VERIFIED;
        verifiedBy = clerk;
        verifiedOn = today;
        verificationNote = request.note();
        changed("verified");
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it is withdrawn already */
    void withdraw(WithdrawEvidence request) {
        if (status == EvidenceStatus.WITHDRAWN) {
            throw Problems.transitionRefused(status, EvidenceStatus.WITHDRAWN, status.next());
        }
        status = EvidenceStatus.WITHDRAWN;
        withdrawalReason = request.reason();
        changed("withdrawn");
    }

    private void requirePicture() {
        if (type == EvidenceType.PHOTO && file().attachment().isPresent() && !file().isPicture()) {
            throw Problems.refused("evidence.photo.kind", "", "The file of a photo is a JPEG or a PNG");
        }
    }

    private void requireRecorded() {
        if (status != EvidenceStatus.RECORDED) {
            throw Problems.transitionRefused(status, EvidenceStatus.VERIFIED, status.next());
        }
    }

    /** Whether it came from a clerk, record or file, so that somebody else verifies it. */
    boolean isBy(String clerk) {
        return clerk.equals(recordedBy) || clerk.equals(file().attachedBy());
    }

    /** Whether the camera noted another time than was stated. */
    boolean timeDiffers() {
        var noted = file().cameraTakenAt();
        return takenAt != null
                && noted != null
                && Duration.between(takenAt, noted).abs().compareTo(SAME_TIME) > 0;
    }

    /** Whether the camera noted another place than was stated. */
    boolean placeDiffers() {
        var noted = file().cameraPlace();
        return place != null && noted != null && place.metresTo(noted) > SAME_PLACE_METRES;
    }

    /** Its project lies elsewhere now, or is called otherwise. */
    void repeat(ProjectEvent.State project) {
        projectTitle = project.title();
        divisionCode = project.divisionCode();
        changed("project-followed");
    }

    @Override
    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public EvidenceEvent.State state() {
        return EvidenceEvent.State.of(this);
    }

    UUID projectId() {
        return projectId;
    }

    String projectTitle() {
        return projectTitle;
    }

    EvidenceType type() {
        return type;
    }

    EvidenceStatus status() {
        return status;
    }

    @Nullable
    String shows() {
        return shows;
    }

    @Nullable
    String documentNo() {
        return documentNo;
    }

    @Nullable
    String issuedBy() {
        return issuedBy;
    }

    @Nullable
    LocalDate issuedOn() {
        return issuedOn;
    }

    @Nullable
    Instant takenAt() {
        return takenAt;
    }

    @Nullable
    Place place() {
        return place;
    }

    @Nullable
    Output output() {
        return output;
    }

    EvidenceFile file() {
        return file == null ? EvidenceFile.none() : file;
    }

    String recordedBy() {
        return recordedBy;
    }

    LocalDate recordedOn() {
        return recordedOn;
    }

    @Nullable
    String verifiedBy() {
        return verifiedBy;
    }

    @Nullable
    LocalDate verifiedOn() {
        return verifiedOn;
    }

    @Nullable
    String verificationNote() {
        return verificationNote;
    }

    @Nullable
    String withdrawalReason() {
        return withdrawalReason;
    }
}
