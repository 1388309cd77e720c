package dev.pinglu.projects.trialrun;

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

/** Leads from a trial run, which a list of work names, to its project, on whose page it is shown. */
@Path("/projects/trial-runs/{id}")
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
class TrialRunWay {
    private final TrialRuns runs;

    TrialRunWay(TrialRuns runs) {
        this.runs = runs;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        return Redirect.to("/projects/key-projects/" + runs.require(id).projectId(), "trial-runs", lang);
    }
}
