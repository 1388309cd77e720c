package dev.pinglu.projects.parcel;

import dev.pinglu.projects.parcel.IdleLimits.Name;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * From when on it is counted against a parcel that nothing is built on it, by 《闲置土地处置办法》 (国土资源部令第53号, 2012): since the agreed
 * start while works have not begun, or since they stopped while too little was done.
 *
 * @param since the agreed start, or the day on which works stopped
 * @param from the day from which months are counted: later by the days that do not count
 */
@Schema(name = "LandIdleClock")
public record IdleClock(Cause cause, LocalDate since, LocalDate from) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Why it runs. */
    @Schema(name = "LandIdleCause")
    public enum Cause {
        NOT_STARTED,
        STOPPED
    }

    /** The clock of a parcel; empty where none runs. */
    static Optional<IdleClock> of(LandParcel parcel, IdleLimits limits, LocalDate today) {
        return switch (parcel.status()) {
            case UNSUPPLIED, UNDER_CONSTRUCTION, TAKEN_BACK -> Optional.empty();
            case SUPPLIED, SUSPENDED, IDLE ->
                parcel.works().startedOn == null
                        ? agreedStart(parcel.terms(), limits, today).map(day -> running(Cause.NOT_STARTED, day, parcel))
                        : stopped(parcel, limits, today).map(day -> running(Cause.STOPPED, day, parcel));
        };
    }

    private static IdleClock running(Cause cause, LocalDate since, LandParcel parcel) {
        return new IdleClock(cause, since, since.plusDays(parcel.works().notCountedDays));
    }

    private static Optional<LocalDate> agreedStart(ParcelTerms terms, IdleLimits limits, LocalDate today) {
        return Optional.ofNullable(terms.agreedStartOn)
                .or(() -> Optional.ofNullable(terms.suppliedOn)
                        .flatMap(day -> limits.months(Name.START_MONTHS, today).map(day::plusMonths)));
    }

    /** Works of which enough was done may stop without the land lying idle. */
    private static Optional<LocalDate> stopped(LandParcel parcel, IdleLimits limits, LocalDate today) {
        var works = parcel.works();
        var developed = share(works.developedMu, parcel.terms().suppliedMu());
        return Optional.ofNullable(works.stoppedOn)
                .filter(day -> isBelow(developed, limits.find(Name.LEAST_DEVELOPED_PERCENT, today))
                        || isBelow(works.investedPct, limits.find(Name.LEAST_INVESTED_PERCENT, today)));
    }

    /** In millionths of a per cent, rounded up: a third is not less than 33.333333. */
    private static @Nullable BigDecimal share(@Nullable BigDecimal part, BigDecimal whole) {
        return part == null ? null : part.multiply(HUNDRED).divide(whole, 6, RoundingMode.UP);
    }

    private static boolean isBelow(@Nullable BigDecimal share, Optional<BigDecimal> least) {
        return share != null
                && least.filter(bound -> share.compareTo(bound) < 0).isPresent();
    }

    /** How many months are over on a day: a month ends on the day of its number, or on the last one of a shorter month. */
    long monthsOn(LocalDate day) {
        var whole = ChronoUnit.MONTHS.between(from, day);
        return !day.isBefore(from) && !from.plusMonths(whole + 1).isAfter(day) ? whole + 1 : whole;
    }
}
