package dev.pinglu.projects.occupant;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Selection;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.Task;
import dev.pinglu.projects.park.ParkEvent;
import dev.pinglu.projects.park.ParkFollower;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All occupants of parks. */
@Singleton
class Occupants extends Aggregates<Occupant> implements ParkFollower {
    private static final int LONGEST_TEXT = 100;
    private static final Sorts<Occupant> SORTS = Sorts.<Occupant>byEntry()
            .and("admittedOn", "admittedOn", Occupant::admittedOn, LocalDate::parse)
            .and("name", "name", occupant -> occupant.enterprise().name(), Function.identity());

    Occupants(EntityManager entities, Outbox outbox, FollowUp followUp, Scope scope) {
        super(Occupant.class, entities, outbox, followUp, scope);
    }

    /** Nobody owes an occupant anything: what is known of it is told when it is known. */
    @Override
    protected List<Task> tasks(Occupant occupant) {
        return List.of();
    }

    /** Lets them lie where their parks do. */
    @Override
    public void follow(List<ParkEvent.State> parks) {
        Map<UUID, String> places =
                parks.stream().collect(Collectors.toMap(ParkEvent.State::id, ParkEvent.State::divisionCode));
        lockAll("parkId", places.keySet())
                .forEach(one -> changeUnasked(
                        one.id(),
                        occupant -> !occupant.divisionCode().equals(places.get(occupant.parkId())),
                        occupant -> occupant.follow(Objects.requireNonNull(places.get(occupant.parkId())))));
    }

    /** All of a park, those that have left too. */
    List<Occupant> ofPark(UUID parkId) {
        return matching("parkId", parkId);
    }

    /**
     * A page of the occupants that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read
     */
    Page<Occupant> page(OccupantQuery query) {
        return chosen(query).page(SORTS, query);
    }

    /**
     * All occupants that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read, 422 if they are more than the limit
     */
    List<Occupant> all(OccupantQuery query, int limit) {
        return chosen(query).all(SORTS, query, limit);
    }

    private Selection<Occupant> chosen(OccupantQuery query) {
        return select(query, "divisionCode")
                .and("e.parkId = :park", "park", QueryValues.uuid("park", query.park))
                .and(
                        "case when e.leftOn is null then true else false end = :present",
                        "present",
                        QueryValues.truth("present", query.present))
                .andText(QueryValues.text("q", query.text, LONGEST_TEXT), "name", "creditCode");
    }
}
