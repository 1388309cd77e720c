package dev.pinglu.projects.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.ledger.SheetAsked;
import dev.pinglu.kit.sheet.SheetFormat;
import dev.pinglu.projects.project.Sheets;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contracts as a sheet. */
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
    private final ObjectMapper json;

    ContractSheetResource(Contracts contracts, ObjectMapper json) {
        this.contracts = contracts;
        this.json = json;
    }

    @GET
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            operationId = "exportContracts",
            summary = "All contracts that meet the filters, as a sheet",
            description = "Pages do not matter here.")
    public Response export(@BeanParam ContractQuery query, @BeanParam SheetAsked asked) {
        return Sheets.file(
                ContractSheet.FORM,
                asked.format(),
                contracts.all(query, Sheets.MOST_ROWS).stream()
                        .map(contract -> json.<JsonNode>valueToTree(ContractResponse.from(contract)))
                        .toList());
    }
}
