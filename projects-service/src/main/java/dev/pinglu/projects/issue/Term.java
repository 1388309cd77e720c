package dev.pinglu.projects.issue;

import dev.pinglu.kit.calendar.Deadline;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** By when an issue is to be solved: at first, and as it was prolonged when it rose to the next level. */
@Embeddable
class Term {
    private LocalDate dueOn = LocalDate.EPOCH;
    private LocalDate firstDueOn = LocalDate.EPOCH;
    private boolean calendarIncomplete;

    protected Term() {}

    static Term until(Deadline due) {
        var term = new Term();
        term.begin(due);
        return term;
    }

    /** A term begins, and nothing of it is missed yet. */
    final void begin(Deadline due) {
        prolong(due);
        firstDueOn = due.day();
    }

    /** The first day was missed; whoever has the issue now has until another. */
    final void prolong(Deadline due) {
        dueOn = due.day();
        calendarIncomplete = due.calendarIncomplete();
    }

    /** Whether its last day is past. */
    boolean endedBefore(LocalDate day) {
        return day.isAfter(dueOn);
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate firstDueOn() {
        return firstDueOn;
    }

    boolean calendarIncomplete() {
        return calendarIncomplete;
    }
}
