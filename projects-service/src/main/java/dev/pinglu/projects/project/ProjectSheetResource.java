package dev.pinglu.projects.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.ledger.SheetAsked;
import dev.pinglu.kit.ledger.Sheets;
import dev.pinglu.kit.sheet.SheetFormat;
import dev.pinglu.kit.web.QueryValues;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Key projects as a sheet that can be read again. */
@Path(KeyProjectResource.PATH)
@Tag(name = "Sheets of key projects")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class ProjectSheetResource {
    private final Projects projects;
    private final ObjectMapper json;

    ProjectSheetResource(Projects projects, ObjectMapper json) {
        this.projects = projects;
        this.json = json;
    }

    @GET
    @Path("export")
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            operationId = "exportKeyProjects",
            summary = "All projects that meet the filters, as a sheet that can be sent in again",
            description = "With the plan of the year in listedIn, or else of the latest one. Pages do not matter here.")
    public Response export(@BeanParam ProjectQuery query, @BeanParam SheetAsked asked) {
        var year = QueryValues.year("listedIn", query.listedIn);
        var rows = projects.all(query, Sheets.MOST_ROWS).stream()
                .map(project -> SheetRow.export(json, project, listing(project, year)))
                .toList();
        return Sheets.file(ProjectSheet.FORM, asked.format(), rows);
    }

    private static Optional<AnnualListing> listing(Project project, Optional<Integer> year) {
        return project.listings().stream()
                .filter(listing -> listing.exitedOn() == null)
                .filter(listing -> year.map(wanted -> listing.year() == wanted).orElse(true))
                .max(Comparator.comparingInt(AnnualListing::year));
    }
}
