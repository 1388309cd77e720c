package dev.pinglu.projects.park;

import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;

/** What can be done to parks, each in one transaction with its history and its event. */
@ApplicationScoped
class ParkService {
    private final Parks parks;
    private final ParkRules rules;
    private final BusinessDay businessDay;
    private final Actor actor;

    ParkService(Parks parks, ParkRules rules, BusinessDay businessDay, Actor actor) {
        this.parks = parks;
        this.rules = rules;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    @Transactional
    ParkResponse register(DescribePark request) {
        Problems.refuseIfAny(rules.violations(request, businessDay.today()));
        return ParkResponse.from(parks.enter(Park.register(request)));
    }

    @Transactional
    ParkResponse revise(Target target, DescribePark request) {
        return change(target, park -> {
            Problems.refuseIfAny(rules.violations(request, businessDay.today()));
            park.revise(request);
        });
    }

    @Transactional
    ParkResponse changeStage(Target target, ChangeParkStage request) {
        actor.because(request.reason());
        return change(target, park -> park.moveTo(request, businessDay.today()));
    }

    @Transactional
    ParkResponse planPlant(Target target, int batch, PlanStandardPlant request) {
        return change(target, park -> park.plan(batch, request, businessDay.today()));
    }

    /** The answer is made within the transaction, where everything it shows can still be read. */
    private ParkResponse change(Target target, Consumer<Park> change) {
        return ParkResponse.from(parks.change(target, change));
    }
}
