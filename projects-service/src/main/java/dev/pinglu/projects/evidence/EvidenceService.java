package dev.pinglu.projects.evidence;

import dev.pinglu.kit.attachment.Attachment;
import dev.pinglu.kit.attachment.Attachments;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import dev.pinglu.projects.project.Project;
import dev.pinglu.projects.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;

/** What can be done to evidence, each in one transaction with its history and its event. */
@ApplicationScoped
class EvidenceService {
    private final EvidenceLedger ledger;
    private final Projects projects;
    private final Attachments attachments;
    private final BusinessDay businessDay;
    private final Actor actor;

    EvidenceService(
            EvidenceLedger ledger, Projects projects, Attachments attachments, BusinessDay businessDay, Actor actor) {
        this.ledger = ledger;
        this.projects = projects;
        this.attachments = attachments;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    @Transactional
    EvidenceResponse record(RecordEvidence request) {
        var project = projectOf(request.projectId());
        return EvidenceResponse.from(
                ledger.enter(Evidence.record(request, project, actor.name(), businessDay.today())));
    }

    @Transactional
    EvidenceResponse revise(Target target, RecordEvidence request) {
        return change(target, evidence -> evidence.revise(request, actor.name(), businessDay.today()));
    }

    /** Refuses a file before it is sent, where nothing could come of it. */
    @Transactional
    void expect(Target target) {
        target.requireVersion(ledger.require(target.id()).version());
    }

    @Transactional
    EvidenceResponse attach(Target target, Attachment file) {
        attachments.hold(file);
        return change(target, evidence -> evidence.attach(file, actor.name()));
    }

    @Transactional
    EvidenceResponse verify(Target target, VerifyEvidence request) {
        actor.because(request.note());
        return change(target, evidence -> evidence.verify(request, actor.name(), businessDay.today()));
    }

    @Transactional
    EvidenceResponse withdraw(Target target, WithdrawEvidence request) {
        actor.because(request.reason());
        projects.hold(ledger.projectOf(target.id()));
        return EvidenceResponse.from(ledger.change(target, evidence -> evidence.withdraw(request)));
    }

    /**
     * Changes evidence of a project that goes on, while the project takes no step. The answer is made within the transaction, where
     * everything it shows can still be read.
     */
    private EvidenceResponse change(Target target, Consumer<Evidence> change) {
        projects.hold(ledger.projectOf(target.id()))
                .map(Project::state)
                .ifPresent(project -> project.overlay().refuseIfCancelled());
        return EvidenceResponse.from(ledger.change(target, change));
    }

    private OfProject projectOf(UUID id) {
        var project = projects.hold(id)
                .orElseThrow(() -> Problems.refused("project.unknown", "projectId", "There is no such project"))
                .state();
        project.overlay().refuseIfCancelled();
        return OfProject.of(project);
    }
}
