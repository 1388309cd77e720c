package dev.pinglu.projects.progress;

import java.util.EnumSet;
import java.util.Set;

/** How far the report of a month has come. The table below holds every step there is. */
public enum ReportStatus {
    /** Opened, perhaps without figures yet. */
    DRAFT("待上报"),
    /** Waits to be confirmed. */
    SUBMITTED("已上报"),
    /** To be mended and submitted again. */
    RETURNED("已退回"),
    /** Its figures count. */
    CONFIRMED("已审核"),
    /** Its figures count, and those before are kept. */
    RESTATED("已修订");

    private final String chinese;

    ReportStatus(String chinese) {
        this.chinese = chinese;
    }

    /** The status as clerks call it. */
    String chinese() {
        return chinese;
    }

    /** The statuses that may follow; what was restated may be restated again. */
    public Set<ReportStatus> next() {
        return switch (this) {
            case DRAFT, RETURNED -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(RETURNED, CONFIRMED);
            case CONFIRMED, RESTATED -> EnumSet.of(RESTATED);
        };
    }

    /** Whether whoever reports still has it in hand. */
    boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether its figures count. */
    boolean counts() {
        return this == CONFIRMED || this == RESTATED;
    }
}
