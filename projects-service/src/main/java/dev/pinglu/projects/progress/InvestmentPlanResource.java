package dev.pinglu.projects.progress;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.history.History;
import dev.pinglu.kit.history.HistoryEntry;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.web.Replies;
import dev.pinglu.kit.web.Target;
import dev.pinglu.projects.progress.InvestmentPlanResponse.Revision;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Investment plans over HTTP. */
@Path(InvestmentPlanResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Investment plans", description = "分月投资计划 · How the investment of a year falls into its months")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class InvestmentPlanResource {
    static final String PATH = "/api/projects/investment-plans";

    private final PlanService service;
    private final InvestmentPlans plans;
    private final History history;

    InvestmentPlanResource(PlanService service, InvestmentPlans plans, History history) {
        this.service = service;
        this.plans = plans;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listInvestmentPlans", summary = "List investment plans, page by page")
    public Page<InvestmentPlanResponse> list(@BeanParam PlanQuery query) {
        return plans.page(query).map(InvestmentPlanResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getInvestmentPlan", summary = "Read an investment plan with its revisions")
    @APIResponseSchema(InvestmentPlanResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(InvestmentPlanResponse.from(plans.require(id)));
    }

    @GET
    @Path("{id}/months")
    @Operation(
            operationId = "getMonthsOfInvestmentPlan",
            summary = "The months as they were laid out at the end of a day; now unless it is given")
    public Revision months(
            @PathParam("id") UUID id,
            @QueryParam("asOf")
                    @Parameter(
                            description = "A day such as 2022-06-30",
                            schema = @Schema(implementation = LocalDate.class))
                    @Nullable
                    String asOf) {
        var plan = plans.require(id);
        var revision = QueryValues.date("asOf", asOf).map(plan::asOf).orElseGet(() -> Optional.of(plan.current()));
        return revision.map(Revision::of)
                .orElseThrow(() -> Problems.notFound("revision as of " + asOf + " of investment-plan", id));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "setInvestmentPlan", summary = "Say how the investment of a year falls into its months")
    @APIResponseSchema(value = InvestmentPlanResponse.class, responseCode = "201")
    public Response set(@Valid @NotNull SetPlan request) {
        var plan = service.set(request);
        return Replies.created(PATH, plan.state().id(), plan.version(), plan);
    }

    @PUT
    @Path("{id}/months")
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(
            operationId = "reviseInvestmentPlan",
            summary = "Lay the months out anew, with reason and document; what was planned before is kept")
    @APIResponseSchema(InvestmentPlanResponse.class)
    public Response revise(@BeanParam Target target, @Valid @NotNull RevisePlan request) {
        return reply(service.revise(target, request));
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "withdrawInvestmentPlan", summary = "Take a plan out that should not have been set")
    @APIResponseSchema(InvestmentPlanResponse.class)
    public Response withdraw(@BeanParam Target target, @Valid @NotNull WithdrawPlan request) {
        return reply(service.withdraw(target, request));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.PROJECTS_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getHistoryOfInvestmentPlan", summary = "Every change of an investment plan, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(InvestmentPlan.class, plans.require(id).id(), InvestmentPlanResponse::from);
    }

    private static Response reply(InvestmentPlanResponse plan) {
        return Replies.ok(plan.version(), plan);
    }
}
