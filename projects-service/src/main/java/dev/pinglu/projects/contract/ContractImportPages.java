package dev.pinglu.projects.contract;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.ledger.SheetImportPages;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Sheets of contracts as a clerk sends them in, and what became of each. */
@Path(ContractImportPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Roles.STAFF)
class ContractImportPages extends SheetImportPages {
    static final String PATH = ContractListPage.PATH + "/imports";

    ContractImportPages(Parts parts) {
        super(parts, Contract.class, new Ledger("contracts", ContractListPage.PATH, ContractResource.PATH));
    }
}
