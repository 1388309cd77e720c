package dev.pinglu.rural.project;

import dev.pinglu.kit.event.EventType;
import dev.pinglu.kit.time.PlannedTime;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a rural project publishes. */
public sealed interface RuralProjectEvent {
    /** The whole public state of a rural project; its funds as sums per source. */
    @EventType("dev.pinglu.rural.rural-project.state.v1")
    @Schema(name = "RuralProjectState")
    record State(
            UUID id,
            String title,
            RuralCategory category,
            int year,
            String divisionCode,
            RuralStage stage,
            RuralOverlay overlay,
            long budgetFen,
            List<FundSum> funds,
            @Nullable PlannedTime plannedCompletion,
            @Nullable LocalDate actualCompletion,
            boolean removed)
            implements RuralProjectEvent {

        static State of(RuralProject project, FundSums funds) {
            return new State(
                    project.id(),
                    project.title(),
                    project.category(),
                    project.year(),
                    project.divisionCode(),
                    project.stage(),
                    project.overlay(),
                    project.budgetFen(),
                    funds.all(),
                    project.plannedCompletion(),
                    project.actualCompletion(),
                    project.removed());
        }
    }
}
