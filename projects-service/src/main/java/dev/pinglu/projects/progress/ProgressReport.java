package dev.pinglu.projects.progress;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.projects.project.ProjectEvent;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a project reports of one month: entered, submitted, sent back or confirmed, and restated where it was wrong. */
@Entity
@Audited
public class ProgressReport extends AggregateRoot {
    private UUID projectId = new UUID(0, 0);

    @Embedded
    private OfProject project = OfProject.NONE;

    private String month = "";
    private @Nullable LocalDate dueOn;
    private boolean calendarIncomplete;

    @Enumerated(EnumType.STRING)
    private ReportStatus status = ReportStatus.DRAFT;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Figures figures;

    private long broughtForwardFen;

    @Embedded
    private Judgement judgement = Judgement.NONE;

    private @Nullable LocalDate firstSubmittedOn;
    private @Nullable LocalDate submittedOn;
    private @Nullable String submittedBy;
    private @Nullable String returnReason;
    private @Nullable LocalDate confirmedOn;

    @OneToMany(mappedBy = "report", cascade = CascadeType.ALL)
    @OrderBy("number")
    @BatchSize(size = 100)
    private List<ReportRestatement> restatements = new ArrayList<>();

    protected ProgressReport() {}

    /**
     * Opens the report of a month, without figures.
     *
     * @param due absent if the project owes none of this month
     */
    static ProgressReport open(ProjectEvent.State project, YearMonth month, Optional<Due> due) {
        var report = new ProgressReport();
        report.projectId = project.id();
        report.project = OfProject.of(project, month.getYear());
        report.month = month.toString();
        report.owe(due);
        report.changed("registered");
        return report;
    }

    /**
     * By when a report is owed.
     *
     * @param calendarIncomplete whether a year without a holiday notice was counted by Monday to Friday
     */
    record Due(LocalDate on, boolean calendarIncomplete) {}

    /**
     * Takes figures that were checked, in the place of those that were entered before.
     *
     * @param broughtForwardFen what was invested earlier in the year and no report tells
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once they are submitted
     */
    void enter(Figures checked, long broughtForwardFen) {
        if (!status.isOpen()) {
            throw Problems.conflict(
                    "progress.submitted",
                    status.counts() ? "Figures that count can only be restated" : "The report waits to be confirmed");
        }
        take(checked, broughtForwardFen);
        changed("recorded");
    }

    /**
     * Hands the report in.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it does not wait for that, 422 without figures
     */
    void submit(LocalDate today, String by) {
        become(ReportStatus.SUBMITTED);
        if (figures == null) {
            throw Problems.refused("progress.figures.missing", "", "There are no figures to be submitted");
        }
        firstSubmittedOn = firstSubmittedOn == null ? today : firstSubmittedOn;
        submittedOn = today;
        submittedBy = by;
        returnReason = null;
        changed("submitted");
    }

    /**
     * Sends the report back to whoever submitted it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it does not wait to be confirmed
     */
    void sendBack(String reason) {
        become(ReportStatus.RETURNED);
        returnReason = reason;
        changed("sent-back");
    }

    /**
     * Says that the figures count.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it does not wait for that, 422 if it is said by whoever
     *     submitted it
     */
    void confirm(LocalDate today, String by) {
        become(ReportStatus.CONFIRMED);
        requireOther(by);
        confirmedOn = today;
        changed("confirmed");
    }

    /**
     * Replaces figures that count by checked ones, and keeps what counted before.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if they do not count yet, 422 if it is done by whoever
     *     submitted them
     */
    void restate(RestateReport restatement, long broughtForwardFen, LocalDate today, String by) {
        become(ReportStatus.RESTATED);
        requireOther(by);
        restatements.add(
                new ReportRestatement(this, restatements.size() + 1, today, restatement.reason(), requireFigures()));
        take(restatement.figures(), broughtForwardFen);
        changed("restated");
    }

    private void become(ReportStatus next) {
        if (!status.next().contains(next)) {
            throw Problems.transitionRefused(status, next, status.next());
        }
        status = next;
    }

    /** What one has submitted another confirms, and corrects. */
    private void requireOther(String by) {
        if (by.equals(submittedBy)) {
            throw Problems.refused("progress.four-eyes", "", "Who submitted a report neither confirms nor restates it");
        }
    }

    private void take(Figures checked, long broughtForwardFen) {
        figures = checked;
        this.broughtForwardFen = broughtForwardFen;
    }

    /** Follows what was changed in an earlier month: its sums go on from there. */
    void follow(Figures.Shift shift) {
        figures = requireFigures().shiftedBy(shift);
        changed("carried-forward");
    }

    /** Notes what is worth a second look about figures that were just taken. */
    void judge(Judgement judgement) {
        this.judgement = judgement;
    }

    /**
     * Repeats what its project says now.
     *
     * @param due absent if the project owes none of this month; of a report that was handed in it stays what it was
     */
    void follow(OfProject project, Optional<Due> due) {
        this.project = project;
        if (firstSubmittedOn == null) {
            owe(due);
        }
        changed("revised");
    }

    private void owe(Optional<Due> due) {
        dueOn = due.map(Due::on).orElse(null);
        calendarIncomplete = due.filter(Due::calendarIncomplete).isPresent();
    }

    @Override
    public String divisionCode() {
        return project.divisionCode();
    }

    @Override
    public ProgressEvent.State state() {
        return ProgressEvent.State.of(this);
    }

    /** Figures as far as others may count on them; none while whoever reports has them in hand. */
    Optional<Figures> reported() {
        return status.isOpen() ? Optional.empty() : Optional.ofNullable(figures);
    }

    Figures requireFigures() {
        if (figures == null) {
            throw new IllegalStateException("The report of " + month + " has no figures");
        }
        return figures;
    }

    UUID projectId() {
        return projectId;
    }

    OfProject project() {
        return project;
    }

    YearMonth month() {
        return YearMonth.parse(month);
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    boolean calendarIncomplete() {
        return calendarIncomplete;
    }

    ReportStatus status() {
        return status;
    }

    @Nullable
    Figures figures() {
        return figures;
    }

    long broughtForwardFen() {
        return broughtForwardFen;
    }

    Judgement judgement() {
        return judgement;
    }

    @Nullable
    LocalDate firstSubmittedOn() {
        return firstSubmittedOn;
    }

    @Nullable
    LocalDate submittedOn() {
        return submittedOn;
    }

    @Nullable
    String submittedBy() {
        return submittedBy;
    }

    @Nullable
    String returnReason() {
        return returnReason;
    }

    @Nullable
    LocalDate confirmedOn() {
        return confirmedOn;
    }

    List<ReportRestatement> restatements() {
        return List.copyOf(restatements);
    }
}
