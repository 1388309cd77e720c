package dev.pinglu.kit.calendar;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Working days as statutory terms count them: Monday to Friday, without the official holidays and with the weekends that are
 * worked to make up for them (行政许可法第八十二条; 全国年节及纪念日放假办法 and the yearly notice of the State Council's office). The day on
 * which something happens does not count, the term begins with the next (民法典第二百零一条).
 */
@Startup
@Singleton
public class WorkingDays {
    /** From this day of December on the next year's notice has a say as well. */
    private static final int NEW_YEAR_BEGINS = 29;

    private final Notices notices;

    @Inject
    WorkingDays(CalendarSettings settings) {
        this(settings.folder(), settings.years().orElse(Set.of()));
    }

    WorkingDays(Optional<Path> folder, Collection<Integer> required) {
        notices = new Notices(folder, required);
    }

    /** The calendar of this build alone, for whatever counts without a container. */
    public static WorkingDays ofThisBuild() {
        return new WorkingDays(Optional.empty(), Set.of());
    }

    /** Whether a day is worked; in a year without an arrangement, whether it is one from Monday to Friday. */
    public boolean isWorkingDay(LocalDate day) {
        var arranged = notices.of(day);
        return arranged == null ? !NoticeLine.isWeekend(day) : arranged == DayKind.WORK;
    }

    /** Whether the arrangement that a day needs is there. */
    public boolean knows(LocalDate day) {
        return notices.knows(day.getYear())
                && (day.getMonth() != Month.DECEMBER
                        || day.getDayOfMonth() < NEW_YEAR_BEGINS
                        || notices.knows(day.getYear() + 1));
    }

    /**
     * The last of some working days after a day, which itself does not count; with none, the day itself.
     *
     * @throws IllegalArgumentException for a negative number
     */
    public Deadline after(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Expected no negative number of working days");
        }
        var last = day;
        var incomplete = false;
        for (int left = workingDays; left > 0; ) {
            last = last.plusDays(1);
            incomplete |= !knows(last);
            if (isWorkingDay(last)) {
                left--;
            }
        }
        return new Deadline(last, incomplete);
    }

    /**
     * How many working days there are after a day, which itself does not count, up to and including another.
     *
     * @throws IllegalArgumentException if the other is before it
     */
    public CountedDays between(LocalDate day, LocalDate last) {
        if (last.isBefore(day)) {
            throw new IllegalArgumentException(last + " is before " + day);
        }
        int days = 0;
        var incomplete = false;
        for (var next = day.plusDays(1); !next.isAfter(last); next = next.plusDays(1)) {
            incomplete |= !knows(next);
            if (isWorkingDay(next)) {
                days++;
            }
        }
        return new CountedDays(days, incomplete);
    }

    Collection<Integer> years() {
        return notices.years();
    }
}
