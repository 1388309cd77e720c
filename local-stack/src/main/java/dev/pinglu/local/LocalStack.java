package dev.pinglu.local;

import dev.pinglu.local.stack.Part;
import dev.pinglu.local.stack.PartTable;
import dev.pinglu.local.stack.Stack;
import dev.pinglu.local.stack.StackFailure;
import dev.pinglu.local.stack.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** The stack that belongs to this checkout and environment. */
final class LocalStack {
    /** The day the report of the district speaks from. */
    private static final String REPORT_DAY = "2022-10-20";

    private static final String REAL_DAY = "today";

    private final StackSettings settings;

    LocalStack() {
        Path root =
                Path.of(System.getProperty("pinglu.root", "")).toAbsolutePath().normalize();
        this.settings = StackSettings.from(root, System.getenv());
    }

    StackSettings settings() {
        return settings;
    }

    List<Part> parts() throws IOException {
        return new PartTable(settings, parse(businessDay()), PartTable.Compiler.QUICK).parts();
    }

    Stack stack() throws IOException {
        return new Stack(settings, parts());
    }

    /** What the services take for today: a date, or the word {@code today}. It is kept, so that repeating {@code up} changes nothing. */
    String businessDay() throws IOException {
        return Files.exists(dayFile()) ? Files.readString(dayFile()).strip() : REPORT_DAY;
    }

    void keepBusinessDay(String day) throws IOException {
        parse(day);
        Files.createDirectories(settings.data());
        Files.writeString(dayFile(), day + "\n");
    }

    private static Optional<LocalDate> parse(String day) {
        try {
            return day.equals(REAL_DAY) ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException unreadable) {
            throw new StackFailure("A business day is a date like 2022-10-20, or today; not " + day);
        }
    }

    private Path dayFile() {
        return settings.data().resolve("business-day");
    }
}
