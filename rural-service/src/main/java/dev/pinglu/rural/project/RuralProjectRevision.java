package dev.pinglu.rural.project;

import dev.pinglu.kit.time.PlannedTime;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the history compares of a rural project; its funds and its steps are never changed, so they are their own history. */
record RuralProjectRevision(
        String title,
        RuralCategory category,
        int year,
        String divisionCode,
        RuralStage stage,
        RuralOverlay overlay,
        long budgetFen,
        @Nullable PlannedTime plannedCompletion,
        @Nullable LocalDate actualCompletion,
        Optional<SentBack> sentBack) {

    static RuralProjectRevision of(RuralProject project) {
        return new RuralProjectRevision(
                project.title(),
                project.category(),
                project.year(),
                project.divisionCode(),
                project.stage(),
                project.overlay(),
                project.budgetFen(),
                project.plannedCompletion(),
                project.actualCompletion(),
                project.sentBack());
    }
}
