package dev.pinglu.gateway.ingest;

import dev.pinglu.gateway.ingest.ParkedRecords.State;
import dev.pinglu.gateway.session.Viewers;
import dev.pinglu.gateway.wording.Words;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.web.PageRequest;
import dev.pinglu.kit.web.QueryValues;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The operator's page: who is heard of, what is being built anew, what could not be applied, how far was read. */
@Path("/operation")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({Roles.OPERATOR})
class OperationPage {
    private final Template page;
    private final Template status;
    private final IngestStatus ingest;
    private final Ingester ingester;
    private final RunningWork work;
    private final Viewers viewers;
    private final Scope scope;

    OperationPage(
            @Location("operation/page.html") Template page,
            @Location("operation/status.html") Template status,
            IngestStatus ingest,
            Ingester ingester,
            RunningWork work,
            Viewers viewers,
            Scope scope) {
        this.page = page;
        this.status = status;
        this.ingest = ingest;
        this.ingester = ingester;
        this.work = work;
        this.viewers = viewers;
        this.scope = scope;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(
            @QueryParam("state") @Nullable String state, @QueryParam("pageToken") @Nullable String pageToken) {
        scope.requireWhole();
        return filled(page, state, pageToken)
                .data("words", Words.in(Words.ZH))
                .data("viewer", viewers.present(Words.ZH));
    }

    /** The part that renews itself. */
    @GET
    @Path("status")
    @Operation(hidden = true)
    public TemplateInstance lines(
            @QueryParam("state") @Nullable String state, @QueryParam("pageToken") @Nullable String pageToken) {
        scope.requireWhole();
        return filled(status, state, pageToken);
    }

    private TemplateInstance filled(Template template, @Nullable String state, @Nullable String pageToken) {
        var asked = QueryValues.choice("state", state, State.class).orElse(State.WAITING);
        var parked = ingest.parked(asked, PageRequest.of(null, pageToken, List.of(asked)));
        var report = ingest.report(ingester.isActive());
        return template.data("report", report)
                .data("sources", report.sources().stream().map(SourceLine::of).toList())
                .data("runs", work.lines())
                .data("waiting", asked == State.WAITING)
                .data("state", asked.name())
                .data("pageToken", pageToken == null ? "" : pageToken)
                .data("parked", parked.items().stream().map(ParkedLine::of).toList())
                .data("next", parked.nextPageToken().orElse(""));
    }
}
