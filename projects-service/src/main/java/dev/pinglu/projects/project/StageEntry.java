package dev.pinglu.projects.project;

import dev.pinglu.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** One step of a project's course with what it rests on; steps are added, never changed. */
@Entity
@Audited
public class StageEntry {
    @Id
    private UUID id = Ids.next();

    @ManyToOne(optional = false)
    private @Nullable Project project;

    private int step;

    @Enumerated(EnumType.STRING)
    private ProjectStage stage = ProjectStage.LEAD;

    @Enumerated(EnumType.STRING)
    private Overlay overlay = Overlay.NONE;

    private LocalDate reachedOn = LocalDate.EPOCH;
    private @Nullable String reason;
    private @Nullable String document;
    private @Nullable BigDecimal commissionedPct;
    private boolean restatement;

    protected StageEntry() {}

    StageEntry(Project project, int step, LocalDate reachedOn, @Nullable String reason, @Nullable String document) {
        this.project = project;
        this.commissionedPct = project.commissionedPct();
        this.step = step;
        this.stage = project.stage();
        this.overlay = project.overlay();
        this.reachedOn = reachedOn;
        this.reason = reason;
        this.document = document;
    }

    /** An entry that takes steps back instead of being one. */
    static StageEntry restatement(Project project, int step, RestateCourse request) {
        var entry = new StageEntry(project, step, request.on(), request.reason(), request.document());
        entry.restatement = true;
        return entry;
    }

    ProjectStage stage() {
        return stage;
    }

    Overlay overlay() {
        return overlay;
    }

    LocalDate reachedOn() {
        return reachedOn;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String document() {
        return document;
    }

    /** Per cent of the capacity that was commissioned by then. */
    @Nullable
    BigDecimal commissionedPct() {
        return commissionedPct;
    }

    boolean isRestatement() {
        return restatement;
    }
}
