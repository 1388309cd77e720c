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
 */
@TemplateData
public record ParcelLine(
        LandParcelResponse parcel, @Nullable Long idleMonths, String tone, ParcelActs acts) {

    static ParcelLine of(LandParcelResponse parcel, IdleLimits limits, LocalDate today) {
        var months = Optional.ofNullable(parcel.idleMonths()).filter(over -> over > 0);
        var full = months.filter(over -> reaches(over, limits.months(Name.IDLE_MONTHS, today)))
                .isPresent();
        var warned = months.filter(over -> reaches(over, limits.months(Name.EARLY_WARNING_MONTHS, today)))
                .isPresent();
        return new ParcelLine(
                parcel, months.orElse(null), full ? "rose" : warned ? "amber" : "grey", ParcelActs.of(parcel, full));
    }

    private static boolean reaches(long over, Optional<Integer> bound) {
        return bound.filter(months -> over >= months).isPresent();
    }
}
