package dev.pinglu.projects.formality;

import dev.pinglu.kit.calendar.Deadline;
import dev.pinglu.kit.calendar.WorkingDays;
import java.time.LocalDate;

/**
 * Within five working days of an application the authority accepts it, or says at once what has to be supplemented (行政许可法第三十二条).
 */
final class AcceptanceTerm {
    private static final int WORKING_DAYS = 5;

    private AcceptanceTerm() {}

    static Deadline from(LocalDate submittedOn, WorkingDays calendar) {
        return calendar.after(submittedOn, WORKING_DAYS);
    }
}
