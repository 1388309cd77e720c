package dev.pinglu.projects.project;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.ledger.SheetImport;
import dev.pinglu.kit.ledger.SheetIntake;
import dev.pinglu.kit.sheet.SheetFormat;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import dev.pinglu.kit.web.QueryValues;
import dev.pinglu.kit.web.Replies;
import dev.pinglu.kit.web.Target;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Sheets of key projects. The body of the POST is the file itself, no form around it: its fingerprint is the same when it is sent
 * again with the same Idempotency-Key, which the boundaries of a form would change.
 */
@Path(ProjectImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sheets of key projects", description = "重点工程项目表格：导入、模板、导出 · Sheets: import, template, export")
@RolesAllowed({Roles.PROJECTS_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
class ProjectImportResource {
    static final String PATH = KeyProjectResource.PATH + "/imports";
    private static final int LONGEST_NAME = 200;

    private final SheetIntake intake;
    private final Projects projects;

    ProjectImportResource(SheetIntake intake, Projects projects) {
        this.intake = intake;
        this.projects = projects;
    }

    @POST
    @Idempotent
    @Consumes({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE, MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(
            operationId = "importKeyProjects",
            summary = "Send a sheet of projects in, to be entered or only looked through",
            description =
                    "The body is the file, xlsx or CSV, whatever its name and media type say. All rows enter, or none.")
    @APIResponseSchema(
            value = SheetImport.class,
            responseCode = "202",
            responseDescription = "It was taken down; Location tells how far it has come")
    public Response receive(
            @QueryParam("dryRun")
                    @Parameter(
                            description = "Whether the sheet is only looked through",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @Nullable
                    String dryRun,
            @QueryParam("fileName") @Parameter(description = "Name of the file, for the record") @Nullable
                    String fileName,
            byte[] file) {
        var batch = intake.receive(
                Project.class,
                QueryValues.text("fileName", fileName, LONGEST_NAME).orElse(ProjectSheet.FORM.name()),
                QueryValues.truth("dryRun", dryRun).orElse(false),
                file);
        return Response.accepted(batch)
                .header(HttpHeaders.LOCATION, PATH + "/" + batch.id())
                .build();
    }

    @GET
    @Operation(
            operationId = "listImportsOfKeyProjects",
            summary = "The sheets that were sent in, the latest first, without what is wrong with them")
    public Page<SheetImport> list(
            @QueryParam("division") @Nullable String division,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return intake.list(
                Project.class, division, PageRequest.of(limit, pageToken, List.of(String.valueOf(division))));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getImportOfKeyProjects", summary = "How far a sheet has come, and what is wrong with it")
    @APIResponseSchema(SheetImport.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(intake.require(Project.class, id));
    }

    @GET
    @Path("{id}/sheet")
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            operationId = "getErrorSheetOfKeyProjects",
            summary = "The sheet that was sent, with a column that says what is wrong in each row")
    @APIResponse(
            responseCode = "200",
            description = "In the form in which it came",
            content = {
                @Content(
                        mediaType = SheetFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = SheetFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response errors(@PathParam("id") UUID id) {
        return Sheets.file(intake.errors(Project.class, id, ProjectSheet.FORM));
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(
            operationId = "withdrawImportOfKeyProjects",
            summary = "Take the projects of a sheet out again, as long as none of them has moved on")
    @APIResponseSchema(SheetImport.class)
    public Response withdraw(@BeanParam Target target) {
        return reply(intake.withdraw(Project.class, target, projects));
    }

    private static Response reply(SheetImport batch) {
        return Replies.ok(batch.version(), batch);
    }
}
