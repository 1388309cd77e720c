package dev.pinglu.projects.parcel;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.ledger.SheetImportResource;
import dev.pinglu.kit.ledger.SheetIntake;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sheets of parcels over HTTP. */
@Path(LandParcelResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Land parcels")
@SecurityRequirement(
        name = "bearer",
        scopes = {Roles.PROJECTS_CLERK, Roles.PARK_CLERK})
@RolesAllowed(Roles.STAFF)
class LandParcelImportResource extends SheetImportResource<LandParcel> {
    LandParcelImportResource(SheetIntake intake, LandParcels records) {
        super(LandParcelResource.PATH, LandParcel.class, intake, records);
    }
}
