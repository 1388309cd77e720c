package dev.pinglu.projects.formality;

import dev.pinglu.kit.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.List;

/**
 * Within five working days of an application the authority accepts it, or says at once what has to be supplemented (行政许可法第三十二条).
 */
final class AcceptanceTerm {
    private static final int WORKING_DAYS = 5;

    private AcceptanceTerm() {}

    static Countdown from(LocalDate submittedOn, List<ClockStop> stops, WorkingDays calendar) {
        return Countdown.of(submittedOn, WORKING_DAYS, stops, calendar);
    }
}
