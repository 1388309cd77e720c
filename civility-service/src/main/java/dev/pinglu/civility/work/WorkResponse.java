package dev.pinglu.civility.work;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A work as clerks see it: its public state, and what stays inside the service.
 *
 * @param consentRate agreed ÷ asked, 0 to 1
 * @param plannedFen the sum over all sources, in fen
 * @param next the stages that may follow
 * @param version what If-Match of the next change names
 */
public record WorkResponse(
        @JsonUnwrapped CivilityWorkEvent.State state,
        @Nullable String localNo,
        int households,
        int buildings,
        BigDecimal areaSqm,
        Optional<Consent> consent,
        Optional<Double> consentRate,
        List<PlannedFunds> funding,
        long plannedFen,
        WorkDates dates,
        Collection<WorkStage> next,
        long version) {

    static WorkResponse from(CivilityWork work) {
        var description = work.description();
        return new WorkResponse(
                work.state(),
                description.localNo,
                description.households,
                description.buildings,
                description.areaSqm,
                work.consent(),
                work.consent().map(Consent::rate),
                List.copyOf(description.funding),
                description.plannedFen(),
                work.dates(),
                work.stage().next(),
                work.version());
    }
}
