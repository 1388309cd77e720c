package dev.pinglu.projects.issue;

import dev.pinglu.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A term ended without a solution, and the issue rose to the level above, or was at the top already. */
@Entity
@Audited
public class Escalation {
    @Id
    private UUID id = Ids.next();

    @ManyToOne(optional = false)
    private @Nullable Issue issue;

    private int number;
    private LocalDate missedDueOn = LocalDate.EPOCH;
    private LocalDate escalatedOn = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private IssueLevel fromLevel = IssueLevel.TOWNSHIP;

    @Enumerated(EnumType.STRING)
    private IssueLevel toLevel = IssueLevel.TOWNSHIP;

    private @Nullable LocalDate newDueOn;
    private String reason = "";

    protected Escalation() {}

    /** @param newDueOn null at the top, where nobody is left to be given another term */
    Escalation(
            Issue issue,
            int number,
            LocalDate missedDueOn,
            LocalDate escalatedOn,
            IssueLevel fromLevel,
            IssueLevel toLevel,
            @Nullable LocalDate newDueOn) {
        this.issue = issue;
        this.number = number;
        this.missedDueOn = missedDueOn;
        this.escalatedOn = escalatedOn;
        this.fromLevel = fromLevel;
        this.toLevel = toLevel;
        this.newDueOn = newDueOn;
        reason = "办理期限" + missedDueOn + "已过，仍未解决" + (newDueOn == null ? "" : "，提级至" + toLevel.chinese());
    }

    LocalDate missedDueOn() {
        return missedDueOn;
    }

    LocalDate escalatedOn() {
        return escalatedOn;
    }

    IssueLevel fromLevel() {
        return fromLevel;
    }

    IssueLevel toLevel() {
        return toLevel;
    }

    @Nullable
    LocalDate newDueOn() {
        return newDueOn;
    }

    String reason() {
        return reason;
    }
}
