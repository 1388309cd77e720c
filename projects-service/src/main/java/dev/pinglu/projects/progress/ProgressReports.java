package dev.pinglu.projects.progress;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Selection;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.Wording;
import dev.pinglu.projects.project.ProjectLevel;
import dev.pinglu.projects.project.RecordsOfProjects;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** All progress reports of the ledger. */
@Singleton
class ProgressReports extends RecordsOfProjects<ProgressReport> {
    private static final int LONGEST_TEXT = 100;
    private static final int YEAR = 4;
    private static final String MONTH_OR_YEAR = "(19|20)\\d{2}(-(0[1-9]|1[0-2]))?";
    private static final String BONDS = "select new " + ReportBond.class.getName()
            + "(e.id, e.projectId, e.month, e.project, e.dueOn, e.calendarIncomplete,"
            + " case when e.firstSubmittedOn is null then true else false end,"
            + " case when e.figures is null then true else false end)"
            + " from ProgressReport e where not e.removed and e.projectId in :projects";
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final Sorts<ProgressReport> SORTS = Sorts.<ProgressReport>byEntry()
            .and("month", "month", report -> report.month().toString(), Function.identity())
            .and("project", "project.projectTitle", report -> report.project().projectTitle(), Function.identity());

    private final EntityManager entities;
    private final BusinessDay businessDay;
    private final Limits limits;

    ProgressReports(
            EntityManager entities,
            Outbox outbox,
            FollowUp followUp,
            Scope scope,
            BusinessDay businessDay,
            Limits limits) {
        super(ProgressReport.class, entities, outbox, followUp, scope);
        this.entities = entities;
        this.businessDay = businessDay;
        this.limits = limits;
    }

    @Override
    protected boolean goWithProject() {
        return true;
    }

    @Override
    protected List<Task> tasks(ProgressReport report) {
        return ReportWork.of(report, subject(report));
    }

    @Override
    protected List<Reading> readings(ProgressReport report) {
        return MissingReport.of(report, subject(report), businessDay.today(), limits);
    }

    @Override
    protected Subject subject(ProgressReport report) {
        var month = report.month();
        var title = report.project().projectTitle();
        return subject(
                report,
                ProgressReportResource.PATH,
                new Wording(
                        title + "（" + month.getYear() + "年" + month.getMonthValue() + "月）",
                        title + " (" + ENGLISH.format(month) + ")"));
    }

    /**
     * The project of a report, wherever it lies; nothing of it may be shown.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is no such report
     */
    UUID projectOf(UUID id) {
        return entities.createQuery("select e.projectId from ProgressReport e where e.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problems.notFound("progress-report", id));
    }

    /** The reports of a project, wherever it lies. */
    List<ProgressReport> of(UUID project) {
        return matching("projectId", project);
    }

    /** The last report of a project that counts. */
    Optional<ProgressReport> lastOf(UUID project) {
        return entities.createQuery(
                        "from ProgressReport e where not e.removed and e.projectId = :project"
                                + " and e.status in (CONFIRMED, RESTATED) order by e.month desc",
                        ProgressReport.class)
                .setParameter("project", project)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What of the reports of some projects rests on these, as it was written last. */
    List<ReportBond> bondsOf(Collection<UUID> projects) {
        return entities.createQuery(BONDS, ReportBond.class)
                .setParameter("projects", projects)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    /** The reports with these ids, locked until the transaction ends. */
    List<ProgressReport> locked(Collection<UUID> ids) {
        return Portions.of(ids).flatMap(some -> lockAll("id", some).stream()).toList();
    }

    /** The reports of some projects, locked until the transaction ends. */
    List<ProgressReport> lockedOf(Collection<UUID> projects) {
        return lockAll("projectId", projects);
    }

    /**
     * A page of the reports that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read
     */
    Page<ProgressReport> page(ProgressQuery query) {
        return selection(query).page(SORTS, query);
    }

    /**
     * How many reports meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read
     */
    long count(ProgressQuery query) {
        return selection(query).count();
    }

    /**
     * Every report that meets every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read, 422 if they are more than the limit
     */
    List<ProgressReport> all(ProgressQuery query, int limit) {
        return selection(query).all(SORTS, query, limit);
    }

    private Selection<ProgressReport> selection(ProgressQuery query) {
        var selection = select(query, "project.divisionCode")
                .and("e.projectId = :project", "project", QueryValues.uuid("project", query.project))
                .and("e.month >= :firstMonth", "firstMonth", month(query, "-01"))
                .and("e.month <= :lastMonth", "lastMonth", month(query, "-12"))
                .and("e.status = :status", "status", QueryValues.choice("status", query.status, ReportStatus.class))
                .and("e.project.level = :level", "level", QueryValues.choice("level", query.level, ProjectLevel.class))
                .andText(QueryValues.text("q", query.text, LONGEST_TEXT), "project.projectTitle");
        var today = "{d '" + businessDay.today() + "'}";
        QueryValues.truth("overdue", query.overdue)
                .ifPresent(overdue -> selection.and(
                        overdue
                                ? "e.firstSubmittedOn is null and e.dueOn < " + today
                                : "e.firstSubmittedOn is not null or e.dueOn is null or e.dueOn >= " + today));
        return selection;
    }

    /** @param ofYear what is added where a year is asked for */
    private static Optional<String> month(ProgressQuery query, String ofYear) {
        var asked = QueryValues.text("month", query.month, LONGEST_TEXT);
        asked.filter(text -> !text.matches(MONTH_OR_YEAR)).ifPresent(text -> {
            throw Problems.invalid("query.month", "month", "Expected a month such as 2022-09, or a year");
        });
        return asked.map(text -> text.length() == YEAR ? text + ofYear : text);
    }
}
