package dev.pinglu.projects.progress;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.page.Redirect;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Leads from an investment plan, which a list of work names, to its project, on whose page it is shown with its form. */
@Path("/projects/investment-plans/{id}")
@Blocking
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class PlanWay {
    private final InvestmentPlans plans;

    PlanWay(InvestmentPlans plans) {
        this.plans = plans;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        var plan = plans.require(id);
        return Redirect.to("/projects/key-projects/" + plan.projectId() + "?year=" + plan.year(), "plan", lang);
    }
}
