package dev.pinglu.civility.organisation;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.web.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be done to volunteer organisations, each in one transaction with its history and its events. */
@ApplicationScoped
class OrganisationService {
    private final VolunteerOrganisations organisations;
    private final Divisions divisions;
    private final Scope scope;
    private final BusinessDay businessDay;
    private final Actor actor;

    OrganisationService(
            VolunteerOrganisations organisations,
            Divisions divisions,
            Scope scope,
            BusinessDay businessDay,
            Actor actor) {
        this.organisations = organisations;
        this.divisions = divisions;
        this.scope = scope;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    @Transactional
    OrganisationResponse found(FoundOrganisation request) {
        checkPlace(request.divisionCode(), request.foundedOn());
        var parent = organisations.holdParent(request.parentId());
        return OrganisationResponse.from(
                organisations.enter(VolunteerOrganisation.found(request, parent, businessDay.today())));
    }

    @Transactional
    OrganisationResponse revise(Target target, ReviseOrganisation request) {
        return change(target, organisation -> {
            checkPlace(request.divisionCode(), businessDay.today());
            organisation.revise(request);
        });
    }

    @Transactional
    OrganisationResponse dissolve(Target target, DissolveOrganisation request) {
        actor.because(request.reason());
        return change(
                target,
                organisation -> organisation.dissolve(
                        request.on(), organisations.isOutlived(organisation, request.on()), businessDay.today()));
    }

    /** How many exist on a day, today unless another is asked for, in a division, all that the caller sees unless one is. */
    OrganisationCensus census(@Nullable String on, @Nullable String division) {
        var within = scope.within("division", division).orElseGet(() -> divisions.subtreeOf(divisions.home()));
        LocalDate day = QueryValues.date("on", on).orElseGet(businessDay::today);
        return organisations.census(day, within);
    }

    /** Before anything is looked up: what stands at a place outside the caller's division cannot be probed. */
    private void checkPlace(String divisionCode, LocalDate on) {
        Problems.refuseIfAny(divisions.placeViolation(divisionCode, on, "divisionCode").stream()
                .toList());
        scope.requireCovered(divisionCode);
    }

    private OrganisationResponse change(Target target, Consumer<VolunteerOrganisation> change) {
        return OrganisationResponse.from(organisations.change(target, change));
    }
}
