package dev.pinglu.gateway.work;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.work.ListedWork;
import dev.pinglu.kit.work.WorkCounts;
import dev.pinglu.kit.work.WorkList;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is to be done in all services; urging and delegating are their own operations. */
@Path("/api/work")
@Tag(name = "Work", description = "待办汇总 · What is to be done in all services")
@RolesAllowed(Roles.STAFF)
class WorkResource {
    private final WorkList list;

    WorkResource(WorkList list) {
        this.list = list;
    }

    @GET
    @Operation(
            operationId = "listWork",
            summary = "What is to be done in all services, as far as the caller may see it; what is due first on top")
    public Page<ListedWork> list(@BeanParam WorkQuery query) {
        return list.page(query);
    }

    @GET
    @Path("counts")
    @Operation(operationId = "countWork", summary = "How much is to be done, and how much of it is overdue")
    public WorkCounts counts(@BeanParam WorkQuery query) {
        return list.counts(query);
    }
}
