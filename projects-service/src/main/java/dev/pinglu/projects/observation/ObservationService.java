package dev.pinglu.projects.observation;

import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;

/** What can be done to observations, each in one transaction with its history and its event. */
@ApplicationScoped
class ObservationService {
    private final IndicatorObservations observations;
    private final ObservationRules rules;
    private final BusinessDay businessDay;
    private final Actor actor;

    ObservationService(
            IndicatorObservations observations, ObservationRules rules, BusinessDay businessDay, Actor actor) {
        this.observations = observations;
        this.rules = rules;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    @Transactional
    ObservationResponse record(RecordObservation request) {
        Problems.refuseIfAny(rules.violations(request, businessDay.today()));
        return ObservationResponse.from(observations.enter(IndicatorObservation.record(request)));
    }

    @Transactional
    ObservationResponse correct(Target target, Figures request) {
        return change(target, observation -> {
            Problems.refuseIfAny(request.violations(observation.indicator(), ""));
            observation.correct(request);
        });
    }

    @Transactional
    ObservationResponse confirm(Target target) {
        return change(target, IndicatorObservation::confirm);
    }

    @Transactional
    ObservationResponse restate(Target target, RestateObservation request) {
        actor.because(request.reason());
        return change(target, observation -> {
            Problems.refuseIfAny(request.figures().violations(observation.indicator(), "figures."));
            observation.restate(request);
        });
    }

    /** The answer is made within the transaction, where everything it shows can still be read. */
    private ObservationResponse change(Target target, Consumer<IndicatorObservation> change) {
        return ObservationResponse.from(observations.change(target, change));
    }
}
