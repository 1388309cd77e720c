package dev.pinglu.projects.progress;

import dev.pinglu.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How the months of a plan were laid out from a day on; revisions are added, never changed. */
@Entity
@Immutable
@Audited
public class PlanRevision {
    @Id
    private UUID id = Ids.next();

    @ManyToOne(optional = false)
    private @Nullable InvestmentPlan plan;

    private int number;
    private LocalDate knownFrom = LocalDate.EPOCH;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Long> months = new ArrayList<>();

    private @Nullable String reason;
    private @Nullable String document;

    protected PlanRevision() {}

    PlanRevision(
            InvestmentPlan plan,
            int number,
            LocalDate knownFrom,
            List<Long> months,
            @Nullable String reason,
            @Nullable String document) {
        this.plan = plan;
        this.number = number;
        this.knownFrom = knownFrom;
        this.months = new ArrayList<>(months);
        this.reason = reason;
        this.document = document;
    }

    /** Counts the revisions of the plan; the first one is how it was set. */
    int number() {
        return number;
    }

    LocalDate knownFrom() {
        return knownFrom;
    }

    List<Long> months() {
        return List.copyOf(months);
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String document() {
        return document;
    }
}
