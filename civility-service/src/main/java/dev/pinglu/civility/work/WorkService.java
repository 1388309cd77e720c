package dev.pinglu.civility.work;

import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.function.Consumer;

/** What can be done to works, each in one transaction with its history and its events. */
@ApplicationScoped
class WorkService {
    private final CivilityWorks works;
    private final WorkRules rules;
    private final BusinessDay businessDay;
    private final Actor actor;

    WorkService(CivilityWorks works, WorkRules rules, BusinessDay businessDay, Actor actor) {
        this.works = works;
        this.rules = rules;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    @Transactional
    WorkResponse register(RegisterWork request) {
        var today = businessDay.today();
        var found = new ArrayList<>(rules.violations(request.work(), today, "work."));
        if (request.surveyedOn().isAfter(today)) {
            found.add(new Violation("work.date.future", "surveyedOn", "Surveyed after " + today));
        }
        Problems.refuseIfAny(found);
        return WorkResponse.from(works.enter(CivilityWork.register(request.work(), request.surveyedOn())));
    }

    @Transactional
    WorkResponse revise(Target target, DescribeWork request) {
        return change(target, work -> {
            Problems.refuseIfAny(rules.violations(request, businessDay.today(), ""));
            work.revise(request);
        });
    }

    @Transactional
    WorkResponse recordConsent(Target target, Consent consent) {
        return change(target, work -> work.recordConsent(consent));
    }

    @Transactional
    WorkResponse changeStage(Target target, ChangeWorkStage request) {
        actor.because(request.reason());
        return change(target, work -> work.moveTo(request, businessDay.today()));
    }

    private WorkResponse change(Target target, Consumer<CivilityWork> change) {
        return WorkResponse.from(works.change(target, change));
    }
}
