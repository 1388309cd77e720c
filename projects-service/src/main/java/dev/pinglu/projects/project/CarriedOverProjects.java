package dev.pinglu.projects.project;

import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lets the projects of a take-over enter the ledger, and takes them out again; runs in the take-over's transaction. */
@ApplicationScoped
public class CarriedOverProjects {
    private final Projects projects;
    private final DescriptionRules rules;
    private final Outbox outbox;

    CarriedOverProjects(Projects projects, DescriptionRules rules, Outbox outbox) {
        this.projects = projects;
        this.rules = rules;
        this.outbox = outbox;
    }

    /**
     * Enters all projects at the state they have.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that lists what is wrong with any of them
     */
    public void enter(UUID takeOverId, LocalDate asOf, List<CarriedOverProject> batch) {
        var found = new ArrayList<Violation>();
        for (int i = 0; i < batch.size(); i++) {
            var one = batch.get(i);
            var path = "projects[" + i + "].";
            found.addAll(rules.violations(one.project(), path + "project."));
            found.addAll(one.dates().violations(one.stage(), asOf, path + "actual."));
        }
        if (!found.isEmpty()) {
            throw Problems.refused(found);
        }
        for (var one : batch) {
            var project = Project.takeOver(takeOverId, one.project(), one.stage(), one.dates());
            one.years().forEach(year -> project.list(year.year(), year.listing()));
            projects.persist(project);
            outbox.publish(project);
        }
    }

    /**
     * Removes the projects of a take-over.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if one of them has moved on since
     */
    public void withdraw(UUID takeOverId) {
        for (var project : projects.ofTakeOver(takeOverId)) {
            if (project.version() > 0) {
                throw Problems.conflict("take-over.moved-on", project + " has moved on since it was taken over");
            }
            project.remove();
            outbox.publish(project);
        }
    }
}
