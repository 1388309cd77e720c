package dev.pinglu.projects.formality;

import dev.pinglu.kit.calendar.Deadline;
import dev.pinglu.kit.calendar.WorkingDays;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The term within which the authority decides, in working days. It runs from the day after acceptance (行政许可法第八十二条, 民法典第二百零一条).
 * While the applicant supplements, it stands still: the day of the stop is the last that counts, the one after the resumption the
 * next.
 */
@Embeddable
class StatutoryClock {
    private @Nullable LocalDate acceptedOn;
    private @Nullable LocalDate runningSince;
    private @Nullable Integer remainingDays;
    private @Nullable LocalDate dueOn;
    private boolean calendarIncomplete;

    protected StatutoryClock() {}

    static StatutoryClock unstarted() {
        return new StatutoryClock();
    }

    /** @param term of working days; absent where no law sets one, so that there is no due day */
    void start(LocalDate on, @Nullable Integer term, WorkingDays calendar) {
        acceptedOn = on;
        remainingDays = term;
        resume(on, calendar);
    }

    void stop(LocalDate on, WorkingDays calendar) {
        if (remainingDays != null && runningSince != null) {
            var used = calendar.between(runningSince, on);
            remainingDays = Math.max(0, remainingDays - used.days());
            calendarIncomplete |= used.calendarIncomplete();
        }
        runningSince = null;
        dueOn = null;
    }

    void resume(LocalDate on, WorkingDays calendar) {
        runningSince = on;
        if (remainingDays != null) {
            dueOn = counted(calendar.after(on, remainingDays));
        }
    }

    /** The authority has decided; by when it had to stays to be seen. */
    void end() {
        runningSince = null;
    }

    /** Another term of the application was counted. */
    LocalDate counted(Deadline deadline) {
        calendarIncomplete |= deadline.calendarIncomplete();
        return deadline.day();
    }

    @Nullable
    LocalDate acceptedOn() {
        return acceptedOn;
    }

    /** Working days that were left when the clock last started. */
    @Nullable
    Integer remainingDays() {
        return remainingDays;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    boolean calendarIncomplete() {
        return calendarIncomplete;
    }
}
