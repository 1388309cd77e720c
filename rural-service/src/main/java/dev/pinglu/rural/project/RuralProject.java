package dev.pinglu.rural.project;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.PlannedTime;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A rural project: ecology, a demonstration village or infrastructure, its course, and the ledger of its funds. */
@Entity
@Audited
public class RuralProject extends AggregateRoot {
    private String title = "";

    @Enumerated(EnumType.STRING)
    private RuralCategory category = RuralCategory.INFRASTRUCTURE;

    private int year;
    private String divisionCode = "";
    private long budgetFen;
    private String registeredBy = "";

    private @Nullable PlannedTime plannedCompletion;

    private @Nullable LocalDate actualCompletion;

    @Enumerated(EnumType.STRING)
    private RuralStage stage = RuralStage.RESERVE;

    @Enumerated(EnumType.STRING)
    private RuralOverlay overlay = RuralOverlay.NONE;

    @Embedded
    private @Nullable SentBack sentBack;

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL)
    @OrderBy("step")
    @BatchSize(size = 100)
    private List<CourseStep> course = new ArrayList<>();

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL)
    @OrderBy("number")
    @BatchSize(size = 100)
    private List<FundEntry> entries = new ArrayList<>();

    protected RuralProject() {}

    /**
     * A new project stands in the reserve.
     *
     * @param by who registers it
     */
    static RuralProject register(DescribeRuralProject request, String by) {
        var project = new RuralProject();
        project.registeredBy = by;
        project.describe(request);
        project.changed("registered");
        return project;
    }

    /**
     * Replaces the description.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once it is cancelled, 422 if it changes what was decided, or the
     *     plan does not add up to the new budget
     */
    void revise(DescribeRuralProject request) {
        if (overlay == RuralOverlay.CANCELLED) {
            throw Problems.conflict("rural-project.cancelled", "The project is cancelled; its record is closed");
        }
        FourEyes.requireDecided(this, request);
        describe(request);
        requirePlanOfBudget("budgetFen");
        changed("revised");
    }

    /**
     * Takes a step of the stage machine.
     *
     * @param by who reports or decides it
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if there is no such step or an overlay lies over the
     *     stage, 422 if a guard refuses it
     */
    void moveTo(ChangeRuralStage step, LocalDate today, String by) {
        if (!next().contains(step.to())) {
            throw Problems.transitionRefused(stage, step.to(), next());
        }
        if (step.to().isDecision()) {
            FourEyes.requireOther(this, by);
            refuseSentBack();
        }
        CourseGuards.check(this, step, today);
        stage = step.to();
        if (stage == RuralStage.COMPLETED) {
            actualCompletion = step.on();
        }
        step(step.on(), step.reason(), step.document(), by);
        changed("stage-changed");
    }

    /**
     * Suspends, resumes or cancels.
     *
     * @param by who reports or decides it
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if the overlay cannot change that way at this stage, 422 if
     *     a guard refuses it
     */
    void lay(ChangeRuralOverlay change, LocalDate today, String by) {
        var allowed = overlay.next(stage);
        if (!allowed.contains(change.to())) {
            throw Problems.transitionRefused(overlay, change.to(), allowed);
        }
        CourseGuards.check(this, change, today);
        overlay = change.to();
        step(change.on(), change.reason(), change.document(), by);
        changed(overlay.cause());
    }

    /**
     * Sends it back to the clerk instead of deciding.
     *
     * @param by who would decide
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if nothing waits for a decision
     */
    void sendBack(SendBackRuralProject request, LocalDate today, String by) {
        FourEyes.requireOther(this, by);
        refuseSentBack();
        if (!awaitsDecision()) {
            throw Problems.conflict("rural-project.undecided", "Nothing waits for a decision on this project");
        }
        sentBack = new SentBack(today, request.reason());
        changed("sent-back");
    }

    /**
     * Submits it again.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 unless it was sent back
     */
    void resubmit() {
        if (sentBack == null) {
            throw Problems.conflict("rural-project.not-sent-back", "The project was not sent back");
        }
        sentBack = null;
        changed("resubmitted");
    }

    private void refuseSentBack() {
        if (sentBack != null) {
            throw Problems.conflict(
                    "rural-project.sent-back",
                    "The project was sent back; it is decided on once it is submitted again");
        }
    }

    /** Whether the approver can take the next step. */
    boolean awaitsDecision() {
        boolean isPlanned = stage != RuralStage.RESERVE || funds().plannedFen() > 0;
        return isPlanned && next().stream().anyMatch(RuralStage::isDecision);
    }

    /** Whether a booking changes nothing: every line of it stands in the ledger already. */
    boolean holds(BookFunds booking) {
        boolean sameBudget = booking.budgetFen() == null || booking.budgetFen() == budgetFen;
        return sameBudget
                && booking.entries().stream().allMatch(line -> entries.stream().anyMatch(e -> e.isRepeatedBy(line)));
    }

    /**
     * Books entries together as the clerk. A line whose voucher was booked before is passed over.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if a voucher was booked with another amount or day, 422 if
     *     the ledger would break a rule on any day, or a plan would change that was decided
     */
    void book(BookFunds booking, LocalDate today) {
        FourEyes.requireDecided(this, booking);
        enter(booking, today);
    }

    /**
     * Changes the plan once it was decided.
     *
     * @param by who decides it
     * @throws io.quarkiverse.resteasy.problem.HttpProblem as a booking; 422 as well for anything but a change of the plan
     */
    void changePlan(BookFunds booking, LocalDate today, String by) {
        FourEyes.requirePlanChange(this, booking);
        FourEyes.requireOther(this, by);
        enter(booking, today);
    }

    private void enter(BookFunds booking, LocalDate today) {
        var guards = new FundGuards(course);
        var lines = new HashMap<Integer, Integer>();
        var found = new ArrayList<Violation>();
        for (int i = 0; i < booking.entries().size(); i++) {
            var line = booking.entries().get(i);
            if (!isBooked(line)) {
                found.addAll(guards.violations(line, today, "entries[" + i + "]."));
                entries.add(new FundEntry(this, entries.size() + 1, line));
                lines.put(entries.size(), i);
            }
        }
        Problems.refuseIfAny(found);
        budgetFen = booking.budgetFen() == null ? budgetFen : booking.budgetFen();
        guards.firstViolation(entries, lines).ifPresent(violation -> {
            throw Problems.refused(List.of(violation));
        });
        requirePlanOfBudget("entries");
        changed("funds-booked");
    }

    /**
     * Whether a line stands in the ledger already.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if its voucher does, with another amount or day
     */
    boolean isBooked(FundLine line) {
        var booked = entries.stream().filter(entry -> entry.isVoucherOf(line)).findFirst();
        if (booked.isPresent() && !booked.get().isRepeatedBy(line)) {
            throw Problems.conflict(
                    "fund.voucher.unique",
                    "Voucher " + line.voucher() + " was booked with another amount or on another day");
        }
        return booked.isPresent();
    }

    private void requirePlanOfBudget(String path) {
        long planned = funds().plannedFen();
        boolean maybeNone = stage == RuralStage.RESERVE && planned == 0;
        if (!maybeNone && planned != budgetFen) {
            throw Problems.refused(
                    "fund.plan.budget", path, "The plan adds up to " + planned + " fen, the budget is " + budgetFen);
        }
    }

    private void describe(DescribeRuralProject request) {
        title = request.title();
        category = request.category();
        year = request.year();
        divisionCode = request.divisionCode();
        budgetFen = request.budgetFen();
        plannedCompletion = request.plannedCompletion();
    }

    private void step(LocalDate on, @Nullable String reason, @Nullable String document, String by) {
        course.add(new CourseStep(this, course.size() + 1, on, reason, document, by));
    }

    @Override
    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public RuralProjectEvent.State state() {
        return RuralProjectEvent.State.of(this, funds());
    }

    /** The stages that may follow; none while an overlay lies over the project. */
    Set<RuralStage> next() {
        return overlay == RuralOverlay.NONE ? stage.next().map(Set::of).orElse(Set.of()) : Set.of();
    }

    FundSums funds() {
        return FundSums.of(entries);
    }

    /** The name of whoever registered it; it stays inside the service. */
    String registeredBy() {
        return registeredBy;
    }

    String title() {
        return title;
    }

    RuralCategory category() {
        return category;
    }

    int year() {
        return year;
    }

    long budgetFen() {
        return budgetFen;
    }

    @Nullable
    PlannedTime plannedCompletion() {
        return plannedCompletion;
    }

    @Nullable
    LocalDate actualCompletion() {
        return actualCompletion;
    }

    RuralStage stage() {
        return stage;
    }

    Optional<SentBack> sentBack() {
        return Optional.ofNullable(sentBack);
    }

    RuralOverlay overlay() {
        return overlay;
    }

    List<CourseStep> course() {
        return List.copyOf(course);
    }

    List<FundEntry> entries() {
        return List.copyOf(entries);
    }
}
