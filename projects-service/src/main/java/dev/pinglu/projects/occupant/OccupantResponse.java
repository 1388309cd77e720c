package dev.pinglu.projects.occupant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pinglu.projects.project.Owner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An occupant as clerks see it: its public state, and what stays inside the service.
 *
 * @param outputs year by year
 * @param version what If-Match of the next change names
 */
public record OccupantResponse(
        @JsonUnwrapped OccupantEvent.State state,
        Owner enterprise,
        List<YearOutput> outputs,
        @Nullable String leaveReason,
        long version) {

    static OccupantResponse from(Occupant occupant) {
        return new OccupantResponse(
                occupant.state(),
                occupant.enterprise(),
                occupant.outputs(),
                occupant.leaveReason(),
                occupant.version());
    }
}
