package dev.pinglu.projects.parcel;

import dev.pinglu.kit.table.DatedValues;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** When land lies idle, each limit from a day on: those of this build, and over them those of a folder. */
@Startup
@Singleton
class IdleLimits {
    private static final String FILE = "parcels/limits.csv";

    private final DatedValues<Name> values;

    @Inject
    IdleLimits(ParcelSettings settings) {
        this(settings.folder());
    }

    /** @throws IllegalStateException for a line that cannot be read */
    IdleLimits(Optional<Path> folder) {
        values = new DatedValues<>(FILE, folder, Name.class, IdleLimits::check);
    }

    /** What is limited; in the file with small letters and hyphens. */
    enum Name {
        EARLY_WARNING_MONTHS,
        /** From which on a parcel may be determined to lie idle. */
        IDLE_MONTHS,
        /** From which on one on which works never began may be taken back. */
        TAKE_BACK_MONTHS,
        /** Of the land to be developed, below which land on which works have stopped may lie idle. */
        LEAST_DEVELOPED_PERCENT,
        /** Of the total investment, below which it may as well. */
        LEAST_INVESTED_PERCENT,
        /** After the supply, where no start was agreed. */
        START_MONTHS,
        /** By which a start may be put off at most. */
        EXTENSION_MONTHS;

        boolean isInMonths() {
            return name().endsWith("MONTHS");
        }
    }

    private static void check(Name name, BigDecimal value) {
        if (name.isInMonths() && value.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("months are counted whole");
        }
    }

    /** The value in force on a day; empty before its first day. */
    Optional<BigDecimal> find(Name name, LocalDate day) {
        return values.find(name, day);
    }

    /** The same in whole months. */
    Optional<Integer> months(Name name, LocalDate day) {
        return find(name, day).map(BigDecimal::intValueExact);
    }
}
