package dev.pinglu.projects.park;

import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.PlannedTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans a batch of standard plant (标准化厂房), or tells how much of it is delivered.
 *
 * @param plannedSqm floor area in m²
 * @param deliveredSqm floor area in m² that is ready for use; absent while there is none
 * @param deliveredOn the day of the last delivery; there is one as soon as anything is delivered
 */
public record PlanStandardPlant(
        @NotNull @Positive @Digits(integer = 9, fraction = 2)
        BigDecimal plannedSqm,

        @NotNull @Valid PlannedTime plannedDelivery,

        @PositiveOrZero @Digits(integer = 9, fraction = 2) @Nullable
        BigDecimal deliveredSqm,

        @Nullable LocalDate deliveredOn) {

    BigDecimal deliveredOrNone() {
        return deliveredSqm == null ? BigDecimal.ZERO : deliveredSqm;
    }

    /** Everything that is wrong with it. */
    List<Violation> violations(LocalDate today) {
        var found = new ArrayList<Violation>();
        if (plannedDelivery.lacksMonth()) {
            found.add(new Violation(
                    "park.plant.third", "plannedDelivery.third", "A third of a month needs the month it belongs to"));
        }
        if (deliveredOrNone().compareTo(plannedSqm) > 0) {
            found.add(new Violation(
                    "park.plant.delivered",
                    "deliveredSqm",
                    "Of " + plannedSqm.toPlainString() + " m² no more can be delivered"));
        }
        if (deliveredOrNone().signum() > 0 != (deliveredOn != null)) {
            found.add(new Violation("park.plant.day", "deliveredOn", "A delivery has an area and a day"));
        }
        if (deliveredOn != null && deliveredOn.isAfter(today)) {
            found.add(new Violation("park.date.future", "deliveredOn", deliveredOn + " is after " + today));
        }
        return found;
    }
}
