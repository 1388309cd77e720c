package dev.pinglu.projects.contract;

import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.Target;
import dev.pinglu.projects.project.CreditCode;
import dev.pinglu.projects.project.Project;
import dev.pinglu.projects.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What can be done to contracts, each in one transaction with its history and its event. */
@ApplicationScoped
class ContractService {
    private final Contracts contracts;
    private final Projects projects;
    private final BusinessDay businessDay;
    private final Actor actor;

    ContractService(Contracts contracts, Projects projects, BusinessDay businessDay, Actor actor) {
        this.contracts = contracts;
        this.projects = projects;
        this.businessDay = businessDay;
        this.actor = actor;
    }

    @Transactional
    ContractResponse sign(DescribeContract request) {
        return ContractResponse.from(contracts.enter(signed(request)));
    }

    /**
     * A contract that has not entered.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 of a project that is cancelled, 422 that lists all that is wrong
     */
    Contract signed(DescribeContract request) {
        var found = violations(request);
        var project = projects.hold(request.projectId()).map(Project::state);
        if (project.isEmpty()) {
            found.add(new Violation("project.unknown", "projectId", "There is no such project"));
        }
        Problems.refuseIfAny(found);
        project.orElseThrow().overlay().refuseIfCancelled();
        return Contract.sign(request, project.orElseThrow());
    }

    @Transactional
    ContractResponse revise(Target target, DescribeContract request) {
        return change(target, contract -> revision(contract, request).accept(contract));
    }

    /**
     * The change that a request makes of a contract.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once it was varied or is over, 422 that lists all that is wrong
     */
    Consumer<Contract> revision(Contract contract, DescribeContract request) {
        Problems.refuseIfAny(violations(request));
        contract.requireRevisable(request);
        return one -> one.revise(request);
    }

    private List<Violation> violations(DescribeContract request) {
        var found = new ArrayList<Violation>();
        var code = request.party().creditCode();
        if (code != null && !CreditCode.isValid(code)) {
            found.add(new Violation(
                    "contract.party.code",
                    "party.creditCode",
                    "Expected 18 characters of which the last is the check character (GB 32100-2015)"));
        }
        var today = businessDay.today();
        if (request.signedOn().isAfter(today)) {
            found.add(new Violation(
                    "contract.date.future", "signedOn", request.signedOn() + " is in the future; today is " + today));
        }
        return found;
    }

    @Transactional
    ContractResponse vary(Target target, VaryContract request) {
        actor.because(request.reason());
        return change(target, contract -> contract.vary(request, businessDay.today()));
    }

    @Transactional
    ContractResponse end(Target target, EndContract request) {
        actor.because(request.reason());
        return change(target, contract -> contract.end(request, businessDay.today()));
    }

    /** The answer is made within the transaction, where everything it shows can still be read. */
    private ContractResponse change(Target target, Consumer<Contract> change) {
        return ContractResponse.from(contracts.change(target, change));
    }
}
