package dev.pinglu.civility.activity;

import dev.pinglu.civility.organisation.VolunteerOrganisations;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.Violation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The rules that an activity's description keeps, whichever way it enters. */
@Singleton
class ActivityRules {
    private final Divisions divisions;
    private final VolunteerOrganisations organisations;

    ActivityRules(Divisions divisions, VolunteerOrganisations organisations) {
        this.divisions = divisions;
        this.organisations = organisations;
    }

    /**
     * Everything that is wrong with a description: place and organiser must exist on the day of the activity.
     *
     * @param path prefix of every reported path, empty or ending in a dot
     */
    List<Violation> violations(DescribeActivity activity, String path) {
        var found = new ArrayList<Violation>();
        divisions
                .placeViolation(activity.divisionCode(), activity.heldOn(), path + "divisionCode")
                .ifPresent(found::add);
        organisations
                .organiserViolation(activity.organisationId(), activity.heldOn(), path + "organisationId")
                .ifPresent(found::add);
        return found;
    }

    /** Whether the organiser still exists on the day of an activity that is about to begin. */
    List<Violation> violations(Activity beginning) {
        var description = beginning.description();
        return organisations
                .organiserViolation(description.organisationId, description.heldOn, "organisationId")
                .stream()
                .toList();
    }
}
