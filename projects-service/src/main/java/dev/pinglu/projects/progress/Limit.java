package dev.pinglu.projects.progress;

/** What is limited of monthly reports; in the file with small letters and hyphens. */
enum Limit {
    /** The day of the next month on which a report is due. */
    DUE_DAY,
    SINCE_START_SHARE,
    JUMP_TIMES,
    JUMP_MONTHS,
    JUMP_LEAST_MONTHS,
    FULL_DAYS,
    /** In percentage points. */
    FINANCIAL_AHEAD,
    /** Days after a report was due from which on it is alarming that it is missing. */
    MISSING_DAYS,
    /** The same for being critical. */
    MISSING_CRITICAL_DAYS
}
