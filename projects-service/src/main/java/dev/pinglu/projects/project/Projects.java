package dev.pinglu.projects.project;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Selection;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.Wording;
import dev.pinglu.projects.light.Light;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All projects of the ledger. */
@Singleton
public class Projects extends Aggregates<Project> {
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_IN_A_PARK = 500;
    private static final int PORTION = 1_000;
    /** Told from an index; whether the characters also stand in this order is asked of what is left. */
    private static final String HAS_PAIRS =
            "cast(sql('project_pairs(?, ?, ?) @> text_pairs(?)', e.description.title, e.description.code, e.description.localNo, :pairs) as boolean) = true";

    private static final Sorts<Project> SORTS = Sorts.<Project>byEntry()
            .and("title", "description.title", project -> project.description().title, Function.identity())
            .and(
                    "totalInvestmentFen",
                    "description.totalInvestmentFen",
                    project -> project.description().totalInvestmentFen,
                    Long::valueOf);

    private final EntityManager entities;
    private final Scope scope;
    private final ProjectJudge judge;
    private final BusinessDay businessDay;
    private final List<ProjectFollower> followers;
    private final List<RecordsOfProjects<?>> records;

    Projects(
            EntityManager entities,
            Outbox outbox,
            FollowUp followUp,
            Scope scope,
            ProjectJudge judge,
            BusinessDay businessDay,
            @All List<ProjectFollower> followers,
            @All List<RecordsOfProjects<?>> records) {
        super(Project.class, entities, outbox, followUp, scope);
        this.entities = entities;
        this.scope = scope;
        this.judge = judge;
        this.businessDay = businessDay;
        this.followers = followers;
        this.records = records;
    }

    @Override
    protected void followed(List<Project> projects) {
        var states = projects.stream().map(Project::state).toList();
        followers.forEach(follower -> follower.follow(states));
        var byId = states.stream().collect(toMap(ProjectEvent.State::id, identity()));
        portions(byId.keySet()).forEach(ids -> records.forEach(of -> of.catchUp(ids, byId)));
    }

    /** What somebody has entered about a project would be left behind. */
    @Override
    protected List<Violation> inTheWay(List<Project> projects) {
        return portions(projects.stream().map(Project::id).toList())
                .flatMap(ids -> records.stream()
                        .filter(some -> !some.goWithProject())
                        .flatMap(some -> some.restingOn(ids).stream()))
                .map(one -> new Violation(
                        "project.withdrawal.resting",
                        one.record(),
                        "It rests on the project: " + one.title().zh()))
                .toList();
    }

    /** Locks a project until the transaction ends, so that what belongs to it changes one after the other. */
    public void lock(UUID id) {
        entities.find(Project.class, id, LockModeType.PESSIMISTIC_WRITE);
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

    @Override
    protected void derive(Project project) {
        var today = businessDay.today();
        project.shine(judge.verdict(project, subject(project), today), today);
    }

    /** Judges a project anew, because what its light rests on is another, or because a day has come. */
    public void judgeAnew(UUID id) {
        changeUnasked(id, this::isMisjudged, Project::noteLight);
    }

    /**
     * Some projects that were looked at.
     *
     * @param stale ids of those whose light would be another, or have other reasons, today
     * @param last the last id; absent behind the end of all
     */
    record Judged(List<UUID> stale, @Nullable UUID last) {}

    Judged judged(UUID after, int limit) {
        var some = entities.createQuery(
                        "from Project e where not e.removed and e.id > :after order by e.id", Project.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
        return new Judged(
                some.stream().filter(this::isMisjudged).map(Project::id).toList(),
                some.isEmpty() ? null : some.get(some.size() - 1).id());
    }

    private boolean isMisjudged(Project project) {
        var today = businessDay.today();
        return project.light().isStale(judge.verdict(project, subject(project), today), today);
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
        return selection(query).page(SORTS, query);
    }

    /**
     * Every project that meets every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read, 422 if they are more than the limit
     */
    List<Project> all(ProjectQuery query, int limit) {
        return selection(query).all(SORTS, query, limit);
    }

    /** The projects in a park that the caller may see, by the park's code. */
    public List<Project> inPark(String code) {
        var query = new ProjectQuery();
        query.park = code;
        return all(query, MOST_IN_A_PARK);
    }

    /**
     * Every project that meets every filter, in the order of entry: as many as there are, a portion at a time.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read
     */
    public Iterator<ProjectResponse> each(ProjectQuery query) {
        return selection(query).each(ProjectResponse::from);
    }

    /** The sectors that any project has; a word of many, so no division is looked at. */
    List<String> sectors() {
        return entities.createQuery(
                        "select distinct e.description.sector from Project e where not e.removed order by 1",
                        String.class)
                .getResultList();
    }

    /** By what clerks know some projects, wherever they lie. */
    List<ProjectName> namesOf(Collection<UUID> ids) {
        return entities.createQuery(
                        "select e.id, e.description.localNo, e.description.code, e.description.title from Project e"
                                + " where e.id in :ids",
                        ProjectName.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The projects with one of these ids, local numbers or codes, wherever they lie, locked until the transaction ends. */
    Set<Project> lockKnown(Collection<UUID> ids, Collection<String> localNos, Collection<String> codes) {
        var known = new LinkedHashSet<Project>();
        portions(ids).forEach(some -> known.addAll(lockAll("id", some)));
        portions(localNos).forEach(some -> known.addAll(lockAll("description.localNo", some)));
        portions(codes).forEach(some -> known.addAll(lockAll("description.code", some)));
        return known;
    }

    /** The projects of the caller's division that are, or were, in the plan of a year, locked until the transaction ends. */
    List<Project> lockListedIn(int year) {
        var within = scope.within("division", null);
        var listed = entities.createQuery(
                        "from Project e where not e.removed"
                                + " and exists (from AnnualListing l where l.project = e and l.year = :year)"
                                + (within.isPresent() ? " and e.description.divisionCode in :divisions" : "")
                                + " order by e.id",
                        Project.class)
                .setParameter("year", year)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        within.ifPresent(divisions -> listed.setParameter("divisions", divisions));
        return listed.getResultList();
    }

    private static <V> Stream<List<V>> portions(Collection<V> values) {
        var sorted = values.stream().sorted().toList();
        return IntStream.range(0, (sorted.size() + PORTION - 1) / PORTION)
                .mapToObj(i -> sorted.subList(i * PORTION, Math.min(sorted.size(), (i + 1) * PORTION)));
    }

    private Selection<Project> selection(ProjectQuery query) {
        var year = QueryValues.year("listedIn", query.listedIn);
        var text = QueryValues.text("q", query.text, LONGEST_TEXT);
        return select(query, "description.divisionCode")
                .and("e.stage = :stage", "stage", QueryValues.choice("stage", query.stage, ProjectStage.class))
                .and("e.overlay = :overlay", "overlay", QueryValues.choice("overlay", query.overlay, Overlay.class))
                .and("e.light.shown = :light", "light", QueryValues.choice("light", query.light, Light.class))
                .and(
                        "e.description.level = :level",
                        "level",
                        QueryValues.choice("level", query.level, ProjectLevel.class))
                .and("e.description.sector = :sector", "sector", QueryValues.text("sector", query.sector, LONGEST_TEXT))
                .and(listed(" and l.year = :year"), "year", year)
                .and(
                        listed(year.map(one -> " and l.year = " + one).orElse("") + " and l.listingClass = :class"),
                        "class",
                        QueryValues.choice("class", query.listingClass, ListingClass.class))
                .and(
                        "case when e.actualStart is not null and e.overlay <> CANCELLED then true else false end = :started",
                        "started",
                        QueryValues.truth("started", query.started))
                .and("e.description.parkCode = :park", "park", QueryValues.text("park", query.park, LONGEST_TEXT))
                .and(HAS_PAIRS, "pairs", text.filter(part -> part.length() > 1))
                .andText(text, "description.title", "description.code", "description.localNo");
    }

    private static String listed(String how) {
        return "exists (from AnnualListing l where l.project = e and l.exitedOn is null" + how + ")";
    }
}
