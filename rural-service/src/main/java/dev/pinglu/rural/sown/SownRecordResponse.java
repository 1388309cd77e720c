package dev.pinglu.rural.sown;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pinglu.kit.problem.Violation;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sown record as clerks see it.
 *
 * @param yieldKgPerMu in kg per mu harvested; absent before the harvest
 * @param warnings what is unusual without being wrong
 * @param sentBack why its figures were sent back; absent unless they wait to be recorded anew
 * @param next the stages that may follow
 * @param version what If-Match of the next change names
 */
public record SownRecordResponse(
        @JsonUnwrapped SownRecordEvent.State state,
        Optional<BigDecimal> yieldKgPerMu,
        List<Violation> warnings,
        @Nullable String sentBack,
        Collection<SownStage> next,
        long version) {

    static SownRecordResponse from(SownRecord sown, YieldBands bands) {
        return new SownRecordResponse(
                sown.state(),
                sown.figures().yieldKgPerMu(),
                bands.warnings(sown),
                sown.sentBack().orElse(null),
                sown.next(),
                sown.version());
    }
}
