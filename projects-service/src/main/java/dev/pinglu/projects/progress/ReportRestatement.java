package dev.pinglu.projects.progress;

import dev.pinglu.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The figures that counted until a restatement took their place; restatements are added, never changed. */
@Entity
@Immutable
@Audited
public class ReportRestatement {
    @Id
    private UUID id = Ids.next();

    @ManyToOne(optional = false)
    private @Nullable ProgressReport report;

    private int number;
    private LocalDate restatedOn = LocalDate.EPOCH;
    private String reason = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Figures earlier;

    protected ReportRestatement() {}

    ReportRestatement(ProgressReport report, int number, LocalDate restatedOn, String reason, Figures earlier) {
        this.report = report;
        this.number = number;
        this.restatedOn = restatedOn;
        this.reason = reason;
        this.earlier = earlier;
    }

    /** Counts the restatements of the report from 1. */
    int number() {
        return number;
    }

    LocalDate restatedOn() {
        return restatedOn;
    }

    String reason() {
        return reason;
    }

    /** What counted before. */
    @Nullable
    Figures earlier() {
        return earlier;
    }
}
