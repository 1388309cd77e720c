package dev.pinglu.projects.formality;

import static dev.pinglu.projects.formality.FormalityStatus.ACCEPTED;
import static dev.pinglu.projects.formality.FormalityStatus.APPROVED;
import static dev.pinglu.projects.formality.FormalityStatus.EXPIRED;
import static dev.pinglu.projects.formality.FormalityStatus.EXTENDED;
import static dev.pinglu.projects.formality.FormalityStatus.PREPARING;
import static dev.pinglu.projects.formality.FormalityStatus.REJECTED;
import static dev.pinglu.projects.formality.FormalityStatus.SUBMITTED;
import static dev.pinglu.projects.formality.FormalityStatus.SUPERSEDED;
import static dev.pinglu.projects.formality.FormalityStatus.SUPPLEMENT;

import dev.pinglu.kit.calendar.WorkingDays;
import dev.pinglu.projects.project.ApprovalMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds formalities for tests: {@code aFormality().of("CONSTRUCTION_PERMIT").at(APPROVED)}. */
final class FormalityFixture {
    static final WorkingDays CALENDAR = WorkingDays.ofThisBuild();
    static final FormalityCatalogue CATALOGUE = new FormalityCatalogue(Optional.empty());
    static final PermitRules RULES = new PermitRules(Optional.empty());

    /** On which every step of a fixture is taken. */
    static final LocalDate DAY = LocalDate.of(2022, 8, 1);

    static final LocalDate TODAY = LocalDate.of(2022, 10, 20);

    private String type = "CONSTRUCTION_PERMIT";
    private @Nullable Requirement requirement;

    static FormalityFixture aFormality() {
        return new FormalityFixture();
    }

    FormalityFixture of(String type) {
        this.type = type;
        return this;
    }

    FormalityFixture requiring(Requirement requirement) {
        this.requirement = requirement;
        return this;
    }

    Formality opened() {
        return Formality.open(
                CATALOGUE.find(type, ApprovalMode.FILING, TODAY).orElseThrow(),
                new OfProject(new UUID(1, 1), "示例项目", "140603101", ProjectBond.none()),
                requirement,
                "试验");
    }

    /** A formality that stands at a status, with every step taken on {@link #DAY}. */
    Formality at(FormalityStatus status) {
        var formality = opened();
        way(status)
                .forEach(to ->
                        step(formality, to, to == EXPIRED ? DAY.plusMonths(3).plusDays(1) : DAY));
        return formality;
    }

    static void step(Formality formality, FormalityStatus to, LocalDate on) {
        var document = to == APPROVED ? "晋建许〔2022〕1号" : null;
        var reason = to.needsReason() ? "试验" : null;
        move(formality, new ChangeFormalityStatus(to, on, reason, document, null, null));
    }

    /** Today is far away, and nothing is missing. */
    static void move(Formality formality, ChangeFormalityStatus step) {
        formality.moveTo(step, List.of(), LocalDate.of(2026, 12, 1), CALENDAR);
    }

    private static List<FormalityStatus> way(FormalityStatus status) {
        return switch (status) {
            case NOT_STARTED -> List.of();
            case PREPARING -> List.of(PREPARING);
            case SUBMITTED -> List.of(PREPARING, SUBMITTED);
            case ACCEPTED -> List.of(PREPARING, SUBMITTED, ACCEPTED);
            case SUPPLEMENT -> List.of(PREPARING, SUBMITTED, ACCEPTED, SUPPLEMENT);
            case APPROVED -> List.of(PREPARING, SUBMITTED, ACCEPTED, APPROVED);
            case REJECTED -> List.of(PREPARING, SUBMITTED, ACCEPTED, REJECTED);
            case EXTENDED -> List.of(PREPARING, SUBMITTED, ACCEPTED, APPROVED, EXTENDED);
            case EXPIRED -> List.of(PREPARING, SUBMITTED, ACCEPTED, APPROVED, EXPIRED);
            case SUPERSEDED -> List.of(PREPARING, SUBMITTED, ACCEPTED, APPROVED, SUPERSEDED);
        };
    }
}
