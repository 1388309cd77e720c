package dev.pinglu.projects.formality;

import dev.pinglu.kit.calendar.WorkingDays;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What can be done to formalities, each in one transaction with its history and its event. */
@ApplicationScoped
class FormalityService {
    private final Formalities formalities;
    private final FormalityCatalogue catalogue;
    private final Projects projects;
    private final WorkingDays calendar;
    private final BusinessDay businessDay;
    private final Actor actor;

    FormalityService(
            Formalities formalities,
            FormalityCatalogue catalogue,
            Projects projects,
            WorkingDays calendar,
            BusinessDay businessDay,
            Actor actor) {
        this.formalities = formalities;
        this.catalogue = catalogue;
        this.projects = projects;
        this.calendar = calendar;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    @Transactional
    FormalityResponse open(OpenFormality request) {
        var project = projectOf(request.projectId());
        var type = catalogue
                .find(request.type(), project.approvalMode(), businessDay.today())
                .orElseThrow(() -> Problems.refused(
                        "formality.type", "type", "The catalogue has no such formality for the project today"));
        actor.because(request.reason());
        return FormalityResponse.from(formalities.enter(
                Formality.open(type, OfProject.of(project), request.requirement(), request.reason())));
    }

    /** Opens what the catalogue has for a project and the project has not; what was opened before is left as it is. */
    @Transactional
    List<FormalityResponse> layOut(LayOutFormalities request) {
        var project = projectOf(request.projectId());
        var present = new ProjectFormalities(formalities.of(project.id()));
        var laidOut = catalogue.of(project.approvalMode(), businessDay.today()).stream()
                .filter(type -> present.find(type.code()).isEmpty())
                .map(type -> Formality.open(type, OfProject.of(project), null, null))
                .toList();
        formalities.enterAll(laidOut);
        return laidOut.stream().map(FormalityResponse::from).toList();
    }

    @Transactional
    FormalityResponse decide(Target target, DecideFormality request) {
        actor.because(request.reason());
        return change(target, formality -> formality.decide(request));
    }

    @Transactional
    FormalityResponse changeStatus(Target target, ChangeFormalityStatus request) {
        actor.because(request.reason());
        return change(target, formality -> {
            var project = new ProjectFormalities(formalities.of(formality.projectId()));
            formality.moveTo(request, project.missingFor(formality, request.on()), businessDay.today(), calendar);
        });
    }

    /** The answer is made within the transaction, where everything it shows can still be read. */
    private FormalityResponse change(Target target, Consumer<Formality> change) {
        return FormalityResponse.from(formalities.change(target, change));
    }

    private ProjectEvent.State projectOf(UUID projectId) {
        var project = projects.hold(projectId)
                .orElseThrow(() -> Problems.refused("project.unknown", "projectId", "There is no such project"))
                .state();
        project.overlay().refuseIfCancelled();
        return project;
    }
}
