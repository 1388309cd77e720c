package dev.pinglu.projects.parcel;

import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import dev.pinglu.projects.park.Park;
import dev.pinglu.projects.park.Parks;
import dev.pinglu.projects.project.Project;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be done to parcels, each in one transaction with its history and its event. */
@ApplicationScoped
class LandParcelService {
    private final LandParcels parcels;
    private final Projects projects;
    private final Parks parks;
    private final IdleLimits limits;
    private final BusinessDay businessDay;
    private final Actor actor;

    LandParcelService(
            LandParcels parcels,
            Projects projects,
            Parks parks,
            IdleLimits limits,
            BusinessDay businessDay,
            Actor actor) {
        this.parcels = parcels;
        this.projects = projects;
        this.parks = parks;
        this.limits = limits;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    @Transactional
    LandParcelResponse register(DescribeParcel request) {
        return shown(parcels.enter(registered(request)));
    }

    /**
     * A parcel that has not entered.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that lists all that is wrong
     */
    LandParcel registered(DescribeParcel request) {
        return LandParcel.register(request, whereabouts(request));
    }

    @Transactional
    LandParcelResponse revise(Target target, DescribeParcel request) {
        // Locked ahead of the parcel, as whatever happens to the project locks them.
        Optional.ofNullable(request.projectId()).ifPresent(projects::hold);
        return change(target, parcel -> revision(parcel, request).accept(parcel));
    }

    /**
     * The change that a request makes of a parcel.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once it has gone back, 422 that lists all that is wrong
     */
    Consumer<LandParcel> revision(LandParcel parcel, DescribeParcel request) {
        var place = whereabouts(request);
        parcel.requireRevisable(request);
        return one -> one.revise(request, place);
    }

    @Transactional
    LandParcelResponse start(Target target, TellWorks told) {
        return change(target, parcel -> parcel.start(told, businessDay.today(), actor.name()));
    }

    @Transactional
    LandParcelResponse suspend(Target target, SuspendWorks told) {
        actor.because(told.reason());
        return change(target, parcel -> parcel.suspend(told, businessDay.today()));
    }

    @Transactional
    LandParcelResponse resume(Target target, TellWorks told) {
        return change(target, parcel -> parcel.resume(told, businessDay.today()));
    }

    @Transactional
    LandParcelResponse exempt(Target target, ExemptDays request) {
        actor.because(request.reason());
        return change(target, parcel -> parcel.exempt(request, clock(parcel)));
    }

    @Transactional
    LandParcelResponse determine(Target target, DetermineIdle determination) {
        return change(target, parcel -> parcel.determine(determination, clock(parcel), limits, businessDay.today()));
    }

    @Transactional
    LandParcelResponse dispose(Target target, DisposeOfParcel decided) {
        actor.because(decided.reason());
        return change(target, parcel -> parcel.dispose(decided, limits, businessDay.today()));
    }

    @Transactional
    LandParcelResponse withdraw(Target target, WithdrawParcel request) {
        actor.because(request.reason());
        return change(target, LandParcel::remove);
    }

    /** A parcel with what is counted against it today. */
    LandParcelResponse shown(LandParcel parcel) {
        return LandParcelResponse.from(parcel, clock(parcel), businessDay.today());
    }

    private Optional<IdleClock> clock(LandParcel parcel) {
        return IdleClock.of(parcel, limits, businessDay.today());
    }

    private Whereabouts whereabouts(DescribeParcel request) {
        var found = new ArrayList<Violation>(ParcelRules.violations(request, businessDay.today()));
        var project = project(request.projectId(), found);
        var park = park(request, found);
        project.map(ProjectEvent.State::park)
                .filter(its ->
                        park.filter(named -> !named.id().equals(its.id())).isPresent())
                .ifPresent(its -> found.add(
                        new Violation("parcel.park", "parkId", "The project lies in the park " + its.code())));
        Problems.refuseIfAny(found);
        var division = project.map(ProjectEvent.State::divisionCode)
                .or(() -> park.map(Park::divisionCode))
                .orElseThrow();
        return new Whereabouts(request.parkId(), park.map(Park::code).orElse(null), request.projectId(), division);
    }

    private Optional<ProjectEvent.State> project(@Nullable UUID id, List<Violation> found) {
        var project = Optional.ofNullable(id).flatMap(projects::hold).map(Project::state);
        if (id != null && project.isEmpty()) {
            found.add(new Violation("project.unknown", "projectId", "There is no such project"));
        }
        return project;
    }

    /** A project lies in whatever park it does; a parcel of a park alone lies where the park does. */
    private Optional<Park> park(DescribeParcel request, List<Violation> found) {
        var id = request.parkId();
        var park = Optional.ofNullable(id)
                .flatMap(one -> request.projectId() == null ? parks.find(one) : parks.referred(one));
        if (id != null && park.isEmpty()) {
            found.add(new Violation("park.unknown", "parkId", "There is no such park"));
        }
        return park;
    }

    /** The answer is made within the transaction, where everything it shows can still be read. */
    private LandParcelResponse change(Target target, Consumer<LandParcel> change) {
        return shown(parcels.change(target, change));
    }
}
