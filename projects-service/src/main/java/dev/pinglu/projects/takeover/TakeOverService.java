package dev.pinglu.projects.takeover;

import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.ETags;
import dev.pinglu.projects.project.CarriedOverProjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes batches over and withdraws them. */
@ApplicationScoped
class TakeOverService {
    private final TakeOvers takeOvers;
    private final CarriedOverProjects projects;
    private final BusinessDay businessDay;
    private final Clock clock;
    private final Actor actor;

    TakeOverService(
            TakeOvers takeOvers, CarriedOverProjects projects, BusinessDay businessDay, Clock clock, Actor actor) {
        this.takeOvers = takeOvers;
        this.projects = projects;
        this.businessDay = businessDay;
        this.clock = clock;
        this.actor = actor;
    }

    @Transactional
    TakeOver takeOver(TakeOverProjects request) {
        if (request.asOf().isAfter(businessDay.today())) {
            throw Problems.refused("take-over.as-of", "asOf", "The state of a day to come cannot be known");
        }
        actor.because("take-over: " + request.sourceDocument());
        var batch = new TakeOver(
                request.asOf(),
                request.sourceDocument(),
                actor.name(),
                request.projects().size(),
                clock.instant());
        takeOvers.persist(batch);
        projects.enter(batch.id(), request.asOf(), request.projects());
        return batch;
    }

    @Transactional
    TakeOver withdraw(UUID id, @Nullable String ifMatch) {
        var batch = takeOvers.require(id);
        ETags.requireMatch(ifMatch, batch.version());
        if (batch.withdrawn()) {
            throw Problems.conflict("take-over.withdrawn", "This take-over has been withdrawn already");
        }
        actor.because("take-over withdrawn");
        projects.withdraw(id);
        batch.withdraw(clock.instant());
        takeOvers.flush();
        return batch;
    }
}
