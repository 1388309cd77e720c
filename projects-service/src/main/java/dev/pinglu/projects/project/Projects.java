package dev.pinglu.projects.project;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Selection;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.Wording;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All projects of the ledger. */
@Singleton
public class Projects extends Aggregates<Project> {
    private static final int LONGEST_TEXT = 100;
    private static final int PORTION = 1_000;
    private static final Sorts<Project> SORTS = Sorts.<Project>byEntry()
            .and("title", "description.title", project -> project.description().title, Function.identity())
            .and(
                    "totalInvestmentFen",
                    "description.totalInvestmentFen",
                    project -> project.description().totalInvestmentFen,
                    Long::valueOf);

    private final EntityManager entities;
    private final BusinessDay businessDay;

    Projects(EntityManager entities, Outbox outbox, FollowUp followUp, Scope scope, BusinessDay businessDay) {
        super(Project.class, entities, outbox, followUp, scope);
        this.entities = entities;
        this.businessDay = businessDay;
    }

    /**
     * The project that a record of the caller comes to rest on, unless there is none or none in the caller's division. Until the
     * transaction ends nobody declares it void, suspends it or calls it off.
     */
    public Optional<Project> hold(UUID id) {
        entities.find(Project.class, id, LockModeType.PESSIMISTIC_READ);
        return find(id);
    }

    @Override
    protected List<Task> tasks(Project project) {
        return ProjectWork.of(project, subject(project));
    }

    @Override
    protected List<Reading> readings(Project project) {
        return MissedStart.of(project, subject(project), businessDay.today());
    }

    private Subject subject(Project project) {
        return subject(project, KeyProjectResource.PATH, Wording.of(project.description().title));
    }

    /**
     * A page of the projects that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read
     */
    Page<Project> page(ProjectQuery query) {
        return page(selection(query), SORTS, query);
    }

    /**
     * Every project that meets every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read, 422 if they are more than the limit
     */
    List<Project> all(ProjectQuery query, int limit) {
        return all(selection(query), SORTS, query, limit);
    }

    /** The projects with one of these local numbers or codes, wherever they lie, locked until the transaction ends. */
    Set<Project> lockKnown(Collection<String> localNos, Collection<String> codes) {
        var known = new LinkedHashSet<Project>();
        portions(localNos).forEach(some -> known.addAll(lockAll("description.localNo", some)));
        portions(codes).forEach(some -> known.addAll(lockAll("description.code", some)));
        return known;
    }

    private static Stream<List<String>> portions(Collection<String> values) {
        var sorted = values.stream().sorted().toList();
        return IntStream.range(0, (sorted.size() + PORTION - 1) / PORTION)
                .mapToObj(i -> sorted.subList(i * PORTION, Math.min(sorted.size(), (i + 1) * PORTION)));
    }

    private Selection<Project> selection(ProjectQuery query) {
        return select(query, "description.divisionCode")
                .and("e.stage = :stage", "stage", QueryValues.choice("stage", query.stage, ProjectStage.class))
                .and("e.overlay = :overlay", "overlay", QueryValues.choice("overlay", query.overlay, Overlay.class))
                .and(
                        "e.description.level = :level",
                        "level",
                        QueryValues.choice("level", query.level, ProjectLevel.class))
                .and(
                        "exists (from AnnualListing l where l.project = e and l.year = :year and l.exitedOn is null)",
                        "year",
                        QueryValues.year("listedIn", query.listedIn))
                .and(
                        "case when e.actualStart is not null and e.overlay <> CANCELLED then true else false end = :started",
                        "started",
                        QueryValues.truth("started", query.started))
                .and("e.description.parkCode = :park", "park", QueryValues.text("park", query.park, LONGEST_TEXT))
                .andText(
                        QueryValues.text("q", query.text, LONGEST_TEXT),
                        "description.title",
                        "description.code",
                        "description.localNo");
    }
}
