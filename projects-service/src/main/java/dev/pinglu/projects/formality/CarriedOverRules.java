package dev.pinglu.projects.formality;

import dev.pinglu.kit.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a formality that is taken over has to say of itself: what its status presupposes, in order, and nothing beyond. */
final class CarriedOverRules {
    private final List<Violation> found = new ArrayList<>();
    private final CarriedOverFormality row;
    private final LocalDate asOf;
    private final String path;
    private @Nullable LocalDate last;

    private CarriedOverRules(CarriedOverFormality row, LocalDate asOf, String path) {
        this.row = row;
        this.asOf = asOf;
        this.path = path;
    }

    /**
     * Everything that is wrong with a row.
     *
     * @param startedOn when its project started; what was made use of in time does not end
     */
    static List<Violation> violations(
            CarriedOverFormality row, @Nullable LocalDate startedOn, LocalDate asOf, String path) {
        var rules = new CarriedOverRules(row, asOf, path);
        rules.checkNeed();
        var status = row.status();
        rules.checkDay(
                "submittedOn", row.submittedOn(), FormalityStatus.SUBMITTED, status == FormalityStatus.SUBMITTED);
        rules.checkDay(
                "acceptedOn",
                row.acceptedOn(),
                FormalityStatus.ACCEPTED,
                status == FormalityStatus.ACCEPTED || status == FormalityStatus.SUPPLEMENT);
        rules.checkDay("decidedOn", row.decidedOn(), FormalityStatus.APPROVED, isDecided(status));
        if (status.wasGranted()) {
            rules.checkPermit(startedOn);
        } else {
            rules.refusePermit();
        }
        return rules.found;
    }

    private static boolean isDecided(FormalityStatus status) {
        return status.compareTo(FormalityStatus.APPROVED) >= 0;
    }

    private void checkNeed() {
        if (row.needed() != Requirement.YES && row.status() != FormalityStatus.NOT_STARTED) {
            add("formality.requirement", "status", "Nothing was done about what is not needed, or not decided");
        }
        var explained = row.needed() == Requirement.NO
                || row.status() == FormalityStatus.SUPPLEMENT
                || row.status() == FormalityStatus.REJECTED;
        if (explained && row.reason() == null) {
            add("formality.reason", "reason", "A supplement, a rejection and what is not needed have a reason");
        }
    }

    private void checkDay(String field, @Nullable LocalDate day, FormalityStatus first, boolean required) {
        if (day == null) {
            if (required) {
                add("formality.date.missing", field, row.status() + " presupposes this day");
            }
            return;
        }
        if (row.status().compareTo(first) < 0) {
            add("formality.date.early", field, "There is no such day before " + first);
        } else if (day.isAfter(asOf)) {
            add("formality.date.future", field, day + " is after " + asOf);
        } else if (last != null && day.isBefore(last)) {
            add("formality.date.order", field, day + " is before " + last);
        }
        last = day;
    }

    private void checkPermit(@Nullable LocalDate startedOn) {
        if (row.documentNo() == null) {
            add("formality.document", "documentNo", "What was granted has the number of its document");
        }
        var from = row.validFrom() == null ? row.decidedOn() : row.validFrom();
        var to = row.validTo();
        if (from != null && to != null && to.isBefore(from)) {
            add("formality.validity.order", "validTo", to + " is before the first day of its validity");
        }
        var over = to != null && to.isBefore(asOf);
        var used = to != null && startedOn != null && !startedOn.isAfter(to);
        if (row.status().isGranted() && over && !used) {
            add(
                    "formality.validity.over",
                    "validTo",
                    "It was valid through " + to + " and not made use of: it is EXPIRED");
        }
        if (row.status() == FormalityStatus.EXPIRED && !over) {
            add("formality.validity.running", "validTo", "What has expired has a last day before " + asOf);
        }
        if (row.status() == FormalityStatus.EXTENDED && (to == null || row.extensions() == 0)) {
            add(
                    "formality.extension.none",
                    "extensionsUsed",
                    "What was extended has a last day, and says how often it was");
        }
    }

    private void refusePermit() {
        if (row.validFrom() != null || row.validTo() != null || row.extensions() > 0) {
            add("formality.permit.early", "validFrom", row.status() + " was not granted, and is not valid for a time");
        }
        if (row.documentNo() != null && row.status() != FormalityStatus.REJECTED) {
            add("formality.permit.early", "documentNo", "There is no document before the decision");
        }
    }

    private void add(String rule, String field, String message) {
        found.add(new Violation(rule, path + field, message));
    }
}
