package dev.pinglu.civility.activity;

import dev.pinglu.kit.event.EventType;
import java.time.LocalDate;
import java.util.UUID;

/** What an activity publishes; the JSON Schema beside the application describes each field. */
public sealed interface ActivityEvent {

    /** The whole public state of an activity. */
    @EventType("dev.pinglu.civility.activity.state.v1")
    record State(
            UUID id,
            String title,
            ActivityCategory category,
            UUID organisationId,
            String divisionCode,
            LocalDate heldOn,
            ActivityStage stage,
            boolean held,
            boolean carriedOver,
            boolean removed)
            implements ActivityEvent {

        static State of(Activity activity) {
            var description = activity.description();
            return new State(
                    activity.id(),
                    description.title,
                    description.category,
                    description.organisationId,
                    description.divisionCode,
                    description.heldOn,
                    activity.stage(),
                    activity.stage().held(),
                    activity.carriedOver(),
                    activity.removed());
        }
    }
}
