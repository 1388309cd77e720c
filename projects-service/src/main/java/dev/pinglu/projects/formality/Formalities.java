package dev.pinglu.projects.formality;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.calendar.WorkingDays;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.Wording;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.RecordsOfProjects;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** All formalities of the ledger. */
@Singleton
class Formalities extends RecordsOfProjects<Formality> {
    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_LOOK_AHEAD = 3_660;

    /** What the project has made use of does not end. */
    private static final String EXPIRES =
            "e.status in (APPROVED, EXTENDED) and e.permit.validTo <= :until and e.bond.projectStartedOn is null";

    private static final String OVERDUE = "case when e.status = SUBMITTED and e.acceptanceDueOn < :today"
            + " or e.status = ACCEPTED and e.clock.dueOn < :today then true else false end = ";

    private static final Sorts<Formality> SORTS = Sorts.byEntry();

    private final EntityManager entities;
    private final PermitRules rules;
    private final WorkingDays calendar;
    private final BusinessDay businessDay;

    Formalities(
            EntityManager entities,
            Outbox outbox,
            FollowUp followUp,
            Scope scope,
            PermitRules rules,
            WorkingDays calendar,
            BusinessDay businessDay) {
        super(Formality.class, entities, outbox, followUp, scope);
        this.entities = entities;
        this.rules = rules;
        this.calendar = calendar;
        this.businessDay = businessDay;
    }

    @Override
    protected List<Task> tasks(Formality formality) {
        return FormalityWork.of(formality, subject(formality));
    }

    @Override
    protected List<Reading> readings(Formality formality) {
        return PermitAlerts.of(formality, subject(formality), rules, businessDay.today());
    }

    /** Terms of the authorities stand still while the project is suspended, and a project that starts makes use of what was granted. */
    @Override
    protected void follow(ProjectEvent.State project, LocalDate on) {
        lockedOf(project.id())
                .forEach(one -> changeUnasked(
                        one.id(),
                        formality -> !formality.bond().says(project),
                        formality -> formality.follow(project, on, calendar)));
    }

    /** One that is over is succeeded by one of its type that is not, in whatever order a take-over tells them. */
    @Override
    public void enterAll(List<Formality> entering) {
        for (var one : entering) {
            if (!one.status().isOver()) {
                succeed(one);
            } else if (Stream.concat(entering.stream(), of(one.projectId()).stream())
                    .anyMatch(other -> other.isOfTypeOf(one) && !other.status().isOver())) {
                one.enterSucceeded();
            }
        }
        super.enterAll(entering);
    }

    private void succeed(Formality another) {
        lockedOf(another.projectId()).stream()
                .filter(one -> one.isOfTypeOf(another))
                .forEach(one -> changeUnasked(
                        one.id(),
                        formality -> formality.status().isOver() && !formality.succeeded(),
                        Formality::succeed));
    }

    @Override
    protected Optional<String> behind() {
        return Optional.of(MOVED_OR_RENAMED);
    }

    @Override
    protected void repeat(Formality formality, ProjectEvent.State project) {
        formality.repeat(project);
    }

    @Override
    protected Subject subject(Formality formality) {
        var name = formality.rule().name();
        var of = " · " + formality.projectTitle();
        return subject(formality, FormalityResource.PATH, new Wording(name.zh() + of, name.en() + of));
    }

    /** All of a project, in the order in which they were opened; none that the caller asked for, so no division is looked at. */
    List<Formality> of(UUID projectId) {
        return entities.createQuery(
                        "from Formality e where not e.removed and e.projectId = :project order by e.id",
                        Formality.class)
                .setParameter("project", projectId)
                .getResultList();
    }

    /**
     * A few of those whose validity has ended before a day, while their project had not started: what was made use of in time does
     * not end.
     */
    List<UUID> outlived(LocalDate today, int limit) {
        return entities.createQuery(
                        "select e.id from Formality e where not e.removed and e.status in (APPROVED, EXTENDED)"
                                + " and e.permit.validTo < :today and not exists (from Project p where p.id = e.projectId"
                                + " and p.actualStart <= e.permit.validTo) order by e.id",
                        UUID.class)
                .setParameter("today", today)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * A page of the formalities that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read
     */
    Page<Formality> page(FormalityQuery query) {
        var today = businessDay.today();
        var overdue = QueryValues.truth("overdue", query.overdue);
        var selection = select(query, "divisionCode")
                .and("e.projectId = :project", "project", QueryValues.uuid("project", query.project))
                .and("e.rule.type = :type", "type", QueryValues.text("type", query.type, LONGEST_TEXT))
                .and("e.status = :status", "status", QueryValues.choice("status", query.status, FormalityStatus.class))
                .and(
                        "e.requirement = :requirement",
                        "requirement",
                        QueryValues.choice("requirement", query.requirement, Requirement.class))
                .and(
                        EXPIRES,
                        "until",
                        QueryValues.integer("expiresWithin", query.expiresWithin, 0, LONGEST_LOOK_AHEAD)
                                .map(today::plusDays))
                .and(OVERDUE + overdue.orElse(true), "today", overdue.map(asked -> today))
                .andText(
                        QueryValues.text("q", query.text, LONGEST_TEXT),
                        "rule.nameZh",
                        "projectTitle",
                        "permit.documentNo");
        return selection.page(SORTS, query);
    }
}
