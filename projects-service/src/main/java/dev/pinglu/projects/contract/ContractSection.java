package dev.pinglu.projects.contract;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.projects.project.Overlay;
import dev.pinglu.projects.project.Projects;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The contracts of a project, as its page shows them. */
@Path("/projects/key-projects/{id}/contracts")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR
})
class ContractSection {
    private static final int MOST_OF_A_PROJECT = 1_000;

    private final Template template;
    private final Layout layout;
    private final Contracts contracts;
    private final Projects projects;

    ContractSection(
            @Location("contracts/section.html") Template template,
            Layout layout,
            Contracts contracts,
            Projects projects) {
        this.template = template;
        this.layout = layout;
        this.contracts = contracts;
        this.projects = projects;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        var project = projects.require(id).state();
        var query = new ContractQuery();
        query.project = id.toString();
        return layout.part(template, lang)
                .data("projectId", id)
                .data("mayChange", layout.has(Roles.PROJECTS_CLERK))
                .data("mayAdd", layout.has(Roles.PROJECTS_CLERK) && project.overlay() != Overlay.CANCELLED)
                .data(
                        "form",
                        ContractListPage.kinds(Form.empty(lang))
                                .choose("to", "contractStatus", ContractStatus.FULFILLED, ContractStatus.TERMINATED))
                .data(
                        "lines",
                        contracts.all(query, MOST_OF_A_PROJECT).stream()
                                .map(ContractResponse::from)
                                .toList());
    }
}
