package dev.pinglu.civility.activity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the ledger keeps of an activity apart from its course, as {@link DescribeActivity} gave it. */
@Embeddable
class ActivityDescription {
    @Nullable
    String localNo;

    String title = "";

    @Enumerated(EnumType.STRING)
    ActivityCategory category = ActivityCategory.OTHER;

    UUID organisationId = new UUID(0, 0);
    String divisionCode = "";
    LocalDate heldOn = LocalDate.EPOCH;
    int plannedVolunteers;

    protected ActivityDescription() {}

    ActivityDescription(DescribeActivity request) {
        localNo = request.localNo();
        title = request.title();
        category = request.category();
        organisationId = request.organisationId();
        divisionCode = request.divisionCode();
        heldOn = request.heldOn();
        plannedVolunteers = request.plannedVolunteers();
    }
}
