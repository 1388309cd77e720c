package dev.pinglu.projects.project;

import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be done to projects, each in one transaction with its history and its events. */
@ApplicationScoped
class ProjectService {
    private static final int EARLIEST_LISTING = 2000;

    private final Projects projects;
    private final DescriptionRules rules;
    private final Outbox outbox;
    private final BusinessDay businessDay;
    private final Clock clock;
    private final Actor actor;

    ProjectService(
            Projects projects,
            DescriptionRules rules,
            Outbox outbox,
            BusinessDay businessDay,
            Clock clock,
            Actor actor) {
        this.projects = projects;
        this.rules = rules;
        this.outbox = outbox;
        this.businessDay = businessDay;
        this.clock = clock;
        this.actor = actor;
    }

    @Transactional
    Project register(DescribeProject request) {
        refuse(rules.violations(request, ""));
        var project = Project.register(request);
        projects.persist(project);
        return outbox.publish(project);
    }

    @Transactional
    Project revise(UUID id, @Nullable String ifMatch, DescribeProject request) {
        return change(id, ifMatch, project -> {
            refuse(rules.violations(request, ""));
            if (request.code() == null && project.stage().isAtLeast(ProjectStage.PREPARATION)) {
                throw Problems.refused(
                        "project.code.missing",
                        "code",
                        "A project in " + project.stage() + " keeps its national project code");
            }
            project.revise(request);
        });
    }

    @Transactional
    Project changeStage(UUID id, @Nullable String ifMatch, ChangeStage request) {
        return change(id, ifMatch, project -> {
            actor.because(request.reason());
            project.moveTo(request.to(), request.on(), businessDay.today(), clock.instant());
        });
    }

    @Transactional
    Project changeOverlay(UUID id, @Nullable String ifMatch, ChangeOverlay request) {
        return change(id, ifMatch, project -> {
            notInFuture(request.on());
            if (request.to() == Overlay.CANCELLED && request.document() == null) {
                throw Problems.refused("project.cancel.document", "document", "A cancellation needs its decision");
            }
            actor.because(request.reason());
            project.lay(request.to(), request.on(), clock.instant());
        });
    }

    @Transactional
    Project list(UUID id, int year, @Nullable String ifMatch, ListProject request) {
        return change(id, ifMatch, project -> {
            if (year < EARLIEST_LISTING || year > businessDay.today().getYear() + 1) {
                throw Problems.refused("listing.year", "year", "There is no plan of " + year);
            }
            if (request.listingClass() != null && request.decisionDocument() == null) {
                throw Problems.refused(
                        "listing.class.document",
                        "decisionDocument",
                        "A class that is not derived from the dates needs the decision document");
            }
            project.list(year, request);
        });
    }

    @Transactional
    Project exitListing(UUID id, int year, @Nullable String ifMatch, ExitListing request) {
        return change(id, ifMatch, project -> {
            notInFuture(request.on());
            actor.because(request.reason());
            project.exitListing(year, request.on(), request.reason());
        });
    }

    private Project change(UUID id, @Nullable String ifMatch, Consumer<Project> change) {
        var project = projects.require(id);
        ETags.requireMatch(ifMatch, project.version());
        change.accept(project);
        return outbox.publish(project);
    }

    private void notInFuture(LocalDate on) {
        if (on.isAfter(businessDay.today())) {
            throw Problems.refused(
                    "project.date.future", "on", on + " is in the future; today is " + businessDay.today());
        }
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Problems.refused(violations);
        }
    }
}
