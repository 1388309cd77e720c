package dev.pinglu.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.time.BusinessDays;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class CalendarHealthTest {
    private final WorkingDays days = WorkingDays.ofThisBuild();

    @Test
    void aDayOfWhichTheArrangementIsKnownIsWell() {
        assertThat(check("2022-10-20T00:00:00Z").getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void theNextYearIsAskedForAMonthBeforeItsNoticeIsNeeded() {
        // Given
        int last = 2020 + days.years().size() - 1;
        assertThat(check(last + "-11-27T00:00:00Z").getStatus()).isEqualTo(Status.UP);
        // When
        var answer = check(last + "-11-28T00:00:00Z");
        // Then
        assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
        assertThat(answer.getData().orElseThrow()).containsEntry("missing", last + 1L);
    }

    @Test
    void aYearWithoutArrangementIsNamed() {
        assertThat(check("2031-06-01T00:00:00Z").getData().orElseThrow()).containsEntry("missing", 2031L);
    }

    private HealthCheckResponse check(String instant) {
        return new CalendarHealth(days, BusinessDays.at(instant)).call();
    }
}
