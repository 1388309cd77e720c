package dev.pinglu.civility.organisation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An organisation as clerks see it.
 *
 * @param version what If-Match of the next change names
 */
public record OrganisationResponse(@JsonUnwrapped VolunteerOrganisationEvent.State state, long version) {

    static OrganisationResponse from(VolunteerOrganisation organisation) {
        return new OrganisationResponse(organisation.state(), organisation.version());
    }
}
