package dev.pinglu.projects.formality;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.projects.project.ApprovalMode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue of formalities over HTTP. */
@Path("/api/projects/formality-types")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = FormalityResource.TAG)
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class FormalityTypeResource {
    private final FormalityCatalogue catalogue;
    private final BusinessDay businessDay;

    FormalityTypeResource(FormalityCatalogue catalogue, BusinessDay businessDay) {
        this.catalogue = catalogue;
        this.businessDay = businessDay;
    }

    @GET
    @Operation(operationId = "listFormalityTypes", summary = "The formalities that projects of a kind need on a day")
    public List<FormalityType> list(
            @QueryParam("approvalMode")
                    @Parameter(
                            description = "How the projects are admitted",
                            required = true,
                            schema = @Schema(implementation = ApprovalMode.class))
                    @Nullable
                    String approvalMode,
            @QueryParam("on") @Parameter(description = "A day such as 2022-10-20; absent for today") @Nullable
                    String on) {
        var mode = QueryValues.choice("approvalMode", approvalMode, ApprovalMode.class)
                .orElseThrow(() -> Problems.invalid("query.choice", "approvalMode", "Expected how they are admitted"));
        return catalogue.of(mode, QueryValues.date("on", on).orElseGet(businessDay::today));
    }
}
