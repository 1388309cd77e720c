package dev.pinglu.projects.progress;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.projects.project.ProjectEvent;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** How the investment that a year's listing plans for a project falls into the months, with every revision. */
@Entity
@Audited
public class InvestmentPlan extends AggregateRoot {
    private UUID projectId = new UUID(0, 0);

    @Embedded
    private OfProject project = OfProject.NONE;

    private int year;
    private @Nullable Long annualPlanFen;

    /** The number of the revision that holds, for those who count in the table. */
    private int revision;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL)
    @OrderBy("number")
    @BatchSize(size = 100)
    private List<PlanRevision> revisions = new ArrayList<>();

    protected InvestmentPlan() {}

    /** Sets a plan whose months were checked. */
    static InvestmentPlan set(ProjectEvent.State project, SetPlan request, LocalDate today) {
        var plan = new InvestmentPlan();
        plan.projectId = project.id();
        plan.project = OfProject.of(project, request.year());
        plan.year = request.year();
        plan.annualPlanFen = PlanMonths.sum(request.months());
        plan.layOut(request.months(), today, null, request.document());
        plan.changed("set");
        return plan;
    }

    /** Lays the months out anew, which were checked. */
    void revise(RevisePlan request, LocalDate today) {
        annualPlanFen = PlanMonths.sum(request.months());
        layOut(request.months(), today, request.reason(), request.document());
        changed("revised");
    }

    private void layOut(List<Long> months, LocalDate today, @Nullable String reason, @Nullable String document) {
        revision = revisions.size() + 1;
        revisions.add(new PlanRevision(this, revision, today, months, reason, document));
    }

    /** Repeats what its project and the year's listing say now; the months stay until they are revised. */
    void follow(OfProject project, @Nullable Long annualPlanFen) {
        this.project = project;
        this.annualPlanFen = annualPlanFen;
        changed("followed");
    }

    /** Whether the months still add up to what the listing plans. */
    boolean isInStep() {
        return !project.listed()
                || annualPlanFen != null && PlanMonths.sum(current().months()) == annualPlanFen;
    }

    /** The revision that held at the end of a day; empty before the plan was set. */
    Optional<PlanRevision> asOf(LocalDate day) {
        return revisions.stream().filter(one -> !one.knownFrom().isAfter(day)).reduce((earlier, later) -> later);
    }

    PlanRevision current() {
        return revisions.get(revisions.size() - 1);
    }

    @Override
    public String divisionCode() {
        return project.divisionCode();
    }

    @Override
    public PlanEvent.State state() {
        return PlanEvent.State.of(this);
    }

    UUID projectId() {
        return projectId;
    }

    OfProject project() {
        return project;
    }

    int year() {
        return year;
    }

    @Nullable
    Long annualPlanFen() {
        return annualPlanFen;
    }

    List<PlanRevision> revisions() {
        return List.copyOf(revisions);
    }
}
