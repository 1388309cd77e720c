package dev.pinglu.rural.project;

import dev.pinglu.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** One step of a rural project's course with what it rests on; steps are added, never changed. */
@Entity
@Immutable
@Audited
public class CourseStep {
    @Id
    private UUID id = Ids.next();

    @ManyToOne(optional = false)
    private @Nullable RuralProject project;

    private int step;

    @Enumerated(EnumType.STRING)
    private RuralStage stage = RuralStage.RESERVE;

    @Enumerated(EnumType.STRING)
    private RuralOverlay overlay = RuralOverlay.NONE;

    private LocalDate reachedOn = LocalDate.EPOCH;
    private @Nullable String reason;
    private @Nullable String document;
    private String takenBy = "";

    protected CourseStep() {}

    CourseStep(
            RuralProject project,
            int step,
            LocalDate reachedOn,
            @Nullable String reason,
            @Nullable String document,
            String takenBy) {
        this.project = project;
        this.step = step;
        this.stage = project.stage();
        this.overlay = project.overlay();
        this.reachedOn = reachedOn;
        this.reason = reason;
        this.document = document;
        this.takenBy = takenBy;
    }

    RuralStage stage() {
        return stage;
    }

    RuralOverlay overlay() {
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

    /** The name of whoever reported or decided it; it stays inside the service. */
    String takenBy() {
        return takenBy;
    }
}
