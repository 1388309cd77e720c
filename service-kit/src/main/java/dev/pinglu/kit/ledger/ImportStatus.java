package dev.pinglu.kit.ledger;

/** How far a sheet has come. */
public enum ImportStatus {
    WAITING,
    RUNNING,
    /** A trial: nothing is wrong, and nothing was written. */
    CHECKED,
    ENTERED,
    /** Something is wrong, and nothing was written. */
    REFUSED,
    /** It failed again and again for a reason of ours; nothing was written. */
    FAILED,
    WITHDRAWN
}
