package dev.pinglu.rural.target;

import dev.pinglu.kit.division.Division.Level;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/** What can be done to grain targets, each in one transaction with its history and its events. */
@ApplicationScoped
class GrainTargetService {
    private static final Set<Level> LEVELS = Set.of(Level.DISTRICT, Level.TOWNSHIP);

    private final GrainTargets targets;
    private final Divisions divisions;
    private final BusinessDay businessDay;
    private final Actor actor;

    GrainTargetService(GrainTargets targets, Divisions divisions, BusinessDay businessDay, Actor actor) {
        this.targets = targets;
        this.divisions = divisions;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    @Transactional
    GrainTargetResponse set(SetGrainTarget request) {
        var found = new ArrayList<Violation>();
        var place = placeViolation(request);
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
    GrainTargetResponse withdraw(Target target, WithdrawGrainTarget request) {
        actor.because(request.reason());
        return GrainTargetResponse.from(targets.change(target, GrainTarget::remove));
    }

    @Transactional
    GrainTargetResponse revise(Target target, SetGrainTarget request) {
        return GrainTargetResponse.from(targets.change(target, one -> one.revise(request)));
    }

    /** A place has a target if it exists at the beginning of the year or at its end. */
    private Optional<Violation> placeViolation(SetGrainTarget request) {
        var lastDay = LocalDate.of(request.year(), Month.DECEMBER, 31);
        return divisions
                .placeViolation(request.divisionCode(), lastDay, "divisionCode")
                .filter(gone -> divisions
                        .placeViolation(request.divisionCode(), lastDay.withDayOfYear(1), "divisionCode")
                        .isPresent());
    }
}
