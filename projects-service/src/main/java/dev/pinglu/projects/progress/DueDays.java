package dev.pinglu.projects.progress;

import dev.pinglu.kit.calendar.Deadline;
import dev.pinglu.kit.calendar.WorkingDays;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Optional;

/** By when the report of a month is due: a day of the next month, or the next working day after it. */
@Singleton
class DueDays {
    private final Limits limits;
    private final WorkingDays calendar;

    DueDays(Limits limits, WorkingDays calendar) {
        this.limits = limits;
        this.calendar = calendar;
    }

    /** Empty where no rule asks for a report of the month. */
    Optional<Deadline> of(YearMonth month) {
        return limits.find(Limit.DUE_DAY, month)
                .map(day -> month.plusMonths(1).atDay(day.intValueExact()))
                .map(day -> calendar.after(day.minusDays(1), 1));
    }
}
