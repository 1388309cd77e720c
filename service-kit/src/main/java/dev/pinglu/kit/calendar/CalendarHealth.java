package dev.pinglu.kit.calendar;

import dev.pinglu.kit.time.BusinessDay;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Tells that the working days of this month are taken from Monday to Friday alone, because nobody has given the year's notice. The
 * service goes on and marks what it counts, hence neither liveness nor readiness.
 */
@Wellness
@Singleton
class CalendarHealth implements HealthCheck {
    private static final int MONTH_OF_TERMS = 31;

    private final WorkingDays workingDays;
    private final BusinessDay businessDay;

    CalendarHealth(WorkingDays workingDays, BusinessDay businessDay) {
        this.workingDays = workingDays;
        this.businessDay = businessDay;
    }

    @Override
    public HealthCheckResponse call() {
        var today = businessDay.today();
        var end = today.plusDays(MONTH_OF_TERMS);
        var answer = HealthCheckResponse.named("working-days")
                .status(workingDays.knows(today) && workingDays.knows(end))
                .withData(
                        "years",
                        workingDays.years().stream().map(String::valueOf).collect(Collectors.joining(",")));
        if (!workingDays.knows(today)) {
            answer.withData("missing", today.getYear());
        } else if (!workingDays.knows(end)) {
            answer.withData("missing", today.getYear() + 1L);
        }
        return answer.build();
    }
}
