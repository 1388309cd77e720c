package dev.pinglu.rural.target;

import dev.pinglu.kit.division.Division.Level;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Set;

/** What can be done to grain targets, each in one transaction with its history and its events. */
@ApplicationScoped
class GrainTargetService {
    private static final Set<Level> LEVELS = Set.of(Level.DISTRICT, Level.TOWNSHIP);

    private final GrainTargets targets;
    private final Divisions divisions;
    private final BusinessDay businessDay;

    GrainTargetService(GrainTargets targets, Divisions divisions, BusinessDay businessDay) {
        this.targets = targets;
        this.divisions = divisions;
        this.businessDay = businessDay;
    }

    @Transactional
    GrainTargetResponse set(SetGrainTarget request) {
        var found = new ArrayList<Violation>();
        var place = divisions.placeViolation(request.divisionCode(), businessDay.today(), "divisionCode");
        place.ifPresent(found::add);
        if (place.isEmpty()
                && !LEVELS.contains(
                        divisions.find(request.divisionCode()).orElseThrow().level())) {
            found.add(new Violation("grain-target.place", "divisionCode", "Expected the district or a township"));
        }
        if (request.year() > businessDay.today().getYear() + 1) {
            found.add(new Violation("grain-target.year", "year", "There is no target of " + request.year() + " yet"));
        }
        Problems.refuseIfAny(found);
        return GrainTargetResponse.from(targets.enter(GrainTarget.set(request)));
    }

    @Transactional
    GrainTargetResponse revise(Target target, SetGrainTarget request) {
        return GrainTargetResponse.from(targets.change(target, one -> one.revise(request)));
    }
}
