package dev.pinglu.civility.activity;

import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;

/** What can be done to activities, each in one transaction with its history and its events. */
@ApplicationScoped
class ActivityService {
    private final Activities activities;
    private final ActivityRules rules;
    private final BusinessDay businessDay;
    private final Actor actor;

    ActivityService(Activities activities, ActivityRules rules, BusinessDay businessDay, Actor actor) {
        this.activities = activities;
        this.rules = rules;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    @Transactional
    ActivityResponse draft(DescribeActivity request) {
        Problems.refuseIfAny(rules.violations(request, ""));
        return ActivityResponse.from(activities.enter(Activity.draft(request)));
    }

    @Transactional
    ActivityResponse revise(Target target, DescribeActivity request) {
        return change(target, activity -> {
            Problems.refuseIfAny(rules.violations(request, ""));
            activity.revise(request);
        });
    }

    @Transactional
    ActivityResponse changeStage(Target target, ChangeActivityStage request) {
        actor.because(request.reason());
        return change(target, activity -> {
            activity.moveTo(request, businessDay.today());
            if (request.to() == ActivityStage.ONGOING) {
                Problems.refuseIfAny(rules.violations(activity));
            }
        });
    }

    private ActivityResponse change(Target target, Consumer<Activity> change) {
        return ActivityResponse.from(activities.change(target, change));
    }
}
