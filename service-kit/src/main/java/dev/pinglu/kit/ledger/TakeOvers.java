package dev.pinglu.kit.ledger;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes batches of records over, and withdraws them. */
@ApplicationScoped
public class TakeOvers {
    private final EntityManager entities;
    private final BusinessDay businessDay;
    private final Clock clock;
    private final Actor actor;
    private final Scope scope;

    TakeOvers(EntityManager entities, BusinessDay businessDay, Clock clock, Actor actor, Scope scope) {
        this.entities = entities;
        this.businessDay = businessDay;
        this.clock = clock;
        this.actor = actor;
        this.scope = scope;
    }

    /** How one kind of records is taken over. */
    public interface Entrance<R, T extends AggregateRoot> {
        /**
         * Everything that is wrong with a row.
         *
         * @param path prefix of every reported path, ending in a dot
         */
        List<Violation> violations(R row, TakeOver batch, String path);

        /**
         * What is wrong with the rows of a batch together, and with all of them against the ledger; asked once nothing is wrong
         * with any of them by itself.
         */
        default List<Violation> violations(List<R> rows) {
            return List.of();
        }

        /** The aggregate in the state that the row describes. */
        T build(R row, TakeOver batch);
    }

    /**
     * Lets all records of a batch enter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that lists what is wrong with any of them
     */
    @Transactional
    public <R, T extends AggregateRoot> TakeOver enter(
            Class<T> type, TakeOverRequest<R> request, Entrance<R, T> entrance, Aggregates<T> aggregates) {
        if (request.asOf().isAfter(businessDay.today())) {
            throw Problems.refused("take-over.as-of", "asOf", "The state of a day to come cannot be known");
        }
        var batch = new TakeOver(AggregateRoot.typeOf(type), scope.division(), request, actor.name(), clock.instant());
        var found = new ArrayList<Violation>();
        for (int i = 0; i < request.records().size(); i++) {
            found.addAll(entrance.violations(request.records().get(i), batch, "records[" + i + "]."));
        }
        Problems.refuseIfAny(found);
        Problems.refuseIfAny(entrance.violations(request.records()));
        actor.because("take-over: " + request.sourceDocument());
        entities.persist(batch);
        aggregates.enterAll(request.records().stream()
                .map(row -> {
                    var aggregate = entrance.build(row, batch);
                    aggregate.carryOver(batch.id());
                    return aggregate;
                })
                .toList());
        return batch;
    }

    /**
     * The batch of a kind of records with this id.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or one of another division
     */
    public TakeOver require(Class<? extends AggregateRoot> type, UUID id) {
        var batch = entities.find(TakeOver.class, id);
        if (batch == null
                || !batch.recordType().equals(AggregateRoot.typeOf(type))
                || !scope.covers(batch.divisionCode())) {
            throw Problems.notFound("take-over", id);
        }
        return batch;
    }

    /**
     * Takes a batch out again.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it was withdrawn before or a record in it has moved on
     */
    @Transactional
    public <T extends AggregateRoot> TakeOver withdraw(Class<T> type, Target target, Aggregates<T> aggregates) {
        var batch = require(type, target.id());
        target.requireVersion(batch.version());
        if (batch.withdrawnAt() != null) {
            throw Problems.conflict("take-over.withdrawn", "This take-over has been withdrawn already");
        }
        actor.because("take-over withdrawn");
        batch.withdraw(clock.instant());
        aggregates.removeTakenOver(batch.id());
        return batch;
    }
}
