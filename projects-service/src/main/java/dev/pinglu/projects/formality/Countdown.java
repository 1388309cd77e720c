package dev.pinglu.projects.formality;

import dev.pinglu.kit.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term in working days, counted anew from its first day whenever a stop begins or ends: stops may overlap, and one may be heard of
 * after the next has begun. The day of a stop is the last that counts, the one after the resumption the next. What had run out before a
 * stop stays run out.
 *
 * @param left working days that were left when the term last began to run, or stopped
 * @param runningSince absent while it stands still
 * @param dueOn absent while it stands still
 */
record Countdown(
        int left,
        @Nullable LocalDate runningSince,
        @Nullable LocalDate dueOn,
        boolean calendarIncomplete) {

    /** Working days through a day on which a term that began on another ran: those in which it was stopped do not count. */
    static int used(LocalDate from, LocalDate day, List<ClockStop> stops, WorkingDays calendar) {
        var since = from;
        int used = 0;
        for (var stop : inOrder(stops)) {
            if (stop.stoppedOn().isAfter(day)) {
                break;
            }
            if (stop.stoppedOn().isAfter(since)) {
                used += calendar.between(since, stop.stoppedOn()).days();
                since = stop.stoppedOn();
            }
            var resumed = stop.resumedOn();
            if (resumed == null) {
                return used;
            }
            since = resumed.isAfter(since) ? resumed : since;
        }
        return since.isBefore(day) ? used + calendar.between(since, day).days() : used;
    }

    private static List<ClockStop> inOrder(List<ClockStop> stops) {
        return stops.stream().sorted(Comparator.comparing(ClockStop::stoppedOn)).toList();
    }

    static Countdown of(LocalDate from, int term, List<ClockStop> stops, WorkingDays calendar) {
        var since = from;
        int left = term;
        var incomplete = false;
        for (var stop : inOrder(stops)) {
            if (stop.stoppedOn().isAfter(since)) {
                var due = calendar.after(since, left);
                if (due.day().isBefore(stop.stoppedOn())) {
                    return new Countdown(left, since, due.day(), incomplete || due.calendarIncomplete());
                }
                var used = calendar.between(since, stop.stoppedOn());
                left -= used.days();
                incomplete |= used.calendarIncomplete();
                since = stop.stoppedOn();
            }
            var resumed = stop.resumedOn();
            if (resumed == null) {
                return new Countdown(left, null, null, incomplete);
            }
            since = resumed.isAfter(since) ? resumed : since;
        }
        var due = calendar.after(since, left);
        return new Countdown(left, since, due.day(), incomplete || due.calendarIncomplete());
    }
}
