package dev.pinglu.projects.formality;

import dev.pinglu.kit.work.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be done with an authority before a project starts, opened or not.
 *
 * @param term working days that the authority has; absent where no law sets one
 * @param formality absent for one that has not been opened
 */
record Errand(
        String type,
        Wording name,
        Requirement requirement,
        @Nullable Integer term,
        List<String> dependsOn,
        Optional<Formality> formality) {

    static Errand of(Formality formality) {
        var rule = formality.rule();
        return new Errand(
                rule.type,
                rule.name(),
                formality.requirement(),
                rule.workingDays,
                List.copyOf(rule.dependsOn),
                Optional.of(formality));
    }

    static Errand of(FormalityType type) {
        return new Errand(
                type.code(), type.name(), type.required(), type.workingDays(), type.dependsOn(), Optional.empty());
    }

    /** Nothing has to be done about it any more. */
    boolean isDone(LocalDate today) {
        return requirement == Requirement.NO
                || formality.filter(one -> one.isValidOn(today)).isPresent();
    }

    boolean isUndecided() {
        return requirement == Requirement.TBD;
    }

    /** Whether it was applied for, so that what it depends on no longer holds it up. */
    boolean isUnderWay() {
        return formality
                .map(Formality::status)
                .filter(FormalityStatus::isUnderWay)
                .isPresent();
    }

    /** Working days until the decision, if it goes on today; nothing where no law sets a term. */
    int daysLeft() {
        if (term == null) {
            return 0;
        }
        return formality
                .filter(one -> one.status().isUnderWay())
                .flatMap(one -> Optional.ofNullable(one.clock().remainingDays()))
                .orElse(term);
    }

    /** The day on which the running clock ends. */
    Optional<LocalDate> dueOn() {
        return formality
                .filter(one -> one.status() == FormalityStatus.ACCEPTED)
                .flatMap(one -> Optional.ofNullable(one.clock().dueOn()));
    }

    Optional<UUID> id() {
        return formality.map(Formality::id);
    }
}
