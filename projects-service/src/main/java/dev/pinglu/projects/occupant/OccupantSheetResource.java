package dev.pinglu.projects.occupant;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.ledger.SheetAsked;
import dev.pinglu.kit.ledger.Sheets;
import dev.pinglu.kit.sheet.SheetFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Occupants of parks as a sheet. */
@Path(OccupantResource.PATH + "/export")
@Tag(name = "Occupants")
@RolesAllowed({Roles.LEADER, Roles.PROJECTS_CLERK, Roles.PARK_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
class OccupantSheetResource {
    private final Occupants occupants;
    private final ObjectMapper json;

    OccupantSheetResource(Occupants occupants, ObjectMapper json) {
        this.occupants = occupants;
        this.json = json;
    }

    @GET
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            operationId = "exportOccupants",
            summary = "All occupants that meet the filters, as a sheet",
            description = "Pages do not matter here.")
    public Response export(@BeanParam OccupantQuery query, @BeanParam SheetAsked asked) {
        var found = occupants.all(query, Sheets.MOST_ROWS);
        return Sheets.file(
                new OccupantSheet(found).form(),
                asked.format(),
                found.stream().map(one -> OccupantSheet.row(json, one)).toList());
    }
}
