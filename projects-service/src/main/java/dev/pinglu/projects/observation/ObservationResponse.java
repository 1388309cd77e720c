package dev.pinglu.projects.observation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An observation as clerks see it.
 *
 * @param next the marks that may follow
 * @param version what If-Match of the next change names
 */
@Schema(name = "IndicatorObservationResponse")
public record ObservationResponse(
        @JsonUnwrapped ObservationEvent.State state,
        @Nullable String restatementReason,
        Collection<ObservationMark> next,
        long version) {

    static ObservationResponse from(IndicatorObservation observation) {
        return new ObservationResponse(
                observation.state(),
                observation.restatementReason(),
                observation.mark().next(),
                observation.version());
    }
}
