package dev.pinglu.projects.leader;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Leaders of projects as a sheet. */
@Path(LeaderAssignmentResource.PATH + "/export")
@Tag(name = "Leaders of projects")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class LeaderSheetResource {
    private final LeaderAssignments assignments;
    private final ObjectMapper json;

    LeaderSheetResource(LeaderAssignments assignments, ObjectMapper json) {
        this.assignments = assignments;
        this.json = json;
    }

    @GET
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            operationId = "exportLeaderAssignments",
            summary = "All assignments of leaders that meet the filters, as a sheet",
            description = "Pages do not matter here.")
    public Response export(@BeanParam LeaderAssignmentQuery query, @BeanParam SheetAsked asked) {
        return Sheets.file(
                LeaderSheet.FORM,
                asked.format(),
                assignments.all(query, Sheets.MOST_ROWS).stream()
                        .map(one -> json.<JsonNode>valueToTree(LeaderAssignmentResponse.from(one)))
                        .toList());
    }
}
