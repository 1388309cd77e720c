package dev.pinglu.projects.progress;

import dev.pinglu.kit.table.Table;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The limits of monthly reports, each from a day on: those of this build, and over them those of a folder. */
@Startup
@Singleton
class Limits {
    private static final String FILE = "progress/limits.csv";
    private static final String FILE_IN_FOLDER = "limits.csv";
    private static final Comparator<Limit> BY_DAY = Comparator.comparing(Limit::validFrom);

    private final List<Limit> built;
    private final List<Limit> added;

    @Inject
    Limits(ProgressSettings settings) {
        this(settings.folder());
    }

    Limits(Optional<Path> folder) {
        built = Table.built(FILE, LimitFile::limit);
        added = folder.map(place -> Table.file(place.resolve(FILE_IN_FOLDER), LimitFile::limit))
                .orElse(List.of());
    }

    /** The value in force at the end of a month; empty before its first day. */
    Optional<BigDecimal> find(Limit.Name name, YearMonth month) {
        // Of two lines of one day the one of the folder comes last.
        return Stream.concat(built.stream(), added.stream())
                .filter(limit -> limit.name() == name && !limit.validFrom().isAfter(month.atEndOfMonth()))
                .reduce((one, other) -> BY_DAY.compare(one, other) > 0 ? one : other)
                .map(Limit::value);
    }
}
