package dev.pinglu.kit.ledger;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.sheet.SheetFormat;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.OpenApiShape;
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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * Sheets of one type of records over HTTP. A subclass says where, in its {@code @Path}: that of the collection. The body of the POST is
 * the file itself, no form around it: its fingerprint is the same when it is sent again with the same Idempotency-Key, which the
 * boundaries of a form would change. Who sends sheets is said by the {@link SheetEntrance}, and asked by the {@link SheetIntake}; the
 * subclass says it for OpenAPI in a {@code @SecurityRequirement}, beside its {@code @Produces} and {@code @Tag}.
 */
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STAFF)
public abstract class SheetImportResource<T extends AggregateRoot> {
    /** The extension by which an operation says what is done with sheets, and so to whom it is open. */
    static final String DONE = "x-sheets";

    static final String READ = "read";
    private static final String SENT = "send";

    private static final int LONGEST_NAME = 200;

    private final String imports;
    private final Class<T> type;
    private final SheetIntake intake;
    private final Aggregates<T> aggregates;

    /** @param path what the subclass has as its {@code @Path} */
    protected SheetImportResource(String path, Class<T> type, SheetIntake intake, Aggregates<T> aggregates) {
        this.imports = path + "/imports";
        this.type = type;
        this.intake = intake;
        this.aggregates = aggregates;
    }

    @GET
    @Path("import-template")
    @Produces(SheetFormat.XLSX_TYPE)
    @Operation(summary = "An empty sheet to be filled, with explanations")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "getImportTemplateOf{collection}")
    @Extension(name = DONE, value = READ)
    public Response template() {
        return Sheets.file(intake.template(type));
    }

    @POST
    @Path("imports")
    @Idempotent
    @Consumes({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Send a sheet in, to be entered or only looked through",
            description =
                    "The body is the file, xlsx or CSV, whatever its name and media type say. All rows enter, or none.")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "import{collection}")
    @Extension(name = DONE, value = SENT)
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
                type,
                QueryValues.text("fileName", fileName, LONGEST_NAME),
                QueryValues.truth("dryRun", dryRun).orElse(false),
                file);
        return Response.accepted(batch)
                .header(HttpHeaders.LOCATION, imports + "/" + batch.id())
                .build();
    }

    @GET
    @Path("imports")
    @Operation(summary = "The sheets that were sent in, the latest first, without what is wrong with them")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "listImportsOf{collection}")
    @Extension(name = DONE, value = READ)
    public Page<SheetImport> list(
            @QueryParam("division") @Nullable String division,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return intake.list(type, division, PageRequest.of(limit, pageToken, List.of(String.valueOf(division))));
    }

    @GET
    @Path("imports/{id}")
    @Operation(summary = "How far a sheet has come, and what is wrong with it")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "getImportOf{collection}")
    @Extension(name = DONE, value = READ)
    @APIResponseSchema(SheetImport.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(intake.require(type, id));
    }

    @GET
    @Path("imports/{id}/sheet")
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(summary = "The sheet that was sent, with a column that says what is wrong in each row")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "getErrorSheetOf{collection}")
    @Extension(name = DONE, value = READ)
    public Response errors(@PathParam("id") UUID id) {
        return Sheets.file(intake.errors(type, id));
    }

    @POST
    @Path("imports/{id}/withdrawal")
    @Idempotent
    @Operation(summary = "Take the records of a sheet out again, as long as none of them has moved on")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "withdrawImportOf{collection}")
    @Extension(name = DONE, value = SENT)
    @APIResponseSchema(SheetImport.class)
    public Response withdraw(@BeanParam Target target) {
        return reply(intake.withdraw(type, target, aggregates));
    }

    private static Response reply(SheetImport batch) {
        return Replies.ok(batch.version(), batch);
    }
}
