package dev.pinglu.projects.formality;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;

/** A step that a clerk can take with a formality, and what its form asks. */
@TemplateData
record FormalityStep(FormalityStatus to) {

    /** Those that are not refused whatever is entered. */
    static List<FormalityStep> of(Formality formality, LocalDate today) {
        return formality.requirement() == Requirement.YES
                ? formality.status().next().stream()
                        .filter(to -> isPossible(formality, to, today))
                        .map(FormalityStep::new)
                        .toList()
                : List.of();
    }

    private static boolean isPossible(Formality formality, FormalityStatus to, LocalDate today) {
        var permit = formality.permit();
        return switch (to) {
            case EXTENDED -> permit.validTo() != null && permit.extensionsUsed() < formality.rule().extensionsMax;
            case EXPIRED -> permit.endedBefore(today);
            case NOT_STARTED, PREPARING, SUBMITTED, ACCEPTED, SUPPLEMENT, APPROVED, REJECTED, SUPERSEDED -> true;
        };
    }

    public String dialog() {
        return "formality-" + to;
    }

    public boolean needsReason() {
        return to.needsReason();
    }

    public boolean needsDocument() {
        return to == FormalityStatus.APPROVED;
    }

    public boolean takesDocument() {
        return needsDocument() || to == FormalityStatus.REJECTED;
    }

    public boolean begins() {
        return to == FormalityStatus.APPROVED;
    }

    public boolean ends() {
        return begins() || to == FormalityStatus.EXTENDED;
    }
}
