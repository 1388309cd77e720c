package dev.pinglu.projects.formality;

import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step demands beyond being a step of the table; a refusal lists all that is missing at once. */
final class FormalityGuards {
    private FormalityGuards() {}

    static void check(Formality formality, ChangeFormalityStatus step, List<Violation> missing, LocalDate today) {
        var found = new ArrayList<Violation>();
        checkNeed(found, formality);
        checkDay(found, formality, step, today);
        if (step.to() == FormalityStatus.SUBMITTED) {
            found.addAll(missing);
        }
        if (step.to().needsReason() && step.reason() == null) {
            found.add(new Violation("formality.reason", "reason", step.to() + " needs its reason"));
        }
        switch (step.to()) {
            case APPROVED -> checkApproval(found, formality, step);
            case EXTENDED -> checkExtension(found, formality, step);
            case EXPIRED -> checkExpiry(found, formality, step);
            case NOT_STARTED, PREPARING, SUBMITTED, ACCEPTED, SUPPLEMENT, REJECTED, SUPERSEDED -> {
                // nothing further
            }
        }
        Problems.refuseIfAny(found);
    }

    private static void checkNeed(List<Violation> found, Formality formality) {
        if (formality.requirement() != Requirement.YES) {
            found.add(new Violation(
                    "formality.requirement",
                    "to",
                    "Nothing is done about a formality of which the requirement is " + formality.requirement()));
        }
    }

    private static void checkDay(
            List<Violation> found, Formality formality, ChangeFormalityStatus step, LocalDate today) {
        if (step.on().isAfter(today)) {
            found.add(new Violation("formality.date.future", "on", step.on() + " is in the future; today is " + today));
        }
        var last = formality.lastStepOn();
        if (last != null && step.on().isBefore(last)) {
            found.add(new Violation("formality.date.order", "on", step.on() + " is before the last step on " + last));
        }
    }

    private static void checkApproval(List<Violation> found, Formality formality, ChangeFormalityStatus step) {
        if (step.documentNo() == null) {
            found.add(
                    new Violation("formality.document", "documentNo", "An approval needs the number of its document"));
        }
        var last = lastDayOf(formality, step);
        if (last != null && last.isBefore(step.validFromOrDay())) {
            found.add(new Violation(
                    "formality.validity.order", "validTo", last + " is before the first day of its validity"));
        }
    }

    private static void checkExtension(List<Violation> found, Formality formality, ChangeFormalityStatus step) {
        var rule = formality.rule();
        var ends = formality.permit().validTo();
        if (ends == null || rule.extensionMonths == null) {
            found.add(new Violation("formality.extension.none", "to", rule.nameZh + " cannot be extended"));
            return;
        }
        if (formality.permit().endedBefore(step.on())) {
            found.add(new Violation(
                    "formality.validity.over",
                    "on",
                    "It was valid through " + ends + " and is not extended after that"));
        }
        if (formality.permit().extensionsUsed() >= rule.extensionsMax) {
            found.add(new Violation(
                    "formality.extension.most", "to", "It may be extended " + rule.extensionsMax + " times"));
        }
        var longest = ends.plusMonths(rule.extensionMonths);
        var asked = step.validTo();
        if (asked != null && (asked.isAfter(longest) || !asked.isAfter(ends))) {
            found.add(new Violation(
                    "formality.extension.long", "validTo", "Expected a day after " + ends + " up to " + longest));
        }
    }

    private static void checkExpiry(List<Violation> found, Formality formality, ChangeFormalityStatus step) {
        if (!formality.permit().endedBefore(step.on())) {
            var ends = formality.permit().validTo();
            found.add(new Violation(
                    "formality.validity.running",
                    "on",
                    ends == null ? "It is valid without an end" : "It is valid through " + ends));
        }
    }

    /** The last day that an approval or an extension gives; null for one without an end. */
    static @Nullable LocalDate lastDayOf(Formality formality, ChangeFormalityStatus step) {
        if (step.validTo() != null) {
            return step.validTo();
        }
        var rule = formality.rule();
        var ends = formality.permit().validTo();
        return step.to() == FormalityStatus.EXTENDED && ends != null
                ? Permit.lastDay(ends, rule.extensionMonths).orElse(null)
                : Permit.lastDay(step.validFromOrDay(), rule.validityMonths).orElse(null);
    }
}
