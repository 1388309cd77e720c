package dev.pinglu.civility.work;

import dev.pinglu.kit.event.EventType;
import java.util.UUID;

/** What a work publishes; the JSON Schema beside the application describes each field. */
public sealed interface CivilityWorkEvent {

    /** The whole public state of a work. */
    @EventType("dev.pinglu.civility.civility-work.state.v1")
    record State(
            UUID id,
            String title,
            int year,
            WorkCategory category,
            String divisionCode,
            WorkStage stage,
            boolean carriedOver,
            boolean removed)
            implements CivilityWorkEvent {

        static State of(CivilityWork work) {
            var description = work.description();
            return new State(
                    work.id(),
                    description.title,
                    description.year,
                    description.category,
                    description.divisionCode,
                    work.stage(),
                    work.carriedOver(),
                    work.removed());
        }
    }
}
