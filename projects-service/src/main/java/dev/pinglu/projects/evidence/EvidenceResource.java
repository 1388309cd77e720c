package dev.pinglu.projects.evidence;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.attachment.AttachmentReply;
import dev.pinglu.kit.attachment.Attachments;
import dev.pinglu.kit.history.History;
import dev.pinglu.kit.history.HistoryEntry;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.Replies;
import dev.pinglu.kit.web.Target;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Evidence over HTTP. A file is the body of its own request, no form around it; who may see it, the record says. */
@Path(EvidenceResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence", description = "佐证材料：文件与现场照片 · Documents and photos that show what the ledger says")
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class EvidenceResource {
    static final String PATH = "/api/projects/evidence";

    private final EvidenceService service;
    private final EvidenceLedger ledger;
    private final Attachments attachments;
    private final AttachmentReply reply;
    private final History history;

    EvidenceResource(
            EvidenceService service,
            EvidenceLedger ledger,
            Attachments attachments,
            AttachmentReply reply,
            History history) {
        this.service = service;
        this.ledger = ledger;
        this.attachments = attachments;
        this.reply = reply;
        this.history = history;
    }

    @GET
    @Operation(operationId = "listEvidence", summary = "List evidence, page by page")
    public Page<EvidenceResponse> list(@BeanParam EvidenceQuery query) {
        return ledger.page(query).map(EvidenceResponse::from);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getEvidence", summary = "Read a piece of evidence")
    @APIResponseSchema(EvidenceResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(EvidenceResponse.from(ledger.require(id)));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "recordEvidence", summary = "Record a piece of evidence, whose file may follow")
    @APIResponseSchema(value = EvidenceResponse.class, responseCode = "201")
    public Response record(@Valid @NotNull RecordEvidence request) {
        var evidence = service.record(request);
        return Replies.created(PATH, evidence.state().id(), evidence.version(), evidence);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "reviseEvidence", summary = "Say something else of evidence that is not verified yet")
    @APIResponseSchema(EvidenceResponse.class)
    public Response revise(@BeanParam Target target, @Valid @NotNull RecordEvidence request) {
        return reply(service.revise(target, request));
    }

    @PUT
    @Path("{id}/file")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "image/jpeg", "image/png", "application/pdf"})
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(
            operationId = "attachFileToEvidence",
            summary = "Send the file of a piece of evidence",
            description = "The body is the file: JPEG, PNG, PDF, OFD, xlsx or docx, whatever its media type says")
    @APIResponseSchema(EvidenceResponse.class)
    public Response attach(@BeanParam Target target, InputStream body) {
        service.expect(target);
        return reply(service.attach(target, attachments.receive(body)));
    }

    @GET
    @Path("{id}/file")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, "image/jpeg", "image/png", "application/pdf"})
    @Operation(operationId = "getFileOfEvidence", summary = "The file; a picture without the notes of the camera")
    @APIResponse(
            responseCode = "200",
            description = "With the media type that its content has",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "If-None-Match names the file as it is")
    public Response file(@PathParam("id") UUID id, @Context Request request) {
        var evidence = ledger.require(id);
        var file = evidence.file().attachment().orElseThrow(() -> Problems.notFound("file of evidence", evidence.id()));
        return reply.of(request, file, evidence.type().title().zh());
    }

    @POST
    @Path("{id}/verification")
    @Idempotent
    @RolesAllowed({Roles.PROJECTS_CLERK, Roles.PARK_CLERK, Roles.TOWNSHIP_CLERK, Roles.DEPARTMENT_CLERK})
    @Operation(operationId = "verifyEvidence", summary = "Say that evidence shows what it is said to show")
    @APIResponseSchema(EvidenceResponse.class)
    public Response verify(@BeanParam Target target, @Valid @NotNull VerifyEvidence request) {
        return reply(service.verify(target, request));
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @RolesAllowed(Roles.PROJECTS_CLERK)
    @Operation(operationId = "withdrawEvidence", summary = "Take evidence back")
    @APIResponseSchema(EvidenceResponse.class)
    public Response withdraw(@BeanParam Target target, @Valid @NotNull WithdrawEvidence request) {
        return reply(service.withdraw(target, request));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.LEADER, Roles.PROJECTS_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getHistoryOfEvidence", summary = "Every change of a piece of evidence, oldest first")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return history.of(Evidence.class, ledger.require(id).id(), EvidenceResponse::from);
    }

    private static Response reply(EvidenceResponse evidence) {
        return Replies.ok(evidence.version(), evidence);
    }
}
