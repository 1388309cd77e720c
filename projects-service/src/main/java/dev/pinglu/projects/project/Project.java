package dev.pinglu.projects.project;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A key engineering project: its description, its course through the stages, and its listings year by year. */
@Entity
@Audited
public class Project extends AggregateRoot {
    static final String TYPE = "project";

    private @Nullable String code;
    private @Nullable String localNo;
    private String title = "";
    private @Nullable String shortTitle;

    @Enumerated(EnumType.STRING)
    private Level level = Level.DISTRICT;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.ENTERPRISE;

    @Enumerated(EnumType.STRING)
    private ApprovalMode approvalMode = ApprovalMode.FILING;

    @Enumerated(EnumType.STRING)
    private ConstructionNature constructionNature = ConstructionNature.NEW;

    private String sector = "";
    private @Nullable String industryCode;
    private String divisionCode = "";
    private String ownerName = "";
    private @Nullable String ownerCreditCode;
    private @Nullable String scale;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Capacity> capacity = new ArrayList<>();

    private long totalInvestmentFen;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable InvestmentParts investmentParts;

    private @Nullable PlannedTime plannedStart;
    private @Nullable PlannedTime plannedCompletion;
    private @Nullable PlannedTime plannedCommissioning;
    private @Nullable LocalDate actualStart;
    private @Nullable LocalDate actualCompletion;
    private @Nullable LocalDate actualCommissioning;
    private @Nullable LocalDate actualFullCapacity;

    @Enumerated(EnumType.STRING)
    private ProjectStage stage = ProjectStage.LEAD;

    @Enumerated(EnumType.STRING)
    private Overlay overlay = Overlay.NONE;

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("year")
    @BatchSize(size = 100)
    private List<AnnualListing> listings = new ArrayList<>();

    private @Nullable UUID takeOverId;
    private boolean removed;

    protected Project() {}

    /** A new project starts as a lead. */
    static Project register(DescribeProject description) {
        var project = new Project();
        project.apply(description);
        project.changed("registered");
        return project;
    }

    /** A project that began before the ledger did enters at the stage it has; guards before that day do not apply. */
    static Project takeOver(UUID takeOverId, DescribeProject description, ProjectStage stage, ActualDates dates) {
        var project = new Project();
        project.apply(description);
        project.takeOverId = takeOverId;
        project.stage = stage;
        project.apply(dates);
        project.changed("taken-over");
        return project;
    }

    void revise(DescribeProject description) {
        apply(description);
        changed("revised");
    }

    /**
     * Takes a step of the stage machine.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if there is no such step or an overlay lies over the
     *     stage, 422 if a guard refuses it
     */
    void moveTo(ProjectStage to, LocalDate on, LocalDate today, Instant at) {
        if (overlay != Overlay.NONE) {
            throw Problems.conflict("project.overlay", "The project is " + overlay + "; its stage stands still");
        }
        if (!stage.next().contains(to)) {
            throw Problems.transitionRefused(stage, to, stage.next());
        }
        StageGuards.check(this, to, on, today);
        var from = stage;
        stage = to;
        apply(actualDates().reached(to, on));
        changed("stage-changed", stageChanged(from, on, at));
    }

    /**
     * Suspends, resumes or cancels.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if the overlay cannot change that way at this stage
     */
    void lay(Overlay to, LocalDate on, Instant at) {
        var allowed = overlay.next(stage);
        if (!allowed.contains(to)) {
            throw Problems.transitionRefused(overlay, to, allowed);
        }
        var verb = to == Overlay.NONE ? "resumed" : to == Overlay.SUSPENDED ? "suspended" : "cancelled";
        overlay = to;
        changed(verb, stageChanged(stage, on, at));
    }

    void list(int year, ListProject request) {
        var listing = listing(year).orElseGet(() -> {
            var added = new AnnualListing(this, year, request.admittedOn());
            listings.add(added);
            return added;
        });
        listing.plan(request, deriveClass(year));
        changed("listed");
    }

    void exitListing(int year, LocalDate on, String reason) {
        listing(year)
                .orElseThrow(() -> Problems.notFound("listing of " + year + " for project", id()))
                .exit(on, reason);
        changed("listing-exited");
    }

    /** A take-over that is withdrawn leaves nothing that counts. */
    void remove() {
        removed = true;
        changed("removed");
    }

    Optional<AnnualListing> listing(int year) {
        return listings.stream().filter(listing -> listing.year() == year).findFirst();
    }

    ActualDates actualDates() {
        return new ActualDates(actualStart, actualCompletion, actualCommissioning, actualFullCapacity);
    }

    /** Actually begun and not called off. */
    public boolean started() {
        return actualStart != null && overlay != Overlay.CANCELLED;
    }

    public boolean carriedOver() {
        return takeOverId != null;
    }

    private ListingClass deriveClass(int year) {
        var startYear = actualStart != null
                ? Integer.valueOf(actualStart.getYear())
                : plannedStart == null ? null : Integer.valueOf(plannedStart.year());
        if (plannedCommissioning != null && plannedCommissioning.year() == year
                || plannedCompletion != null && plannedCompletion.year() == year) {
            return startYear != null && startYear == year ? ListingClass.NEW_START : ListingClass.COMPLETING;
        }
        if (startYear == null || startYear > year) {
            return ListingClass.PREPARATORY;
        }
        return startYear == year ? ListingClass.NEW_START : ListingClass.CONTINUING;
    }

    private ProjectEvent.StageChanged stageChanged(ProjectStage from, LocalDate on, Instant at) {
        return new ProjectEvent.StageChanged(id(), code, title, divisionCode, from, stage, overlay, at, on);
    }

    private void apply(DescribeProject description) {
        code = description.code();
        localNo = description.localNo();
        title = description.title().strip();
        shortTitle = description.shortTitle();
        level = description.level();
        kind = description.kind();
        approvalMode = description.approvalMode();
        constructionNature = description.constructionNature();
        sector = description.sector();
        industryCode = description.industryCode();
        divisionCode = description.divisionCode();
        ownerName = description.owner().name();
        ownerCreditCode = description.owner().creditCode();
        scale = description.scale();
        capacity = description.capacity() == null ? new ArrayList<>() : new ArrayList<>(description.capacity());
        totalInvestmentFen = description.totalInvestmentFen();
        investmentParts = description.investmentParts();
        plannedStart = description.plannedStart();
        plannedCompletion = description.plannedCompletion();
        plannedCommissioning = description.plannedCommissioning();
    }

    private void apply(ActualDates dates) {
        actualStart = dates.start();
        actualCompletion = dates.completion();
        actualCommissioning = dates.commissioning();
        actualFullCapacity = dates.fullCapacity();
    }

    @Override
    public String aggregateType() {
        return TYPE;
    }

    @Override
    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public ProjectEvent.State state() {
        return new ProjectEvent.State(
                id(),
                code,
                localNo,
                title,
                shortTitle,
                level,
                kind,
                approvalMode,
                constructionNature,
                sector,
                industryCode,
                divisionCode,
                owner().publicName().orElse(null),
                scale,
                List.copyOf(capacity),
                totalInvestmentFen,
                plannedStart,
                plannedCompletion,
                plannedCommissioning,
                actualStart,
                actualCompletion,
                actualCommissioning,
                actualFullCapacity,
                stage,
                overlay,
                started(),
                listings.stream().map(ProjectEvent.Listing::from).toList(),
                carriedOver(),
                removed);
    }

    public Owner owner() {
        return new Owner(ownerName, ownerCreditCode);
    }

    public @Nullable String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public long totalInvestmentFen() {
        return totalInvestmentFen;
    }

    public @Nullable InvestmentParts investmentParts() {
        return investmentParts;
    }

    public ProjectStage stage() {
        return stage;
    }

    public Overlay overlay() {
        return overlay;
    }

    public List<AnnualListing> listings() {
        return List.copyOf(listings);
    }

    public @Nullable UUID takeOverId() {
        return takeOverId;
    }

    public boolean removed() {
        return removed;
    }

    @Override
    public String toString() {
        return "Project " + Objects.requireNonNullElse(code, id().toString());
    }
}
