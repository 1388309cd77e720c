package dev.pinglu.projects.contract;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.projects.project.ProjectEvent;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A contract of a project: signed, varied, fulfilled or terminated. Its amount now is what was signed and every variation. */
@Entity
@Audited
public class Contract extends AggregateRoot {
    private UUID projectId = new UUID(0, 0);
    private String projectTitle = "";
    private String divisionCode = "";
    private String number = "";

    @Enumerated(EnumType.STRING)
    private ContractKind kind = ContractKind.CONSTRUCTION;

    private String title = "";
    private String partyName = "";
    private @Nullable String partyCreditCode;
    private long amountFen;
    private LocalDate signedOn = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private ContractStatus status = ContractStatus.SIGNED;

    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;

    @OneToMany(mappedBy = "contract", cascade = CascadeType.ALL)
    @OrderBy("number")
    @BatchSize(size = 100)
    private List<Variation> variations = new ArrayList<>();

    protected Contract() {}

    static Contract sign(DescribeContract request, ProjectEvent.State project) {
        var contract = new Contract();
        contract.projectId = project.id();
        contract.projectTitle = project.title();
        contract.divisionCode = project.divisionCode();
        contract.describe(request);
        contract.changed("registered");
        return contract;
    }

    /**
     * Corrects what was signed.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once it was varied or is over, 422 if the request names another project
     */
    void revise(DescribeContract request) {
        requireRevisable(request);
        describe(request);
        changed("revised");
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem where {@link #revise} throws it */
    void requireRevisable(DescribeContract request) {
        if (status != ContractStatus.SIGNED || !variations.isEmpty()) {
            throw Problems.conflict("contract.moved-on", "It was varied or is over; what was signed stands");
        }
        if (!request.projectId().equals(projectId)) {
            throw Problems.refused("contract.project", "projectId", "The contract belongs to another project");
        }
    }

    /** What was signed, as a request says it. */
    DescribeContract asRequest() {
        return new DescribeContract(projectId, number, kind, title, party(), amountFen, signedOn);
    }

    private void describe(DescribeContract request) {
        number = request.number();
        kind = request.kind();
        title = request.title();
        partyName = request.party().name();
        partyCreditCode = request.party().creditCode();
        amountFen = request.amountFen();
        signedOn = request.signedOn();
    }

    /**
     * Changes the amount.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once it is over, 422 that lists all that is wrong
     */
    void vary(VaryContract request, LocalDate today) {
        if (status != ContractStatus.SIGNED) {
            throw Problems.conflict("contract.over", "The contract is over; nothing of it changes");
        }
        var found = days(request.on(), today);
        if (request.changeFen() == 0) {
            found.add(new Violation("contract.variation.none", "changeFen", "It changes nothing"));
        }
        if (currentFen() + request.changeFen() <= 0) {
            found.add(new Violation(
                    "contract.amount", "changeFen", "Of " + currentFen() + " fen there would be nothing left"));
        }
        Problems.refuseIfAny(found);
        variations.add(new Variation(this, variations.size() + 1, request));
        changed("varied");
    }

    /**
     * Is fulfilled, or terminated.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if there is no such step, 422 that lists all that is wrong
     */
    void end(EndContract step, LocalDate today) {
        if (!status.next().contains(step.to())) {
            throw Problems.transitionRefused(status, step.to(), status.next());
        }
        var found = days(step.on(), today);
        if (step.to() == ContractStatus.TERMINATED && step.reason() == null) {
            found.add(new Violation("contract.reason", "reason", "A termination needs its reason"));
        }
        Problems.refuseIfAny(found);
        status = step.to();
        endedOn = step.on();
        endReason = step.reason();
        changed(verb());
    }

    private String verb() {
        return switch (status) {
            case SIGNED -> "registered";
            case FULFILLED -> "fulfilled";
            case TERMINATED -> "terminated";
        };
    }

    private List<Violation> days(LocalDate on, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (on.isAfter(today)) {
            found.add(new Violation("contract.date.future", "on", on + " is in the future; today is " + today));
        }
        if (on.isBefore(signedOn)) {
            found.add(new Violation("contract.date.order", "on", "It was signed on " + signedOn));
        }
        return found;
    }

    /** What was signed and every variation, in fen. */
    long currentFen() {
        return amountFen + variations.stream().mapToLong(Variation::changeFen).sum();
    }

    /** Its project lies elsewhere now, or is called otherwise. */
    void repeat(ProjectEvent.State project) {
        projectTitle = project.title();
        divisionCode = project.divisionCode();
        changed("project-followed");
    }

    @Override
    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public ContractEvent.State state() {
        return ContractEvent.State.of(this);
    }

    UUID projectId() {
        return projectId;
    }

    String projectTitle() {
        return projectTitle;
    }

    String number() {
        return number;
    }

    ContractKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    Party party() {
        return new Party(partyName, partyCreditCode);
    }

    long amountFen() {
        return amountFen;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    ContractStatus status() {
        return status;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    String endReason() {
        return endReason;
    }

    List<Variation> variations() {
        return List.copyOf(variations);
    }
}
