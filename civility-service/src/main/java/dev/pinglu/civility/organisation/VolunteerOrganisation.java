package dev.pinglu.civility.organisation;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A federation, corps or team of volunteers, from its founding to its end. */
@Entity
@Audited
public class VolunteerOrganisation extends AggregateRoot {
    @Enumerated(EnumType.STRING)
    private OrganisationKind kind = OrganisationKind.TEAM;

    private String name = "";
    private @Nullable UUID parentId;
    private String divisionCode = "";
    private LocalDate foundedOn = LocalDate.EPOCH;
    private @Nullable LocalDate dissolvedOn;

    protected VolunteerOrganisation() {}

    /**
     * Enters an organisation.
     *
     * @param parent the one that the request names, if there is such a one
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if it cannot stand where the request puts it
     */
    static VolunteerOrganisation found(
            FoundOrganisation request, @Nullable VolunteerOrganisation parent, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (request.foundedOn().isAfter(today)) {
            found.add(new Violation("organisation.date.future", "foundedOn", "Founded after " + today));
        }
        checkParent(found, request, parent);
        Problems.refuseIfAny(found);
        var organisation = new VolunteerOrganisation();
        organisation.kind = request.kind();
        organisation.name = request.name();
        organisation.parentId = request.parentId();
        organisation.divisionCode = request.divisionCode();
        organisation.foundedOn = request.foundedOn();
        organisation.changed("founded");
        return organisation;
    }

    private static void checkParent(
            List<Violation> found, FoundOrganisation request, @Nullable VolunteerOrganisation parent) {
        var expected = request.kind().parent();
        if (request.parentId() != null && parent == null) {
            found.add(new Violation("organisation.parent.unknown", "parentId", "There is no such organisation"));
        } else if (!expected.equals(Optional.ofNullable(parent).map(VolunteerOrganisation::kind))) {
            var above = expected.map(kind -> "a " + kind).orElse("nothing");
            found.add(new Violation(
                    "organisation.parent.kind", "parentId", "Above a " + request.kind() + " stands " + above));
        } else if (parent != null && (parent.dissolvedOn != null || !parent.aliveOn(request.foundedOn()))) {
            found.add(new Violation(
                    "organisation.parent.alive",
                    "parentId",
                    "The organisation above must exist on " + request.foundedOn() + " and still"));
        }
    }

    /**
     * Gives it another name or seat.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once it is dissolved
     */
    void revise(ReviseOrganisation request) {
        refuseDissolved();
        name = request.name();
        divisionCode = request.divisionCode();
        changed("revised");
    }

    /**
     * Ends it.
     *
     * @param outlived whether an organisation below it would outlive it
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it was dissolved before, 422 if a guard refuses it
     */
    void dissolve(LocalDate on, boolean outlived, LocalDate today) {
        refuseDissolved();
        var found = new ArrayList<Violation>();
        if (on.isAfter(today)) {
            found.add(new Violation("organisation.date.future", "on", on + " is after " + today));
        }
        if (on.isBefore(foundedOn)) {
            found.add(new Violation("organisation.date.order", "on", "Founded on " + foundedOn));
        }
        if (outlived) {
            found.add(new Violation("organisation.children.live", "", "An organisation below it would outlive it"));
        }
        Problems.refuseIfAny(found);
        dissolvedOn = on;
        changed("dissolved");
    }

    private void refuseDissolved() {
        if (dissolvedOn != null) {
            throw Problems.conflict("organisation.dissolved", "The organisation was dissolved on " + dissolvedOn);
        }
    }

    /** Whether it existed on a day: from its founding to the day before it was dissolved. */
    boolean aliveOn(LocalDate day) {
        return !day.isBefore(foundedOn) && (dissolvedOn == null || day.isBefore(dissolvedOn));
    }

    @Override
    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public VolunteerOrganisationEvent.State state() {
        return new VolunteerOrganisationEvent.State(
                id(), kind, name, parentId, divisionCode, foundedOn, dissolvedOn, removed());
    }

    OrganisationKind kind() {
        return kind;
    }

    String name() {
        return name;
    }
}
