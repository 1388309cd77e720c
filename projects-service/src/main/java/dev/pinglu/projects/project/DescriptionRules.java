package dev.pinglu.projects.project;

import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that a project's description keeps, whichever way it enters. */
@Singleton
class DescriptionRules {
    private final Divisions divisions;
    private final BusinessDay businessDay;

    DescriptionRules(Divisions divisions, BusinessDay businessDay) {
        this.divisions = divisions;
        this.businessDay = businessDay;
    }

    /**
     * Everything that is wrong with a description.
     *
     * @param path prefix of every reported path, empty or ending in a dot
     */
    List<Violation> violations(DescribeProject project, String path) {
        var found = new ArrayList<Violation>();
        checkDivision(found, project, path);
        checkCode(found, project, path);
        checkOwner(found, project.owner(), path);
        checkInvestment(found, project, path);
        inOrder(found, path + "plannedCompletion", project.plannedStart(), project.plannedCompletion());
        inOrder(found, path + "plannedCommissioning", project.plannedStart(), project.plannedCommissioning());
        thirdNeedsMonth(found, path + "plannedStart", project.plannedStart());
        thirdNeedsMonth(found, path + "plannedCompletion", project.plannedCompletion());
        thirdNeedsMonth(found, path + "plannedCommissioning", project.plannedCommissioning());
        return found;
    }

    private void checkDivision(List<Violation> found, DescribeProject project, String path) {
        var division = divisions.find(project.divisionCode());
        if (division.isEmpty()) {
            found.add(new Violation(
                    "division.unknown", path + "divisionCode", "There is no division " + project.divisionCode()));
        } else if (!division.get().validOn(businessDay.today())) {
            found.add(new Violation(
                    "division.expired",
                    path + "divisionCode",
                    project.divisionCode() + " no longer exists"
                            + division.get()
                                    .successor()
                                    .map(s -> "; it became " + s)
                                    .orElse("")));
        }
    }

    private void checkCode(List<Violation> found, DescribeProject project, String path) {
        if (project.code() == null || divisions.find(project.divisionCode()).isEmpty()) {
            return;
        }
        var code = ProjectCode.parse(project.code());
        if (code.isEmpty()) {
            found.add(new Violation(
                    "project.code.format", path + "code", "Expected YYMM-DDDDDD-II-TT-NNNNNN with a real month"));
        } else if (!code.get().agreesWith(divisions.lineOf(project.divisionCode()))) {
            found.add(new Violation(
                    "project.code.division",
                    path + "code",
                    "The code names division " + code.get().division() + ", and the project lies in "
                            + project.divisionCode()));
        }
    }

    private static void checkOwner(List<Violation> found, Owner owner, String path) {
        if (owner.creditCode() != null && !CreditCode.isValid(owner.creditCode())) {
            found.add(new Violation(
                    "owner.credit-code",
                    path + "owner.creditCode",
                    "Not a unified social credit code: 18 characters, the last one checks the others"));
        }
    }

    private static void checkInvestment(List<Violation> found, DescribeProject project, String path) {
        var parts = project.investmentParts();
        if (parts != null && parts.sumFen() != project.totalInvestmentFen()) {
            found.add(new Violation(
                    "project.investment.parts",
                    path + "investmentParts",
                    "The parts add up to " + parts.sumFen() + " fen, the total is " + project.totalInvestmentFen()));
        }
    }

    private static void inOrder(
            List<Violation> found, String path, @Nullable PlannedTime earlier, @Nullable PlannedTime later) {
        if (earlier != null && later != null && later.compareTo(earlier) < 0) {
            found.add(new Violation("project.date.order", path, "Planned before the planned start"));
        }
    }

    private static void thirdNeedsMonth(List<Violation> found, String path, @Nullable PlannedTime time) {
        if (time != null && time.third() != null && time.month() == null) {
            found.add(new Violation("project.date.third", path + ".third", "A third of a month needs the month"));
        }
    }
}
