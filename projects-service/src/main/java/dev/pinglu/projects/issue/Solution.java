package dev.pinglu.projects.issue;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an issue was solved, who said so, and what whoever looked at it found. */
@Embeddable
class Solution {
    private @Nullable LocalDate resolvedOn;
    private @Nullable String resolution;
    private @Nullable String resolvedBy;
    private @Nullable LocalDate verificationDueOn;
    private @Nullable LocalDate verifiedOn;
    private @Nullable String verifiedBy;
    private int reopenings;
    private boolean late;

    protected Solution() {}

    static Solution none() {
        return new Solution();
    }

    /**
     * Somebody says that it is solved.
     *
     * @param by the account of whoever said so
     * @param isLate whether the day is behind the first due day
     */
    void resolved(ResolveIssue step, String by, LocalDate verificationDue, boolean isLate) {
        resolvedOn = step.on();
        resolution = step.resolution();
        resolvedBy = by;
        verificationDueOn = verificationDue;
        late |= isLate;
    }

    /** It is solved indeed. */
    void verified(LocalDate on, String by) {
        verifiedOn = on;
        verifiedBy = by;
    }

    /** It is not. */
    void refuted() {
        reopenings++;
    }

    boolean isBy(String account) {
        return account.equals(resolvedBy);
    }

    @Nullable
    LocalDate resolvedOn() {
        return resolvedOn;
    }

    @Nullable
    String resolution() {
        return resolution;
    }

    @Nullable
    LocalDate verificationDueOn() {
        return verificationDueOn;
    }

    @Nullable
    LocalDate verifiedOn() {
        return verifiedOn;
    }

    /** How often it was said to be solved, and was not. */
    int reopenings() {
        return reopenings;
    }

    /** Whether it was ever solved behind the first due day. */
    boolean late() {
        return late;
    }
}
