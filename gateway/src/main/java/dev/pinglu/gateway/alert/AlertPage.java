package dev.pinglu.gateway.alert;

import dev.pinglu.gateway.session.Viewers;
import dev.pinglu.gateway.wording.Words;
import dev.pinglu.gateway.work.WorkHead;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.alert.Severity;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.time.BusinessDay;
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
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What is alarming, as people open it from the head of every page, and where they take note of it. */
@Path("/alerts")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Roles.STAFF)
class AlertPage {
    private final Template page;
    private final Template head;
    private final AlertHead counts;
    private final WorkHead work;
    private final Viewers viewers;
    private final AlertList list;
    private final Divisions divisions;
    private final Scope scope;
    private final BusinessDay businessDay;

    AlertPage(
            @Location("alerts/page.html") Template page,
            @Location("alerts/head.html") Template head,
            AlertHead counts,
            WorkHead work,
            Viewers viewers,
            AlertList list,
            Divisions divisions,
            Scope scope,
            BusinessDay businessDay) {
        this.page = page;
        this.head = head;
        this.counts = counts;
        this.work = work;
        this.viewers = viewers;
        this.list = list;
        this.divisions = divisions;
        this.scope = scope;
        this.businessDay = businessDay;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam AlertQuery query, @QueryParam("lang") @Nullable String lang) {
        var language = Words.language(lang);
        var viewer = viewers.present(language);
        var choices = new AlertChoices(query, language);
        query.sort = null;
        var found = list.page(query);
        return page.data("lang", language)
                .data("words", Words.in(language))
                .data("work", work.present(language))
                .data("alerts", counts.present(language))
                .data("viewer", viewer)
                .data("counts", list.counts(query))
                .data("place", divisions.find(scope.division()).orElseThrow().name())
                .data("today", businessDay.today())
                .data("fixed", businessDay.fixed())
                .data("choices", choices.groups(viewer.operates()))
                .data("otherLink", choices.otherLanguage())
                .data("lines", lines(found.items(), language))
                .data("next", found.nextPageToken().map(choices::nextPage).orElse(""));
    }

    private List<AlertLine> lines(List<ListedAlert> alerts, String language) {
        var lines = new ArrayList<AlertLine>();
        Severity last = null;
        for (var alert : alerts) {
            lines.add(AlertLine.of(alert, alert.severity() != last, divisions, language));
            last = alert.severity();
        }
        return lines;
    }

    /** The number in the head of a page, for a page that renews it. */
    @GET
    @Path("head")
    @Operation(hidden = true)
    public TemplateInstance count(@QueryParam("lang") @Nullable String lang) {
        var language = Words.language(lang);
        return head.data("alerts", counts.present(language))
                .data("lang", language)
                .data("words", Words.in(language));
    }
}
