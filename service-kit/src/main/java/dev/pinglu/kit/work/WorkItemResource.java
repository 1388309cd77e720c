package dev.pinglu.kit.work;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.history.HistoryEntry;
import dev.pinglu.kit.web.Idempotent;
import dev.pinglu.kit.web.OpenApiShape;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.Replies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * What is to be done in one service over HTTP. A subclass says where, in its {@code @Path}, and has a {@code @Produces}, a
 * {@code @Tag} and a {@code @RolesAllowed} of its own, since what is said of the class itself is not inherited. Any of the staff
 * may ask; each item says by itself who sees it.
 */
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STAFF)
public abstract class WorkItemResource {
    private final WorkList list;
    private final WorkItems items;

    protected WorkItemResource(WorkList list, WorkItems items) {
        this.list = list;
        this.items = items;
    }

    @GET
    @Operation(summary = "What is to be done, as far as the caller may see it; what is due first on top")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "list{domain}WorkItems")
    public Page<ListedWork> list(@BeanParam WorkItemQuery query) {
        return list.page(query);
    }

    @GET
    @Path("counts")
    @Operation(summary = "How much is to be done, and how much of it is overdue")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "count{domain}WorkItems")
    public WorkCounts counts(@BeanParam WorkItemQuery query) {
        return list.counts(query);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read what is to be done, with what was said about it")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "get{domain}WorkItem")
    @APIResponseSchema(WorkItemResponse.class)
    public Response get(@PathParam("id") UUID id) {
        return reply(items.read(id));
    }

    @POST
    @Path("{id}/urge")
    @Idempotent
    @Operation(summary = "Urge whoever must act, at most once an hour")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "urge{domain}WorkItem")
    @APIResponseSchema(WorkItemResponse.class)
    public Response urge(@PathParam("id") UUID id, @Valid @NotNull UrgeWork request) {
        return reply(items.urge(id, request));
    }

    @POST
    @Path("delegation")
    @Idempotent
    @Operation(summary = "Give tasks to another post for some days, all of them or none")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "delegate{domain}WorkItems")
    @Extension(name = OpenApiShape.VERSIONED, value = "true")
    @APIResponseSchema(ChangedWork.class)
    public Response delegate(@Valid @NotNull DelegateWork request) {
        return Response.ok(items.delegate(request)).build();
    }

    @POST
    @Path("recall")
    @Idempotent
    @Operation(summary = "Take tasks back from the posts they were given to, all of them or none")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "recall{domain}WorkItems")
    @Extension(name = OpenApiShape.VERSIONED, value = "true")
    @APIResponseSchema(ChangedWork.class)
    public Response recall(@Valid @NotNull RecallWork request) {
        return Response.ok(items.recall(request)).build();
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Every change of an item, oldest first: who urged and delegated it, when and why")
    @Extension(name = OpenApiShape.OPERATION_ID, value = "getHistoryOf{domain}WorkItem")
    public List<HistoryEntry> history(@PathParam("id") UUID id) {
        return items.history(id);
    }

    private static Response reply(WorkItemResponse item) {
        return Replies.ok(item.item().version(), item);
    }
}
