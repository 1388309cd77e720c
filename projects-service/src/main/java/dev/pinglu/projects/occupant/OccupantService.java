package dev.pinglu.projects.occupant;

import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import dev.pinglu.projects.park.Parks;
import dev.pinglu.projects.project.CreditCode;
import dev.pinglu.projects.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What can be done to occupants, each in one transaction with its history and its event. */
@ApplicationScoped
class OccupantService {
    private final Occupants occupants;
    private final Parks parks;
    private final Projects projects;
    private final BusinessDay businessDay;
    private final Actor actor;

    OccupantService(Occupants occupants, Parks parks, Projects projects, BusinessDay businessDay, Actor actor) {
        this.occupants = occupants;
        this.parks = parks;
        this.projects = projects;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    @Transactional
    OccupantResponse admit(DescribeOccupant request) {
        Problems.refuseIfAny(violations(request));
        var park = parks.find(request.parkId())
                .orElseThrow(() -> Problems.refused("park.unknown", "parkId", "There is no such park"));
        return OccupantResponse.from(occupants.enter(Occupant.admit(request, InPark.of(park))));
    }

    @Transactional
    OccupantResponse revise(Target target, DescribeOccupant request) {
        return change(target, occupant -> {
            Problems.refuseIfAny(violations(request));
            occupant.revise(request);
        });
    }

    @Transactional
    OccupantResponse tell(Target target, int year, TellOutput told) {
        return change(target, occupant -> occupant.tell(year, told, businessDay.today()));
    }

    @Transactional
    OccupantResponse leave(Target target, LeavePark departure) {
        actor.because(departure.reason());
        return change(target, occupant -> occupant.leave(departure, businessDay.today()));
    }

    private List<Violation> violations(DescribeOccupant request) {
        var found = new ArrayList<Violation>();
        var creditCode = request.enterprise().creditCode();
        if (creditCode != null && !CreditCode.isValid(creditCode)) {
            found.add(new Violation(
                    "owner.credit-code",
                    "enterprise.creditCode",
                    "Not a unified social credit code: 18 characters, the last one checks the others"));
        }
        if (request.admittedOn().isAfter(businessDay.today())) {
            found.add(new Violation("occupant.admitted.future", "admittedOn", "Admitted after " + businessDay.today()));
        }
        if (request.projectId() != null && projects.find(request.projectId()).isEmpty()) {
            found.add(new Violation("project.unknown", "projectId", "There is no such project"));
        }
        return found;
    }

    /** The answer is made within the transaction, where everything it shows can still be read. */
    private OccupantResponse change(Target target, Consumer<Occupant> change) {
        return OccupantResponse.from(occupants.change(target, change));
    }
}
