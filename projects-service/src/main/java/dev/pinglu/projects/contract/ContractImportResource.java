package dev.pinglu.projects.contract;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.ledger.SheetImportResource;
import dev.pinglu.kit.ledger.SheetIntake;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sheets of contracts over HTTP. */
@Path(ContractResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
@SecurityRequirement(name = "bearer", scopes = Roles.PROJECTS_CLERK)
@RolesAllowed(Roles.STAFF)
class ContractImportResource extends SheetImportResource<Contract> {
    ContractImportResource(SheetIntake intake, Contracts records) {
        super(ContractResource.PATH, Contract.class, intake, records);
    }
}
