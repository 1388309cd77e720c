package dev.pinglu.rural.target;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A grain target as clerks see it.
 *
 * @param version what If-Match of the next change names
 */
public record GrainTargetResponse(@JsonUnwrapped GrainTargetEvent.State state, long version) {

    static GrainTargetResponse from(GrainTarget target) {
        return new GrainTargetResponse(target.state(), target.version());
    }
}
