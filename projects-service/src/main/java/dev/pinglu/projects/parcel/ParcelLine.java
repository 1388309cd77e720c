package dev.pinglu.projects.parcel;

import dev.pinglu.projects.parcel.IdleLimits.Name;
import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as pages show it.
 *
 * @param idleMonths absent unless a month or more is counted against it
 * @param tone of the months: amber ahead of the year, rose once it is full
 * @param mayStart whether works on it may begin
 */
@TemplateData
public record ParcelLine(
        LandParcelResponse parcel, @Nullable Long idleMonths, String tone, boolean mayStart) {

    static ParcelLine of(LandParcelResponse parcel, IdleLimits limits, LocalDate today) {
        var months = Optional.ofNullable(parcel.idleMonths()).filter(over -> over > 0);
        return new ParcelLine(
                parcel,
                months.orElse(null),
                months.map(over -> tone(over, limits, today)).orElse("grey"),
                parcel.state().startedOn() == null && parcel.next().contains(ParcelStatus.UNDER_CONSTRUCTION));
    }

    private static String tone(long over, IdleLimits limits, LocalDate today) {
        if (reaches(over, limits.months(Name.IDLE_MONTHS, today))) {
            return "rose";
        }
        return reaches(over, limits.months(Name.EARLY_WARNING_MONTHS, today)) ? "amber" : "grey";
    }

    private static boolean reaches(long over, Optional<Integer> bound) {
        return bound.filter(months -> over >= months).isPresent();
    }
}
