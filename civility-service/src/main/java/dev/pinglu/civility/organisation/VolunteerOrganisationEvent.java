package dev.pinglu.civility.organisation;

import dev.pinglu.kit.event.EventType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a volunteer organisation publishes; the JSON Schema beside the application describes each field. */
public sealed interface VolunteerOrganisationEvent {

    /** The whole public state of an organisation. */
    @EventType("dev.pinglu.civility.volunteer-organisation.state.v1")
    record State(
            UUID id,
            OrganisationKind kind,
            String name,
            @Nullable UUID parentId,
            String divisionCode,
            LocalDate foundedOn,
            @Nullable LocalDate dissolvedOn,
            boolean removed)
            implements VolunteerOrganisationEvent {}
}
