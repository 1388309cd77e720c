package dev.pinglu.gateway.work;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.session.Viewers;
import dev.pinglu.gateway.wording.Words;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.directory.Directory;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.work.Delegates;
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
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The list of what is to be done, as people open it from the head of every page. */
@Path("/work")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Roles.STAFF)
class WorkPage {
    private final Template page;
    private final Template head;
    private final WorkHead counts;
    private final Viewers viewers;
    private final WorkList list;
    private final Delegates delegates;
    private final Divisions divisions;
    private final Directory directory;
    private final Scope scope;
    private final BusinessDay businessDay;
    private final Clock clock;
    private final ObjectMapper json;

    WorkPage(
            @Location("work/page.html") Template page,
            @Location("work/head.html") Template head,
            WorkHead counts,
            Viewers viewers,
            WorkList list,
            Delegates delegates,
            Divisions divisions,
            Directory directory,
            Scope scope,
            BusinessDay businessDay,
            Clock clock,
            ObjectMapper json) {
        this.page = page;
        this.head = head;
        this.counts = counts;
        this.viewers = viewers;
        this.list = list;
        this.delegates = delegates;
        this.divisions = divisions;
        this.directory = directory;
        this.scope = scope;
        this.businessDay = businessDay;
        this.clock = clock;
        this.json = json;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@BeanParam WorkQuery query, @QueryParam("lang") @Nullable String lang) {
        var language = Words.language(lang);
        var words = Words.in(language);
        var choices = new WorkChoices(query, language);
        var found = list.page(query);
        var posts = posts(language);
        var setting = new WorkLine.Setting(divisions, directory, businessDay.today(), clock.instant(), language);
        return page.data("lang", language)
                .data("words", words)
                .data("work", counts.present(language))
                .data("viewer", viewers.present(language))
                .data("counts", list.counts(query))
                .data("place", divisions.find(scope.division()).orElseThrow().name())
                .data("today", businessDay.today())
                .data("fixed", businessDay.fixed())
                .data("choices", choices.groups())
                .data("fields", choices.fields(units(language)))
                .data("kept", choices.kept())
                .data("cleared", choices.cleared())
                .data("otherLink", choices.otherLanguage())
                .data("rules", Words.rules(language, json))
                .data("mayDelegate", !posts.isEmpty())
                .data("form", Form.empty(language).about("work").choose("post", posts))
                .data(
                        "lines",
                        found.items().stream()
                                .map(item -> WorkLine.of(item, setting))
                                .toList())
                .data("next", found.nextPageToken().map(choices::nextPage).orElse(""));
    }

    /** The units that work where the viewer looks, by code. */
    private Map<String, String> units(String language) {
        var units = new LinkedHashMap<String, String>();
        directory.units(businessDay.today()).stream()
                .filter(unit -> scope.covers(unit.division()))
                .forEach(unit -> units.put(
                        unit.code(),
                        language.equals(Words.EN)
                                ? unit.name().en()
                                : unit.name().zh()));
        return units;
    }

    /** To whom the viewer may give tasks: the title of each post, with who answers for it today. */
    private Map<String, String> posts(String language) {
        var posts = new LinkedHashMap<String, String>();
        delegates.present().forEach(one -> {
            var title = one.post().title();
            posts.put(
                    one.post().code(),
                    (language.equals(Words.EN) ? title.en() : title.zh()) + " · "
                            + one.holder().name());
        });
        return posts;
    }

    /** The number in the head of a page, for a page that renews it. */
    @GET
    @Path("head")
    @Operation(hidden = true)
    public TemplateInstance count(@QueryParam("lang") @Nullable String lang) {
        var language = Words.language(lang);
        return head.data("work", counts.present(language))
                .data("lang", language)
                .data("words", Words.in(language));
    }
}
