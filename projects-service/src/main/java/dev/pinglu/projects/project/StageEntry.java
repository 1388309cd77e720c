package dev.pinglu.projects.project;

import dev.pinglu.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
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

    protected StageEntry() {}

    StageEntry(Project project, int step, LocalDate reachedOn, @Nullable String reason, @Nullable String document) {
        this.project = project;
        this.step = step;
        this.stage = project.stage();
        this.overlay = project.overlay();
        this.reachedOn = reachedOn;
        this.reason = reason;
        this.document = document;
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
}
