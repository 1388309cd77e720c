package dev.pinglu.projects.contract;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.history.History;
import dev.pinglu.kit.history.HistoryEntry;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.Replies;
import dev.pinglu.kit.web.Target;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contracts over HTTP. */
@Path(ContractResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts", description = "合同 · Contracts of projects, and how their amounts were changed")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class ContractResource {
    static final String PATH = "/api/projects/contracts";

    private final ContractService service;
    private final Contracts contracts;
    private final History history;

    ContractResource(ContractService service, Contracts contracts, History history) {
        this.service = service;
        this.contracts = contracts;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listContracts", summary = "List contracts, page by page")
    public Page<ContractResponse> list(@BeanParam ContractQuery query) {
        return contracts.page(query).map(ContractResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getContract", summary = "Read a contract, with its variations")
    @APIResponseSchema(ContractResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(ContractResponse.from(contracts.require(id)));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "registerContract", summary = "Register a contract that was signed for a project")
    @APIResponseSchema(value = ContractResponse.class, responseCode = "201")
    public Response sign(@Valid @NotNull DescribeContract request) {
        var contract = service.sign(request);
        return Replies.created(PATH, contract.state().id(), contract.version(), contract);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "reviseContract", summary = "Correct what was signed, before it is varied or over")
    @APIResponseSchema(ContractResponse.class)
    public Response revise(@BeanParam Target target, @Valid @NotNull DescribeContract request) {
        return reply(service.revise(target, request));
    }

    @POST
    @Path("{id}/variations")
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "varyContract", summary = "Change the amount of a contract")
    @APIResponseSchema(ContractResponse.class)
    public Response vary(@BeanParam Target target, @Valid @NotNull VaryContract request) {
        return reply(service.vary(target, request));
    }

    @POST
    @Path("{id}/transitions")
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "changeStatusOfContract", summary = "Say that a contract is fulfilled, or terminated")
    @APIResponseSchema(ContractResponse.class)
    public Response end(@BeanParam Target target, @Valid @NotNull EndContract request) {
        return reply(service.end(target, request));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.PROJECTS_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getHistoryOfContract", summary = "Every change of a contract, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(Contract.class, contracts.require(id).id(), ContractResponse::from);
    }

    private static Response reply(ContractResponse contract) {
        return Replies.ok(contract.version(), contract);
    }
}
