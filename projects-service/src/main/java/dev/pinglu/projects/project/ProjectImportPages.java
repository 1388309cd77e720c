package dev.pinglu.projects.project;

import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.ledger.ImportStatus;
import dev.pinglu.kit.ledger.SheetImport;
import dev.pinglu.kit.ledger.SheetIntake;
import dev.pinglu.kit.page.Layout;
import dev.pinglu.kit.web.PageRequest;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Sheets of projects as a clerk sends them in, and what became of each. */
@Path(ProjectImportPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({Roles.PROJECTS_CLERK, Roles.DATA_OFFICER, Roles.AUDITOR})
class ProjectImportPages {
    static final String PATH = ProjectListPage.PATH + "/imports";
    private static final String LINES = "20";
    /** The error sheet tells all; a page of thousands of lines tells nobody anything. */
    private static final int MOST_FINDINGS = 200;

    private final Template list;
    private final Template batch;
    private final Layout layout;
    private final SheetIntake intake;

    ProjectImportPages(
            @Location("imports/list.html") Template list,
            @Location("imports/batch.html") Template batch,
            Layout layout,
            SheetIntake intake) {
        this.list = list;
        this.batch = batch;
        this.layout = layout;
        this.intake = intake;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("pageToken") @Nullable String pageToken, @QueryParam("lang") @Nullable String lang) {
        var found = intake.list(Project.class, null, PageRequest.of(LINES, pageToken, List.of(PATH)));
        return layout.page(list, lang)
                .data("maySend", layout.has(Roles.PROJECTS_CLERK))
                .data("batches", found.items())
                .data("next", found.nextPageToken().orElse(""));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("lang") @Nullable String lang) {
        var one = intake.require(Project.class, id);
        var findings = one.findings();
        return layout.page(batch, lang)
                .data("batch", one)
                .data("running", one.finishedAt() == null)
                .data("findings", findings.subList(0, Math.min(MOST_FINDINGS, findings.size())))
                .data("mayWithdraw", layout.has(Roles.PROJECTS_CLERK) && isWithdrawable(one));
    }

    private static boolean isWithdrawable(SheetImport batch) {
        return batch.status() == ImportStatus.ENTERED && batch.revised() == 0 && batch.created() > 0;
    }
}
