package dev.pinglu.projects.formality;

import dev.pinglu.kit.alert.AlertInput;
import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Wording;
import dev.pinglu.projects.formality.PermitRule.Kind;
import dev.pinglu.projects.project.Overlay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is granted comes to its end, or is not made use of, while the project has not started: what was made use of in time does not end.
 * On its last day what expires soon becomes what has expired, until another is opened; a suspended project is not waited for, but its
 * permits expire all the same.
 */
final class PermitAlerts {
    private static final Wording VALID_FROM = new Wording("有效期起", "Valid from");
    private static final Wording VALID_TO = new Wording("有效期止", "Valid to");
    private static final Wording DOCUMENT = new Wording("文号", "Document");

    private PermitAlerts() {}

    static List<Reading> of(Formality formality, Subject subject, PermitRules rules, LocalDate today) {
        if (formality.bond().startedOn() != null || formality.bond().overlay() == Overlay.CANCELLED) {
            return List.of();
        }
        return Stream.of(
                        expiring(formality, subject, rules, today),
                        expired(formality, subject, rules, today),
                        unused(formality, subject, rules, today))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Reading> expiring(
            Formality formality, Subject subject, PermitRules rules, LocalDate today) {
        var ends = formality.permit().validTo();
        if (ends == null || !formality.status().isGranted() || !today.isBefore(ends)) {
            return Optional.empty();
        }
        return rules.find(Kind.EXPIRING, today)
                .map(rule -> Reading.of(
                        rule.asAlertRule(),
                        subject,
                        ChronoUnit.DAYS.between(today, ends),
                        ends.minusDays(rule.first()),
                        day("validTo", VALID_TO, ends),
                        document(formality)));
    }

    private static Optional<Reading> expired(Formality formality, Subject subject, PermitRules rules, LocalDate today) {
        var ends = formality.permit().validTo();
        var granted = formality.status().isGranted() || formality.status() == FormalityStatus.EXPIRED;
        if (ends == null || !granted || today.isBefore(ends) || formality.succeeded()) {
            return Optional.empty();
        }
        return rules.find(Kind.EXPIRED, today)
                .map(rule -> Reading.of(
                        rule.asAlertRule(),
                        subject,
                        ChronoUnit.DAYS.between(ends, today),
                        ends.plusDays(rule.first()),
                        day("validTo", VALID_TO, ends),
                        document(formality)));
    }

    private static Optional<Reading> unused(Formality formality, Subject subject, PermitRules rules, LocalDate today) {
        var from = formality.permit().validFrom();
        if (from == null
                || formality.rule().neededFor != Gate.CONSTRUCTION
                || formality.bond().overlay() != Overlay.NONE
                || !formality.isValidOn(today)) {
            return Optional.empty();
        }
        return rules.find(Kind.UNUSED, today)
                .map(rule -> Reading.of(
                        rule.asAlertRule(),
                        subject,
                        ChronoUnit.MONTHS.between(from, today),
                        from.plusMonths(rule.first()),
                        day("validFrom", VALID_FROM, from),
                        document(formality)));
    }

    private static AlertInput day(String name, Wording label, LocalDate day) {
        return new AlertInput(name, label, day.toString(), AlertInput.Unit.DATE);
    }

    private static AlertInput document(Formality formality) {
        var number = Objects.requireNonNullElse(formality.permit().documentNo(), "");
        return new AlertInput("documentNo", DOCUMENT, number, AlertInput.Unit.TEXT);
    }
}
