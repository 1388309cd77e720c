package dev.pinglu.projects.parcel;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.ledger.SheetImportPages;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Sheets of parcels as a clerk sends them in, and what became of each. */
@Path(LandParcelImportPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Roles.STAFF)
class LandParcelImportPages extends SheetImportPages {
    static final String PATH = LandParcelListPage.PATH + "/imports";

    LandParcelImportPages(Parts parts) {
        super(parts, LandParcel.class, new Ledger("parcels", LandParcelListPage.PATH, LandParcelResource.PATH));
    }
}
