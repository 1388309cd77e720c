package dev.pinglu.projects.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.ledger.SheetAsked;
import dev.pinglu.kit.ledger.Sheets;
import dev.pinglu.kit.sheet.SheetFormat;
import dev.pinglu.projects.project.NamedProjects;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contracts as a sheet that can be read again. */
@Path(ContractResource.PATH + "/export")
@Tag(name = "Contracts")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class ContractSheetResource {
    private final Contracts contracts;
    private final NamedProjects projects;
    private final ObjectMapper json;

    ContractSheetResource(Contracts contracts, NamedProjects projects, ObjectMapper json) {
        this.contracts = contracts;
        this.projects = projects;
        this.json = json;
    }

    @GET
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            operationId = "exportContracts",
            summary = "All contracts that meet the filters, as a sheet that can be sent in again",
            description = "Pages do not matter here.")
    public Response export(@BeanParam ContractQuery query, @BeanParam SheetAsked asked) {
        return Sheets.file(
                ContractSheet.FORM,
                asked.format(),
                projects.named(contracts.all(query, Sheets.MOST_ROWS).stream()
                        .map(contract -> json.<ObjectNode>valueToTree(ContractResponse.from(contract)))
                        .toList()));
    }
}
