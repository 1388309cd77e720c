package dev.pinglu.projects.formality;

import dev.pinglu.kit.calendar.WorkingDays;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The term within which the authority decides, in working days. It runs from the day after acceptance (行政许可法第八十二条, 民法典第二百零一条),
 * for an application that was taken over from the day after that. While the applicant supplements, or the project is suspended, it stands
 * still.
 */
@Embeddable
class StatutoryClock {
    private @Nullable LocalDate acceptedOn;
    private @Nullable LocalDate countedFrom;
    private @Nullable LocalDate runningSince;
    private @Nullable Integer remainingDays;
    private @Nullable LocalDate dueOn;
    private boolean calendarIncomplete;

    protected StatutoryClock() {}

    static StatutoryClock unstarted() {
        return new StatutoryClock();
    }

    /** @param from the day after which the term runs */
    void start(LocalDate accepted, LocalDate from) {
        acceptedOn = accepted;
        countedFrom = from;
    }

    /**
     * Counts anew what is left, once a stop has begun or ended.
     *
     * @param term of working days; absent where no law sets one, so that there is no due day
     */
    void count(@Nullable Integer term, List<ClockStop> stops, WorkingDays calendar) {
        if (countedFrom == null) {
            return;
        }
        var counted = Countdown.of(countedFrom, term == null ? 0 : term, stops, calendar);
        runningSince = counted.runningSince();
        if (term != null) {
            remainingDays = counted.left();
            dueOn = noted(counted);
        }
    }

    /** The authority has decided; by when it had to stays to be seen. */
    void end() {
        runningSince = null;
    }

    /** The due day of a term of the application. */
    @Nullable
    LocalDate noted(Countdown counted) {
        calendarIncomplete |= counted.calendarIncomplete();
        return counted.dueOn();
    }

    /** Working days of the term that were used through a day; absent before it begins. */
    @Nullable
    Integer usedThrough(LocalDate day, List<ClockStop> stops, WorkingDays calendar) {
        return countedFrom == null || day.isBefore(countedFrom)
                ? null
                : Countdown.used(countedFrom, day, stops, calendar);
    }

    @Nullable
    LocalDate acceptedOn() {
        return acceptedOn;
    }

    /** Working days that were left when the clock last started, or stopped. */
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
