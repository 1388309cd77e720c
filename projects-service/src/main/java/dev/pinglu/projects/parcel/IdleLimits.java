package dev.pinglu.projects.parcel;

import dev.pinglu.kit.table.Row;
import dev.pinglu.kit.table.Table;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** When land lies idle, each limit from a day on: those of this build, and over them those of a folder. */
@Startup
@Singleton
class IdleLimits {
    private static final String FILE = "parcels/limits.csv";
    private static final String FILE_IN_FOLDER = "limits.csv";
    private static final Comparator<Limit> BY_DAY = Comparator.comparing(Limit::validFrom);

    private final List<Limit> built;
    private final List<Limit> added;

    @Inject
    IdleLimits(ParcelSettings settings) {
        this(settings.folder());
    }

    /** @throws IllegalStateException for a line that cannot be read */
    IdleLimits(Optional<Path> folder) {
        built = Table.built(FILE, IdleLimits::limit);
        added = folder.map(place -> Table.file(place.resolve(FILE_IN_FOLDER), IdleLimits::limit))
                .orElse(List.of());
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

    /** One value from a day on; its unit and the document it rests on are for those who read the file. */
    private record Limit(Name name, LocalDate validFrom, BigDecimal value) {}

    private static Limit limit(Row row) {
        var name = Name.valueOf(row.required("name").toUpperCase(Locale.ROOT).replace('-', '_'));
        var value = new BigDecimal(row.required("value"));
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("value must be positive");
        } else if (name.isInMonths() && value.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("months are counted whole");
        }
        return new Limit(name, row.validFrom(), value);
    }

    /** The value in force on a day; empty before its first day. */
    Optional<BigDecimal> find(Name name, LocalDate day) {
        // Of two lines of one day the one of the folder comes last.
        return Stream.concat(built.stream(), added.stream())
                .filter(limit -> limit.name() == name && !limit.validFrom().isAfter(day))
                .reduce((one, other) -> BY_DAY.compare(one, other) > 0 ? one : other)
                .map(Limit::value);
    }

    /** The same in whole months. */
    Optional<Integer> months(Name name, LocalDate day) {
        return find(name, day).map(BigDecimal::intValueExact);
    }
}
