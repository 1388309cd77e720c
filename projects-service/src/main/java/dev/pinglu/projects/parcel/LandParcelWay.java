package dev.pinglu.projects.parcel;

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

/** Leads from a parcel, which an alert names, to the page of its project or park, on which it is shown. */
@Path("/projects/land-parcels/{id}")
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
class LandParcelWay {
    private final LandParcels parcels;

    LandParcelWay(LandParcels parcels) {
        this.parcels = parcels;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        var parcel = parcels.require(id);
        var page = parcel.projectId() == null ? "parks/" + parcel.parkId() : "key-projects/" + parcel.projectId();
        return Redirect.to("/projects/" + page, "land", lang);
    }
}
