package dev.pinglu.projects.evidence;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.attachment.AttachmentSettings;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.kit.page.Words;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The evidence of a project, as its page shows it, with the forms by which it is recorded, brought, verified and withdrawn. */
@Path("/projects/key-projects/{id}/evidence")
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
class EvidenceSection {
    private static final long MEGABYTE = 1024L * 1024;

    private final Template template;
    private final Layout layout;
    private final Projects projects;
    private final EvidenceLedger ledger;
    private final AttachmentSettings settings;
    private final Actor actor;

    EvidenceSection(
            @Location("evidence/section.html") Template template,
            Layout layout,
            Projects projects,
            EvidenceLedger ledger,
            AttachmentSettings settings,
            Actor actor) {
        this.template = template;
        this.layout = layout;
        this.projects = projects;
        this.ledger = ledger;
        this.settings = settings;
        this.actor = actor;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        var open = projects.require(id).state().overlay() != Overlay.CANCELLED;
        var clerk = layout.has(Roles.PROJECTS_CLERK);
        var verifies = clerk
                || layout.has(Roles.PARK_CLERK)
                || layout.has(Roles.TOWNSHIP_CLERK)
                || layout.has(Roles.DEPARTMENT_CLERK);
        return layout.part(template, lang)
                .data("projectId", id)
                .data(
                        "lines",
                        ledger.withdrawnToo(id).stream()
                                .sorted(Comparator.comparing(Evidence::type).thenComparing(Evidence::id))
                                .map(one -> EvidenceLine.of(one, open && verifies, actor.name()))
                                .toList())
                .data("mayRecord", clerk && open)
                .data("mayWithdraw", clerk)
                .data("megabytes", settings.maxSize().asLongValue() / MEGABYTE)
                .data("form", Form.empty(lang).choose("type", types(lang)));
    }

    private static Map<String, String> types(@Nullable String lang) {
        var english = Words.language(lang).equals(Words.EN);
        var types = new LinkedHashMap<String, String>();
        Arrays.stream(EvidenceType.values())
                .forEach(type -> types.put(
                        type.name(), english ? type.title().en() : type.title().zh()));
        return types;
    }
}
