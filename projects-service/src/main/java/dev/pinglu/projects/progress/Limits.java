package dev.pinglu.projects.progress;

import dev.pinglu.kit.table.DatedValues;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;

/** The limits of monthly reports, each from a day on: those of this build, and over them those of a folder. */
@Startup
@Singleton
class Limits {
    private static final String FILE = "progress/limits.csv";
    private static final int LAST_DAY_OF_EVERY_MONTH = 28;

    private final DatedValues<Limit> values;

    @Inject
    Limits(ProgressSettings settings) {
        this(settings.folder());
    }

    Limits(Optional<Path> folder) {
        values = new DatedValues<>(FILE, folder, Limit.class, Limits::check);
    }

    private static void check(Limit name, BigDecimal value) {
        if (name == Limit.DUE_DAY && value.intValueExact() > LAST_DAY_OF_EVERY_MONTH) {
            throw new IllegalArgumentException("not every month has the day " + value);
        }
    }

    /** The value in force at the end of a month; empty before its first day. */
    Optional<BigDecimal> find(Limit name, YearMonth month) {
        return values.find(name, month.atEndOfMonth());
    }
}
