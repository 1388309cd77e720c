package dev.pinglu.projects.evidence;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.attachment.ContentReferences;
import dev.pinglu.kit.event.Outbox;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.Wording;
import dev.pinglu.projects.project.ProjectEvent;
import dev.pinglu.projects.project.RecordsOfProjects;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All evidence of the ledger. */
@Singleton
class EvidenceLedger extends RecordsOfProjects<Evidence> implements ContentReferences {
    private static final int LONGEST_TEXT = 100;
    private static final Sorts<Evidence> SORTS = Sorts.byEntry();

    private final EntityManager entities;

    EvidenceLedger(EntityManager entities, Outbox outbox, FollowUp followUp, Scope scope) {
        super(Evidence.class, entities, outbox, followUp, scope);
        this.entities = entities;
    }

    @Override
    protected List<Task> tasks(Evidence evidence) {
        return EvidenceWork.of(evidence, subject(evidence));
    }

    @Override
    protected Optional<String> behind() {
        return Optional.of(MOVED_OR_RENAMED);
    }

    @Override
    protected void repeat(Evidence evidence, ProjectEvent.State project) {
        evidence.repeat(project);
    }

    @Override
    protected Subject subject(Evidence evidence) {
        var name = evidence.type().title();
        var of = " · " + evidence.projectTitle();
        return subject(evidence, EvidenceResource.PATH, new Wording(name.zh() + of, name.en() + of));
    }

    /**
     * The project of evidence, wherever it lies; nothing of it may be shown.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is no such evidence
     */
    UUID projectOf(UUID id) {
        return entities.createQuery("select e.projectId from Evidence e where e.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problems.notFound("evidence", id));
    }

    /** What counts of a project; none that the caller asked for, so no division is looked at. */
    List<Evidence> of(UUID projectId) {
        return entities.createQuery(
                        "from Evidence e where not e.removed and e.status <> WITHDRAWN and e.projectId = :project"
                                + " order by e.id",
                        Evidence.class)
                .setParameter("project", projectId)
                .getResultList();
    }

    /** All evidence of a project, what was withdrawn included; no division is looked at. */
    List<Evidence> withdrawnToo(UUID projectId) {
        return matching("projectId", projectId);
    }

    /** Whether other records of a project show by a day what evidence would. */
    boolean isShownOtherwise(@Nullable Otherwise otherwise, UUID projectId, LocalDate on) {
        return otherwise != null
                && !entities.createQuery(otherwise.question(), UUID.class)
                        .setParameter("project", projectId)
                        .setParameter("before", otherwise.endOf(on))
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    /** A file that was replaced is still what the history tells of. */
    @Override
    public boolean include(String sha256) {
        return !entities.createNativeQuery("select 1 from evidence_aud where file_sha256 = :sha limit 1")
                .setParameter("sha", sha256)
                .getResultList()
                .isEmpty();
    }

    /**
     * A page of the evidence that meets every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read
     */
    Page<Evidence> page(EvidenceQuery query) {
        var selection = select(query, "divisionCode")
                .and("e.projectId = :project", "project", QueryValues.uuid("project", query.project))
                .and("e.type = :type", "type", QueryValues.choice("type", query.type, EvidenceType.class))
                .and("e.status = :status", "status", QueryValues.choice("status", query.status, EvidenceStatus.class))
                .andText(QueryValues.text("q", query.text, LONGEST_TEXT), "shows", "documentNo", "projectTitle");
        return selection.page(SORTS, query);
    }
}
