package dev.pinglu.projects.park;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.Wording;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All parks of the ledger. */
@Singleton
public class Parks extends Aggregates<Park> {
    private static final int LONGEST_TEXT = 100;
    private static final Sorts<Park> SORTS = Sorts.<Park>byEntry().and("code", "code", Park::code, Function.identity());

    private final EntityManager entities;
    private final List<ParkFollower> followers;

    Parks(EntityManager entities, Outbox outbox, FollowUp followUp, Scope scope, @All List<ParkFollower> followers) {
        super(Park.class, entities, outbox, followUp, scope);
        this.entities = entities;
        this.followers = followers;
    }

    @Override
    protected void followed(List<Park> parks) {
        var states = parks.stream().map(Park::state).toList();
        followers.forEach(follower -> follower.follow(states));
    }

    @Override
    protected List<Task> tasks(Park park) {
        return ParkWork.of(park, subject(park, ParkResource.PATH, Wording.of(park.name())));
    }

    /** The park with this code, wherever it lies: a record may refer to it. */
    public Optional<Park> coded(String code) {
        return matching("code", code).stream().findFirst();
    }

    /** Every park, wherever it lies: a record may refer to it. */
    public List<ParkEvent.State> present() {
        return entities
                .createQuery("from Park e where not e.removed order by e.code", Park.class)
                .getResultList()
                .stream()
                .map(Park::state)
                .toList();
    }

    /**
     * A page of the parks that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read
     */
    Page<Park> page(ParkQuery query) {
        var selection = select(query, "divisionCode")
                .and("e.stage = :stage", "stage", QueryValues.choice("stage", query.stage, ParkStage.class))
                .andText(QueryValues.text("q", query.text, LONGEST_TEXT), "name", "code");
        return selection.page(SORTS, query);
    }
}
