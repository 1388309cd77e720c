package dev.pinglu.civility.organisation;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.Task;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All volunteer organisations. */
@Singleton
public class VolunteerOrganisations extends Aggregates<VolunteerOrganisation> {
    private static final int LONGEST_TEXT = 100;
    private static final String ALIVE = "e.foundedOn <= :on and (e.dissolvedOn is null or e.dissolvedOn > :on)";
    private static final Sorts<VolunteerOrganisation> SORTS = Sorts.<VolunteerOrganisation>byEntry()
            .and("name", "name", VolunteerOrganisation::name, Function.identity());

    private final EntityManager entities;
    private final Divisions divisions;
    private final Scope scope;

    VolunteerOrganisations(EntityManager entities, Outbox outbox, FollowUp followUp, Divisions divisions, Scope scope) {
        super(VolunteerOrganisation.class, entities, outbox, followUp, scope);
        this.entities = entities;
        this.divisions = divisions;
        this.scope = scope;
    }

    /** An organisation is founded, and dissolved when its members say so: nobody has to do anything about it. */
    @Override
    protected List<Task> tasks(VolunteerOrganisation organisation) {
        return List.of();
    }

    /**
     * What is wrong with the organisation that organises something; it may have its seat anywhere in the district.
     *
     * @param on the day on which it must exist
     * @param path where its id stands in the request
     */
    public Optional<Violation> organiserViolation(UUID id, LocalDate on, String path) {
        var organisation = referred(id);
        if (organisation.isEmpty()) {
            return Optional.of(new Violation("organisation.unknown", path, "There is no such organisation"));
        }
        return organisation.get().aliveOn(on)
                ? Optional.empty()
                : Optional.of(new Violation("organisation.alive", path, "The organisation does not exist on " + on));
    }

    /**
     * The organisation above a new one, held until the transaction ends: nobody can dissolve it in the meantime. It lies
     * where the caller may look, or above; one that lies beside would be bound by an organisation that its own clerks do not see.
     */
    @Nullable
    VolunteerOrganisation holdParent(@Nullable UUID id) {
        var parent = id == null ? null : entities.find(VolunteerOrganisation.class, id, LockModeType.PESSIMISTIC_WRITE);
        return parent == null || parent.removed() || !(scope.covers(parent.divisionCode()) || liesAbove(parent))
                ? null
                : parent;
    }

    private boolean liesAbove(VolunteerOrganisation organisation) {
        return divisions.lineOf(scope.division()).contains(organisation.divisionCode());
    }

    /**
     * Whether an organisation directly below, wherever it lies, would outlive one dissolved on a day; none can be founded in
     * the meantime.
     */
    boolean isOutlived(VolunteerOrganisation organisation, LocalDate on) {
        entities.lock(organisation, LockModeType.PESSIMISTIC_WRITE);
        return !entities.createQuery(
                        "select e.id from VolunteerOrganisation e where not e.removed and e.parentId = :parent"
                                + " and (e.dissolvedOn is null or e.dissolvedOn > :on)",
                        UUID.class)
                .setParameter("parent", organisation.id())
                .setParameter("on", on)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** How many of each kind exist on a day in the given divisions. */
    OrganisationCensus census(LocalDate on, List<String> within) {
        var counts = entities.createQuery(
                        "select e.kind, count(e) from VolunteerOrganisation e where not e.removed and " + ALIVE
                                + " and e.divisionCode in :divisions group by e.kind",
                        Object[].class)
                .setParameter("on", on)
                .setParameter("divisions", within)
                .getResultStream()
                .collect(Collectors.toMap(row -> (OrganisationKind) row[0], row -> (Long) row[1]));
        return new OrganisationCensus(
                on,
                count(counts, OrganisationKind.FEDERATION),
                count(counts, OrganisationKind.CORPS),
                count(counts, OrganisationKind.TEAM));
    }

    private static long count(Map<OrganisationKind, Long> counts, OrganisationKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /**
     * A page of the organisations that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read
     */
    Page<VolunteerOrganisation> page(OrganisationQuery query) {
        var selection = select(query, "divisionCode")
                .and("e.kind = :kind", "kind", QueryValues.choice("kind", query.kind, OrganisationKind.class))
                .and("e.parentId = :parent", "parent", QueryValues.uuid("parent", query.parent))
                .and(ALIVE, "on", QueryValues.date("aliveOn", query.aliveOn))
                .andText(QueryValues.text("q", query.text, LONGEST_TEXT), "name");
        return selection.page(SORTS, query);
    }
}
