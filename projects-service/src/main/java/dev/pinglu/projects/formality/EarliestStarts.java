package dev.pinglu.projects.formality;

import dev.pinglu.kit.calendar.WorkingDays;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.projects.project.Overlay;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds when projects may start. */
@ApplicationScoped
class EarliestStarts {
    private final Projects projects;
    private final Formalities formalities;
    private final FormalityCatalogue catalogue;
    private final WorkingDays calendar;
    private final BusinessDay businessDay;

    EarliestStarts(
            Projects projects,
            Formalities formalities,
            FormalityCatalogue catalogue,
            WorkingDays calendar,
            BusinessDay businessDay) {
        this.projects = projects;
        this.formalities = formalities;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.businessDay = businessDay;
    }

    /**
     * The earliest start of a project.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or none in the caller's division
     */
    @Transactional
    EarliestStart of(UUID projectId) {
        var project = projects.require(projectId).state();
        var today = businessDay.today();
        if (project.overlay() == Overlay.CANCELLED) {
            return EarliestStart.none(projectId, today, "cancelled");
        }
        return project.started()
                ? EarliestStart.none(projectId, today, "started")
                : new CriticalPath(errands(project), today, calendar).from(projectId);
    }

    /** What the project has, and what the catalogue has besides. */
    private List<Errand> errands(ProjectEvent.State project) {
        var present = new ProjectFormalities(formalities.of(project.id()));
        var errands = new ArrayList<Errand>();
        present.all().forEach(one -> errands.add(Errand.of(one)));
        catalogue.of(project.approvalMode(), businessDay.today()).stream()
                .filter(type -> present.find(type.code()).isEmpty())
                .forEach(type -> errands.add(Errand.of(type)));
        return errands;
    }
}
