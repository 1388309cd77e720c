package dev.pinglu.projects.parcel;

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

/** Parcels as a sheet that can be read again. */
@Path(LandParcelResource.PATH + "/export")
@Tag(name = "Land parcels")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class LandParcelSheetResource {
    private final LandParcels parcels;
    private final LandParcelService service;
    private final NamedProjects projects;
    private final ObjectMapper json;

    LandParcelSheetResource(LandParcels parcels, LandParcelService service, NamedProjects projects, ObjectMapper json) {
        this.parcels = parcels;
        this.service = service;
        this.projects = projects;
        this.json = json;
    }

    @GET
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            operationId = "exportLandParcels",
            summary = "All parcels that meet the filters, as a sheet that can be sent in again",
            description = "Pages do not matter here.")
    public Response export(@BeanParam ParcelQuery query, @BeanParam SheetAsked asked) {
        return Sheets.file(
                ParcelSheet.FORM,
                asked.format(),
                projects.named(parcels.all(query, Sheets.MOST_ROWS).stream()
                        .map(parcel -> json.<ObjectNode>valueToTree(service.shown(parcel)))
                        .toList()));
    }
}
