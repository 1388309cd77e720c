package dev.pinglu.projects.park;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collection;

/**
 * A park as clerks see it.
 *
 * @param next the stages that may follow
 * @param version what If-Match of the next change names
 */
public record ParkResponse(@JsonUnwrapped ParkEvent.State state, Collection<ParkStage> next, long version) {

    static ParkResponse from(Park park) {
        return new ParkResponse(park.state(), park.stage().next(), park.version());
    }
}
