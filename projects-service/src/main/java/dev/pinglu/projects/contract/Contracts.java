package dev.pinglu.projects.contract;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.FollowUp;
import dev.pinglu.kit.aggregate.Selection;
import dev.pinglu.kit.aggregate.Sorts;
import dev.pinglu.kit.event.Outbox;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All contracts of the ledger. */
@Singleton
class Contracts extends RecordsOfProjects<Contract> {
    private static final int LONGEST_TEXT = 100;
    private static final Sorts<Contract> SORTS = Sorts.<Contract>byEntry()
            .and("signedOn", "signedOn", Contract::signedOn, LocalDate::parse)
            .and("amountFen", "amountFen", Contract::amountFen, Long::valueOf);

    private final EntityManager entities;

    Contracts(EntityManager entities, Outbox outbox, FollowUp followUp, Scope scope) {
        super(Contract.class, entities, outbox, followUp, scope);
        this.entities = entities;
    }

    @Override
    protected Optional<String> behind() {
        return Optional.of(MOVED_OR_RENAMED);
    }

    @Override
    protected void repeat(Contract contract, ProjectEvent.State project) {
        contract.repeat(project);
    }

    @Override
    protected Subject subject(Contract contract) {
        return subject(contract, ContractResource.PATH, Wording.of(contract.title()));
    }

    /** What is contracted is for the parties to do; no rule says when it is entered. */
    @Override
    protected List<Task> tasks(Contract contract) {
        return List.of();
    }

    /**
     * The contracts for works of a project that were signed by a day and not terminated by then; none that the caller asked for, so
     * no division is looked at.
     */
    List<Contract> forWorksOf(UUID projectId, LocalDate on) {
        return entities.createQuery(
                        "from Contract e where not e.removed and e.projectId = :project and e.signedOn <= :on"
                                + " and (e.status <> TERMINATED or e.endedOn > :on) order by e.id",
                        Contract.class)
                .setParameter("project", projectId)
                .setParameter("on", on)
                .getResultStream()
                .filter(contract -> contract.kind().isForWorks())
                .toList();
    }

    /** The contracts of some projects, locked until the transaction ends. */
    List<Contract> lockedOf(Collection<UUID> projects) {
        return lockAll("projectId", projects);
    }

    /**
     * A page of the contracts that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read
     */
    Page<Contract> page(ContractQuery query) {
        return chosen(query).page(SORTS, query);
    }

    /**
     * All contracts that meet every filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a filter that cannot be read, 422 if they are more than the limit
     */
    List<Contract> all(ContractQuery query, int limit) {
        return chosen(query).all(SORTS, query, limit);
    }

    private Selection<Contract> chosen(ContractQuery query) {
        return select(query, "divisionCode")
                .and("e.projectId = :project", "project", QueryValues.uuid("project", query.project))
                .and("e.kind = :kind", "kind", QueryValues.choice("kind", query.kind, ContractKind.class))
                .and("e.status = :status", "status", QueryValues.choice("status", query.status, ContractStatus.class))
                .andText(QueryValues.text("q", query.text, LONGEST_TEXT), "number", "title", "partyName");
    }
}
