package dev.pinglu.projects.progress;

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

/** Monthly reports as a sheet. */
@Path(ProgressReportResource.PATH + "/export")
@Tag(name = "Progress reports")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class ReportSheetResource {
    private final ProgressReports reports;
    private final ObjectMapper json;

    ReportSheetResource(ProgressReports reports, ObjectMapper json) {
        this.reports = reports;
        this.json = json;
    }

    @GET
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            operationId = "exportProgressReports",
            summary = "All reports that meet the filters, as a sheet",
            description = "Pages do not matter here.")
    public Response export(@BeanParam ProgressQuery query, @BeanParam SheetAsked asked) {
        return Sheets.file(
                ReportSheet.FORM,
                asked.format(),
                reports.all(query, Sheets.MOST_ROWS).stream()
                        .map(report -> ReportSheet.row(json, report))
                        .toList());
    }
}
