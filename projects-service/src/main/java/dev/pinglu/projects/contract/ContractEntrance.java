package dev.pinglu.projects.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.ledger.Book;
import dev.pinglu.kit.ledger.RecordEntrance;
import dev.pinglu.kit.ledger.RowFindings;
import dev.pinglu.kit.ledger.RowRequests;
import dev.pinglu.kit.sheet.FilledSheet;
import dev.pinglu.kit.sheet.SheetForm;
import dev.pinglu.projects.project.NamedProjects;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How sheets of contracts enter the ledger: a contract is known by its number among those of its project. */
@Singleton
@Unremovable
class ContractEntrance extends RecordEntrance<Contract, DescribeContract> {
    private final Contracts contracts;
    private final ContractService service;
    private final NamedProjects projects;
    private final ObjectMapper json;

    ContractEntrance(
            Contracts contracts,
            ContractService service,
            NamedProjects projects,
            RowRequests requests,
            ObjectMapper json) {
        super(DescribeContract.class, contracts, requests, json);
        this.contracts = contracts;
        this.service = service;
        this.projects = projects;
        this.json = json;
    }

    @Override
    public Class<? extends AggregateRoot> type() {
        return Contract.class;
    }

    @Override
    public SheetForm form() {
        return ContractSheet.FORM;
    }

    @Override
    public List<String> senders() {
        return List.of(Roles.PROJECTS_CLERK);
    }

    @Override
    protected Map<String, List<String>> columns() {
        return NamedProjects.PLACES;
    }

    @Override
    protected Book<Contract, DescribeContract> bookOf(FilledSheet rows) {
        return new Signed(projects.of(rows));
    }

    private record Name(String project, String number) {}

    private final class Signed implements Book<Contract, DescribeContract> {
        private final NamedProjects.OfSheet named;
        private final Map<Name, Contract> known;

        Signed(NamedProjects.OfSheet named) {
            this.named = named;
            this.known = contracts.lockedOf(named.ids()).stream()
                    .collect(Collectors.toMap(
                            one -> new Name(one.projectId().toString(), one.number()), Function.identity()));
        }

        @Override
        public Set<String> resolve(ObjectNode row, Set<String> paths, RowFindings findings) {
            return named.resolve(row, paths, findings);
        }

        @Override
        public Optional<Contract> recognised(ObjectNode row, RowFindings findings) {
            if (!row.has("projectId")) {
                findings.add("projectId", "project.sheet.number", "项目编号和项目代码至少填一项，合同靠它归到项目");
            }
            return Optional.ofNullable(known.get(nameOf(row)));
        }

        @Override
        public Name nameOf(ObjectNode row) {
            return new Name(row.path("projectId").asText(), row.path("number").asText());
        }

        @Override
        public DescribeContract recorded(Contract contract) {
            return contract.asRequest();
        }

        @Override
        public Contract registered(DescribeContract request) {
            return service.signed(request);
        }

        @Override
        public Consumer<Contract> revision(Contract contract, DescribeContract request) {
            return service.revision(contract, request);
        }

        @Override
        public JsonNode shown(Contract contract) {
            return json.valueToTree(ContractResponse.from(contract));
        }
    }
}
