package dev.pinglu.gateway.cockpit;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.alert.AlertHead;
import dev.pinglu.gateway.event.EventHistory;
import dev.pinglu.gateway.event.EventHistory.Filter;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.session.Viewers;
import dev.pinglu.gateway.value.ValueQuery;
import dev.pinglu.gateway.wording.Words;
import dev.pinglu.gateway.work.WorkHead;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.division.Divisions;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The leader's page: figures, trend, live feed, and the way down the divisions. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Roles.STAFF)
class CockpitPage {
    private static final int FEED_LINES = 8;
    private static final Set<String> TREND = Set.of("projects.planned-starts", "projects.starts");

    private final Template page;
    private final Template feedLines;
    private final Template placeLines;
    private final Overviews overviews;
    private final Metrics metrics;
    private final EventHistory history;
    private final Divisions divisions;
    private final ValueQuery query;
    private final ObjectMapper json;
    private final Viewers viewers;
    private final Places places;
    private final WorkHead work;
    private final AlertHead alerts;

    CockpitPage(
            @Location("cockpit/page.html") Template page,
            @Location("cockpit/feed.html") Template feedLines,
            @Location("cockpit/places.html") Template placeLines,
            Overviews overviews,
            Metrics metrics,
            EventHistory history,
            Divisions divisions,
            ValueQuery query,
            ObjectMapper json,
            Viewers viewers,
            Places places,
            WorkHead work,
            AlertHead alerts) {
        this.page = page;
        this.feedLines = feedLines;
        this.placeLines = placeLines;
        this.overviews = overviews;
        this.metrics = metrics;
        this.history = history;
        this.divisions = divisions;
        this.query = query;
        this.json = json;
        this.viewers = viewers;
        this.places = places;
        this.work = work;
        this.alerts = alerts;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(
            @QueryParam("division") @Nullable String division,
            @QueryParam("period") @Nullable String period,
            @QueryParam("lang") @Nullable String lang) {
        var code = query.division(division);
        var language = Words.language(lang);
        var overview = overviews.read(code, query.period(period));
        var viewer = viewers.present(language);
        return page.data("overview", overview)
                .data("lang", language)
                .data("words", Words.in(language))
                .data("sections", Section.of(tiles(overview, language), Words.in(language)))
                .data("viewer", viewer)
                .data("work", work.present(language))
                .data("alerts", alerts.present(language))
                .data("sources", sources(overview, Words.in(language)))
                .data("silent", SilentSources.named(overview.sources(), language))
                .data("breadcrumb", places.above(code))
                .data("placesMetric", Places.START_RATE)
                .data("places", places.below(code, query.period(period)))
                .data("feed", viewer.seesRecords() ? feed(code, language) : List.of());
    }

    @GET
    @RolesAllowed(Roles.RECORD_READER)
    @Path("cockpit/feed")
    @Operation(hidden = true)
    public TemplateInstance lines(
            @QueryParam("division") @Nullable String division, @QueryParam("lang") @Nullable String lang) {
        return feedLines.data("feed", feed(query.division(division), Words.language(lang)));
    }

    @GET
    @Path("cockpit/places")
    @Operation(hidden = true)
    public TemplateInstance places(
            @QueryParam("division") @Nullable String division,
            @QueryParam("period") @Nullable String period,
            @QueryParam("lang") @Nullable String lang) {
        var asked = query.period(period);
        return placeLines
                .data("places", places.below(query.division(division), asked))
                .data("period", asked.text())
                .data("lang", Words.language(lang));
    }

    /** Rates first; what a rate shows as its parts, and what the trend draws, has no tile of its own. */
    private List<Tile> tiles(Overview overview, String lang) {
        Set<String> parts = metrics.all().stream()
                .flatMap(metric -> Stream.of(metric.numerator(), metric.denominator()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var tiles = new ArrayList<Tile>();
        for (var answer : overview.figures()) {
            var metric = metrics.find(answer.metric()).orElseThrow();
            if (metric.isRate() || !parts.contains(metric.id()) && !TREND.contains(metric.id())) {
                tiles.add(Tile.of(metric, answer, metrics, lang));
            }
        }
        return tiles.stream().sorted(Comparator.comparing(tile -> !tile.rate())).toList();
    }

    /** The fields of work whose services have been heard of. */
    private static List<String> sources(Overview overview, Map<String, String> words) {
        return overview.sources().stream()
                .filter(source -> source.seenAt() != null)
                .map(source -> words.getOrDefault("source." + source.domain(), source.domain()))
                .toList();
    }

    private List<FeedLine> feed(String code, String lang) {
        var filter = new Filter(
                Optional.empty(), Optional.of(divisions.subtreeOf(code)), Optional.empty(), Optional.empty());
        return history.newestStates(filter, FEED_LINES).stream()
                .map(event -> FeedLine.of(event, divisions, json, lang))
                .toList();
    }
}
