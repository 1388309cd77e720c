package dev.pinglu.projects.project;

import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.PlannedTime;
import dev.pinglu.projects.park.Parks;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that a project's description keeps, whichever way it enters. */
@Singleton
class DescriptionRules {
    private final Divisions divisions;
    private final Parks parks;

    DescriptionRules(Divisions divisions, Parks parks) {
        this.divisions = divisions;
        this.parks = parks;
    }

    /**
     * Everything that is wrong with a description.
     *
     * @param on the day on which it must hold
     * @param path prefix of every reported path, empty or ending in a dot
     */
    List<Violation> violations(DescribeProject project, LocalDate on, String path) {
        var found = new ArrayList<Violation>();
        var place = divisions.placeViolation(project.divisionCode(), on, path + "divisionCode");
        place.ifPresent(found::add);
        if (project.code() != null && place.isEmpty()) {
            checkCode(found, project.code(), project.divisionCode(), path + "code");
        }
        var creditCode = project.owner().creditCode();
        if (creditCode != null && !CreditCode.isValid(creditCode)) {
            found.add(new Violation(
                    "owner.credit-code",
                    path + "owner.creditCode",
                    "Not a unified social credit code: 18 characters, the last one checks the others"));
        }
        checkInvestment(found, project, path + "investmentParts");
        checkPlan(found, project, path);
        checkPark(found, project, path);
        if (project.land() != null) {
            found.addAll(project.land().violations(path + "land"));
        }
        return found;
    }

    /** The place in a park that a description which keeps the rules names. */
    Optional<ParkPlace> parkOf(DescribeProject project) {
        return Optional.ofNullable(project.parkId())
                .flatMap(parks::referred)
                .map(park -> new ParkPlace(park.id(), park.code(), project.parkBatch()));
    }

    private void checkPark(List<Violation> found, DescribeProject project, String path) {
        if (project.parkId() == null && project.parkBatch() != null) {
            found.add(new Violation("project.park.batch", path + "parkBatch", "A batch belongs to a park"));
        } else if (project.parkId() != null && parkOf(project).isEmpty()) {
            found.add(new Violation("park.unknown", path + "parkId", "There is no such park"));
        }
    }

    private void checkCode(List<Violation> found, String text, String divisionCode, String path) {
        var code = ProjectCode.parse(text);
        if (code.isEmpty()) {
            found.add(
                    new Violation("project.code.format", path, "Expected YYMM-DDDDDD-II-TT-NNNNNN with a real month"));
        } else if (!code.get().agreesWith(divisions.lineOf(divisionCode))) {
            found.add(new Violation(
                    "project.code.division",
                    path,
                    "The code names division " + code.get().division() + ", where the project does not lie"));
        }
    }

    private static void checkInvestment(List<Violation> found, DescribeProject project, String path) {
        var parts = project.investmentParts();
        if (parts != null && parts.sumFen() != project.totalInvestmentFen()) {
            found.add(new Violation(
                    "project.investment.parts",
                    path,
                    "The parts add up to " + parts.sumFen() + " fen, the total is " + project.totalInvestmentFen()));
        }
    }

    private static void checkPlan(List<Violation> found, DescribeProject project, String path) {
        checkTime(found, path + "plannedStart", project.plannedStart(), null);
        checkTime(found, path + "plannedCompletion", project.plannedCompletion(), project.plannedStart());
        checkTime(found, path + "plannedCommissioning", project.plannedCommissioning(), project.plannedStart());
    }

    private static void checkTime(
            List<Violation> found, String path, @Nullable PlannedTime time, @Nullable PlannedTime start) {
        if (time != null && time.lacksMonth()) {
            found.add(new Violation("project.date.third", path + ".third", "A third of a month needs the month"));
        }
        if (time != null && start != null && time.compareTo(start) < 0) {
            found.add(new Violation("project.date.order", path, "Planned before the planned start"));
        }
    }
}
