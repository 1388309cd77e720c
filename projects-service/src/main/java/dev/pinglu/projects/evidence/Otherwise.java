package dev.pinglu.projects.evidence;

import dev.pinglu.kit.time.BusinessDay;
import java.time.LocalDate;
import java.time.temporal.Temporal;

/** Other records of the ledger that show what evidence would. */
enum Otherwise {
    PROJECT_APPROVAL_GRANTED(granted("PROJECT_APPROVAL")),
    CONSTRUCTION_PERMIT_GRANTED(granted("CONSTRUCTION_PERMIT")),
    CONTRACT_SIGNED("select c.id from Contract c where not c.removed and c.projectId = :project"
            + " and c.kind in (CONSTRUCTION, ENGINEERING_PROCUREMENT_CONSTRUCTION) and c.signedOn < :before"
            + " and (c.status <> TERMINATED or c.endedOn >= :before)"),
    TRIAL_RUN_PASSED("select r.id from TrialRun r where not r.removed and r.projectId = :project and r.stage = PASSED"
            + " and r.endedAt < :before");

    private final String question;

    Otherwise(String question) {
        this.question = question;
    }

    /** Answers the ids of such records of a {@code project} from {@code before} a time. */
    String question() {
        return question;
    }

    /** The end of a day, as the records tell time. */
    Temporal endOf(LocalDate day) {
        var next = day.plusDays(1);
        return this == TRIAL_RUN_PASSED ? next.atStartOfDay(BusinessDay.ZONE).toInstant() : next;
    }

    private static String granted(String type) {
        return "select f.id from Formality f where not f.removed and f.projectId = :project and f.rule.type = '" + type
                + "' and f.status in (APPROVED, EXTENDED) and f.permit.decidedOn < :before";
    }
}
