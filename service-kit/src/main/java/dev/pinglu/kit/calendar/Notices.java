package dev.pinglu.kit.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The arrangements of all years: those of this build, and over them those of a folder. */
final class Notices {
    private static final String BUILT = "calendar/";
    private static final int FIRST_BUILT = 2020;
    private static final Pattern FILE_OF_A_YEAR = Pattern.compile("(\\d{4})\\.csv");

    private final Map<Integer, Map<LocalDate, DayKind>> years = new TreeMap<>();
    private final Map<LocalDate, DayKind> days = new HashMap<>();

    /**
     * Reads them.
     *
     * @param required years that must be there
     * @throws IllegalStateException with file and line for a year that is required and missing, or one that is damaged
     */
    Notices(Optional<Path> folder, Collection<Integer> required) {
        readBuild();
        folder.ifPresent(this::readFolder);
        for (int year : required) {
            if (!years.containsKey(year)) {
                throw folder.map(place -> NoticeFile.in(place, year))
                        .orElseGet(() -> new NoticeFile(year, BUILT + NoticeFile.nameOf(year)))
                        .refused(1, "the year is required, and there is no such file");
            }
        }
        years.values().forEach(days::putAll);
    }

    /** Whether a year's arrangement is known. */
    boolean knows(int year) {
        return years.containsKey(year);
    }

    /** What a notice makes of a day; null where none speaks of it. */
    @Nullable
    DayKind of(LocalDate day) {
        return days.get(day);
    }

    /** The years that are known. */
    Collection<Integer> years() {
        return years.keySet();
    }

    private void readBuild() {
        for (int year = FIRST_BUILT; ; year++) {
            var name = BUILT + NoticeFile.nameOf(year);
            var file = new NoticeFile(year, name);
            try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
                if (stream == null) {
                    return;
                }
                years.put(year, file.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException failed) {
                throw file.unreadable(failed);
            }
        }
    }

    private void readFolder(Path folder) {
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var name = FILE_OF_A_YEAR.matcher(file.getFileName().toString());
                if (name.matches()) {
                    readYear(folder, Integer.parseInt(name.group(1)));
                }
            }
        } catch (IOException failed) {
            throw new IllegalStateException("The folder of the working-day calendar cannot be read: " + folder, failed);
        }
    }

    private void readYear(Path folder, int year) {
        var file = NoticeFile.in(folder, year);
        try {
            years.put(year, file.read(Files.readString(folder.resolve(NoticeFile.nameOf(year)))));
        } catch (IOException failed) {
            throw file.unreadable(failed);
        }
    }
}
