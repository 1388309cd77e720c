package dev.pinglu.projects.workitem;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.kit.work.WorkItemQuery;
import dev.pinglu.kit.work.WorkList;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What is to be done about one record, as the record's page shows it. */
@Path("/projects/work-items")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Roles.STAFF)
class WorkSection {
    private final Template template;
    private final Layout layout;
    private final WorkList list;

    WorkSection(@Location("work-items/section.html") Template template, Layout layout, WorkList list) {
        this.template = template;
        this.layout = layout;
        this.list = list;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam WorkItemQuery query, @QueryParam("lang") @Nullable String lang) {
        return layout.part(template, lang).data("items", list.page(query).items());
    }
}
