package dev.pinglu.projects.formality;

import dev.pinglu.kit.event.EventType;
import dev.pinglu.kit.work.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a formality publishes; the JSON Schema beside the application describes each field. */
public sealed interface FormalityEvent {

    /** The whole public state of a formality. */
    @EventType("dev.pinglu.projects.formality.state.v1")
    @Schema(name = "FormalityState")
    record State(
            UUID id,
            UUID projectId,
            String projectTitle,
            String type,
            Wording name,
            Wording authority,
            Requirement requirement,
            FormalityStatus status,
            Gate neededFor,
            List<String> dependsOn,
            @Nullable Integer workingDays,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate dueOn,
            boolean calendarIncomplete,
            int clockStops,
            @Nullable LocalDate suspendedSince,
            @Nullable LocalDate decidedOn,
            @Nullable String documentNo,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            int extensionsUsed,
            int extensionsMax,
            String divisionCode,
            boolean carriedOver,
            boolean removed)
            implements FormalityEvent {

        static State of(Formality formality) {
            var rule = formality.rule();
            var clock = formality.clock();
            var permit = formality.permit();
            return new State(
                    formality.id(),
                    formality.projectId(),
                    formality.projectTitle(),
                    rule.type,
                    rule.name(),
                    rule.authority(),
                    formality.requirement(),
                    formality.status(),
                    rule.neededFor,
                    List.copyOf(rule.dependsOn),
                    rule.workingDays,
                    formality.submittedOn(),
                    clock.acceptedOn(),
                    clock.dueOn(),
                    clock.calendarIncomplete(),
                    formality.stops().size(),
                    formality.bond().suspendedSince(),
                    permit.decidedOn(),
                    permit.documentNo(),
                    permit.validFrom(),
                    permit.validTo(),
                    permit.extensionsUsed(),
                    rule.extensionsMax,
                    formality.divisionCode(),
                    formality.carriedOver(),
                    formality.removed());
        }
    }
}
