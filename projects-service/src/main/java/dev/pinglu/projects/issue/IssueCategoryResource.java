package dev.pinglu.projects.issue;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.web.QueryValues;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue of issues over HTTP. */
@Path("/api/projects/issue-categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = IssueResource.TAG)
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class IssueCategoryResource {
    private final IssueCatalogue catalogue;
    private final BusinessDay businessDay;

    IssueCategoryResource(IssueCatalogue catalogue, BusinessDay businessDay) {
        this.catalogue = catalogue;
        this.businessDay = businessDay;
    }

    @GET
    @Operation(operationId = "listIssueCategories", summary = "The kinds of issues there are on a day, and their terms")
    public List<IssueCategory> list(
            @QueryParam("on") @Parameter(description = "A day such as 2022-10-20; absent for today") @Nullable
                    String on) {
        return catalogue.of(QueryValues.date("on", on).orElseGet(businessDay::today));
    }
}
