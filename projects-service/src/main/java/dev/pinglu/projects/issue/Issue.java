package dev.pinglu.projects.issue;

import dev.pinglu.kit.calendar.WorkingDays;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.projects.project.Overlay;
import dev.pinglu.projects.project.ProjectEvent;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** An issue (堵点) that stands in the way of a project: directed to who can solve it, solved, and verified by somebody else. */
@Entity
@Audited
public class Issue extends AggregateRoot {
    private UUID projectId = new UUID(0, 0);
    private String projectTitle = "";
    private String divisionCode = "";

    @Embedded
    private IssueRule rule = new IssueRule();

    @Enumerated(EnumType.STRING)
    private IssueLevel level = IssueLevel.TOWNSHIP;

    private String title = "";
    private String text = "";
    private LocalDate raisedOn = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private IssueStatus status = IssueStatus.REPORTED;

    private LocalDate lastStepOn = LocalDate.EPOCH;

    @Embedded
    private Term term = new Term();

    private boolean overdue;
    private boolean projectCancelled;

    @Embedded
    private @Nullable Assignee assignee;

    @Embedded
    private Solution solution = Solution.none();

    private @Nullable String lastReason;

    @OneToMany(mappedBy = "issue", cascade = CascadeType.ALL)
    @OrderBy("number")
    @BatchSize(size = 100)
    private List<Escalation> escalations = new ArrayList<>();

    protected Issue() {}

    /** An issue is reported; its term runs from the day on which it was raised. */
    static Issue report(ReportIssue request, ProjectEvent.State project, IssueCategory category, WorkingDays calendar) {
        var issue = new Issue();
        issue.projectId = project.id();
        issue.projectTitle = project.title();
        issue.divisionCode = project.divisionCode();
        issue.rule = new IssueRule(category);
        issue.level = request.level();
        issue.title = request.title();
        issue.text = request.text();
        issue.raisedOn = request.raisedOn();
        issue.lastStepOn = request.raisedOn();
        issue.term = Term.until(issue.rule.dueAfter(request.raisedOn(), request.level(), calendar));
        issue.changed("registered");
        return issue;
    }

    /**
     * Puts it in other words.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once it is closed
     */
    void revise(ReviseIssue request) {
        if (status == IssueStatus.VERIFIED) {
            throw Problems.conflict("issue.closed", "It is closed; what it was about stands");
        }
        title = request.title();
        text = request.text();
        changed("revised");
    }

    /**
     * Settles category, level and due day. Who is named must solve it: the term runs from the day on which it was raised, or, where
     * a term was missed before anybody had looked at it, from the triage.
     *
     * @param category that the step names; empty if the catalogue has none such, which is refused
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it is triaged already, 422 that lists all that is wrong
     */
    void triage(TriageIssue step, Optional<IssueCategory> category, WorkingDays calendar, LocalDate today) {
        requireStep(IssueStatus.TRIAGED);
        var newRule = category.map(IssueRule::new).orElse(rule);
        var from = escalations.isEmpty() ? raisedOn : firstDay(step.on());
        var catalogued = newRule.dueAfter(from, step.level(), calendar);
        IssueGuards.check(this, step, category.isPresent(), catalogued, firstDay(step.on()), today);
        rule = newRule;
        level = step.level();
        var due = IssueGuards.asked(step, catalogued);
        if (escalations.isEmpty()) {
            term.begin(due);
        } else {
            term.prolong(due);
        }
        moveTo(IssueStatus.TRIAGED, step.on(), step.reason());
        changed("triaged");
    }

    /** From when on a step can give a term: no term ends before it has risen for the last one. */
    private LocalDate firstDay(LocalDate on) {
        return escalations.stream()
                .map(Escalation::escalatedOn)
                .filter(risen -> risen.isAfter(on))
                .max(Comparator.naturalOrder())
                .orElse(on);
    }

    /**
     * Gives it to somebody, or to somebody else.
     *
     * @param wrong what the directory has against them
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 before the triage and once it is solved, 422 that lists all that is
     *     wrong
     */
    void assign(AssignIssue step, @Nullable Assignee to, List<Violation> wrong, LocalDate today) {
        var again = status.isInHand();
        if (!again) {
            requireStep(IssueStatus.ASSIGNED);
        }
        IssueGuards.check(this, step, again, wrong, today);
        assignee = to;
        moveTo(again ? status : IssueStatus.ASSIGNED, step.on(), step.reason());
        if (again) {
            changed("reassigned");
        } else {
            changed("assigned");
        }
    }

    /**
     * Somebody begins to work on it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if there is no such step, 422 if the day cannot be
     */
    void takeUp(TakeUpIssue step, LocalDate today) {
        requireStep(IssueStatus.IN_PROGRESS);
        IssueGuards.check(this, step.on(), today);
        moveTo(IssueStatus.IN_PROGRESS, step.on(), null);
        changed("started");
    }

    /**
     * Somebody says that it is solved. Nothing of it is overdue any more.
     *
     * @param by the account of whoever says so
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if there is no such step, 422 if the day cannot be
     */
    void resolve(ResolveIssue step, String by, WorkingDays calendar, LocalDate today) {
        requireStep(IssueStatus.RESOLVED);
        IssueGuards.check(this, step.on(), today);
        var verified = rule.verifiedAfter(step.on(), calendar);
        solution.resolved(step, by, verified.day(), step.on().isAfter(term.firstDueOn()));
        overdue = false;
        moveTo(IssueStatus.RESOLVED, step.on(), null);
        changed("resolved");
    }

    /**
     * Somebody else has looked at it: it is closed, or sent back with a new term.
     *
     * @param by the account of whoever has looked
     * @param isAssignee whether that is one of those who had to solve it
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if there is no such step, 422 that lists all that is wrong
     */
    void verify(VerifyIssue step, String by, boolean isAssignee, WorkingDays calendar, LocalDate today) {
        requireStep(step.to());
        IssueGuards.check(this, step, by, isAssignee, today);
        moveTo(step.to(), step.on(), step.reason());
        if (step.confirmed()) {
            solution.verified(step.on(), by);
            changed("verified");
        } else {
            solution.refuted();
            term.begin(rule.dueAfter(firstDay(step.on()), level, calendar));
            changed("reopened");
        }
    }

    /** Whether its term has ended without a solution, and nothing was made of that yet. */
    boolean hasMissedTerm(LocalDate today) {
        return status.isUnsolved()
                && term.endedBefore(today)
                && escalations.stream().noneMatch(one -> one.missedDueOn().equals(term.dueOn()));
    }

    /** It rises one level, which has a term of its own; at the top it stays, and is overdue. */
    void escalate(LocalDate today, WorkingDays calendar) {
        if (!hasMissedTerm(today)) {
            throw new IllegalStateException("Its term runs, or it has risen for it");
        }
        var missed = term.dueOn();
        var from = level;
        var above = level.above();
        above.ifPresent(next -> {
            level = next;
            term.prolong(rule.dueAfter(today, next, calendar));
        });
        escalations.add(new Escalation(
                this, escalations.size() + 1, missed, today, from, level, above.isPresent() ? term.dueOn() : null));
        overdue = true;
        changed("escalated");
    }

    private void requireStep(IssueStatus to) {
        if (!status.next().contains(to)) {
            throw Problems.transitionRefused(status, to, status.next());
        }
    }

    private void moveTo(IssueStatus to, LocalDate on, @Nullable String reason) {
        status = to;
        lastStepOn = on;
        lastReason = reason;
    }

    /** Its project was called off: nobody is pressed any more. */
    void follow(Overlay overlay) {
        projectCancelled = overlay == Overlay.CANCELLED;
        changed("project-followed");
    }

    /** How many terms were missed since it was raised, or sent back. */
    int missedTerms() {
        return (int) escalations.stream()
                .filter(one -> !one.missedDueOn().isBefore(term.firstDueOn()))
                .count();
    }

    /** Its project lies elsewhere now, or is called otherwise. */
    void repeat(ProjectEvent.State project) {
        projectTitle = project.title();
        divisionCode = project.divisionCode();
        changed("project-followed");
    }

    @Override
    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public IssueEvent.State state() {
        return IssueEvent.State.of(this);
    }

    boolean projectCancelled() {
        return projectCancelled;
    }

    UUID projectId() {
        return projectId;
    }

    String projectTitle() {
        return projectTitle;
    }

    IssueRule rule() {
        return rule;
    }

    IssueLevel level() {
        return level;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    LocalDate raisedOn() {
        return raisedOn;
    }

    IssueStatus status() {
        return status;
    }

    LocalDate lastStepOn() {
        return lastStepOn;
    }

    Term term() {
        return term;
    }

    boolean overdue() {
        return overdue;
    }

    @Nullable
    Assignee assignee() {
        return assignee;
    }

    Solution solution() {
        return solution;
    }

    @Nullable
    String lastReason() {
        return lastReason;
    }

    List<Escalation> escalations() {
        return List.copyOf(escalations);
    }
}
