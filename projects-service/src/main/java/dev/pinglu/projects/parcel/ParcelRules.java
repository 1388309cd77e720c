package dev.pinglu.projects.parcel;

import dev.pinglu.kit.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is refused in the description of a parcel, whatever else is recorded. An area that is not known proves nothing. */
final class ParcelRules {
    private ParcelRules() {}

    static List<Violation> violations(DescribeParcel request, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (request.parkId() == null && request.projectId() == null) {
            found.add(new Violation("parcel.owner", "parkId", "A parcel belongs to a park or to a project"));
        }
        areas(request, found);
        supply(request, today, found);
        if (isBefore(request.agreedCompletionOn(), request.agreedStartOn())) {
            found.add(new Violation("parcel.date.order", "agreedCompletionOn", "Before the agreed start"));
        }
        return found;
    }

    private static void areas(DescribeParcel request, List<Violation> found) {
        var land = request.landOrUnknown();
        found.addAll(land.violations("land"));
        if (exceeds(land.surveyedMu(), request.totalMu())) {
            found.add(new Violation("parcel.land.surveyed", "land.surveyedMu", "More than the whole parcel"));
        }
        if (exceeds(land.suppliedMu(), request.totalMu()) || exceeds(land.suppliedMu(), land.approvedMu())) {
            found.add(new Violation(
                    "parcel.land.supplied", "land.suppliedMu", "More than the whole parcel, or than was approved"));
        }
    }

    private static void supply(DescribeParcel request, LocalDate today, List<Violation> found) {
        var area = request.landOrUnknown().suppliedMu();
        var told = Stream.of(request.suppliedOn() != null, request.supplyWay() != null, area != null)
                .distinct()
                .count();
        if (told > 1 || area != null && area.signum() == 0) {
            found.add(new Violation(
                    "parcel.supply.incomplete", "suppliedOn", "A supply has its day, its way and its area in mu"));
        }
        if (isBefore(today, request.suppliedOn())) {
            found.add(new Violation("parcel.date.future", "suppliedOn", "Supplied after " + today));
        }
    }

    private static boolean exceeds(@Nullable BigDecimal area, @Nullable BigDecimal bound) {
        return area != null && bound != null && area.compareTo(bound) > 0;
    }

    private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }
}
