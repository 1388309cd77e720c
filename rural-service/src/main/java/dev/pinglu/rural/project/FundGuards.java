package dev.pinglu.rural.project;

import dev.pinglu.kit.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the fund ledger must keep on every day: for each source arrived ≤ planned and disbursed − refunded ≤ arrived, none of
 * them below zero, and nothing disbursed before the project was REPLIED. Entries may come late, so the whole ledger is read
 * again in the order of its days.
 */
final class FundGuards {
    private static final Comparator<FundEntry> BY_DAY =
            Comparator.comparing(FundEntry::bookedOn).thenComparing(FundEntry::number);

    private final List<CourseStep> course;
    private final @Nullable LocalDate repliedOn;

    /**
     * Guards of one project.
     *
     * @param course tells when it was REPLIED, and what lay over it on which day
     */
    FundGuards(List<CourseStep> course) {
        this.course = course;
        this.repliedOn = course.stream()
                .filter(step -> step.stage() == RuralStage.REPLIED)
                .map(CourseStep::reachedOn)
                .findFirst()
                .orElse(null);
    }

    /** What is wrong with a line by itself. */
    List<Violation> violations(FundLine line, LocalDate today, String path) {
        var found = new ArrayList<Violation>();
        if (line.amountFen() == 0 || line.amountFen() < 0 && line.kind() != FundKind.ADJUST) {
            found.add(
                    new Violation("fund.amount", path + "amountFen", "Only an ADJUST may be negative, none may be 0"));
        }
        if (line.on().isAfter(today)) {
            found.add(new Violation("fund.day", path + "on", line.on() + " is after " + today));
        }
        var overlay = overlayOn(line.on());
        boolean allowed = switch (overlay) {
            case NONE -> true;
            case SUSPENDED -> line.kind() != FundKind.DISBURSE;
            case CANCELLED -> line.kind() == FundKind.REFUND;
        };
        if (!allowed) {
            found.add(new Violation("fund.overlay", path + "kind", "No " + line.kind() + " while " + overlay));
        }
        return found;
    }

    /** What lay over the project at the end of a day. */
    private RuralOverlay overlayOn(LocalDate day) {
        return course.stream()
                .filter(step -> !step.reachedOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(CourseStep::overlay)
                .orElse(RuralOverlay.NONE);
    }

    /**
     * The first entry, in the order of days, that the ledger cannot bear.
     *
     * @param lines where an entry that is booked now stands in the request, counted from 0, by the entry's number
     */
    Optional<Violation> firstViolation(List<FundEntry> entries, Map<Integer, Integer> lines) {
        var sums = new FundSums();
        for (var entry : entries.stream().sorted(BY_DAY).toList()) {
            var broken = broken(entry, sums.add(entry));
            if (broken.isPresent()) {
                var line = lines.get(entry.number());
                return broken.map(rule ->
                        new Violation(rule.rule(), line == null ? "entries" : "entries[" + line + "]", rule.message()));
            }
        }
        return Optional.empty();
    }

    private Optional<Violation> broken(FundEntry entry, FundSum sum) {
        if (entry.kind() == FundKind.DISBURSE
                && (repliedOn == null || entry.bookedOn().isBefore(repliedOn))) {
            return violation("fund.disbursed.before-replied", entry, "nothing is disbursed before REPLIED");
        } else if (sum.plannedFen() < 0 || sum.arrivedFen() > sum.plannedFen()) {
            return violation(
                    "fund.arrived", entry, sum.arrivedFen() + " fen arrived of " + sum.plannedFen() + " planned");
        } else if (sum.spentFen() < 0 || sum.spentFen() > sum.arrivedFen()) {
            return violation(
                    "fund.disbursed", entry, sum.spentFen() + " fen spent of " + sum.arrivedFen() + " arrived");
        } else if (entry.kind() == FundKind.CARRY_FORWARD && entry.amountFen() > sum.balanceFen()) {
            return violation("fund.carried", entry, "only " + sum.balanceFen() + " fen are left to carry forward");
        }
        return Optional.empty();
    }

    private static Optional<Violation> violation(String rule, FundEntry entry, String what) {
        return Optional.of(new Violation(rule, "entries", entry.source() + " on " + entry.bookedOn() + ": " + what));
    }
}
