package dev.pinglu.gateway.cockpit;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.event.EventHistory;
import dev.pinglu.gateway.event.EventHistory.Filter;
import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.gateway.value.Answer;
import dev.pinglu.gateway.value.Answers;
import dev.pinglu.gateway.value.Question;
import dev.pinglu.gateway.value.ValueQuery;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.division.Division;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
@RolesAllowed({
    Roles.LEADER,
    Roles.PROJECTS_CLERK,
    Roles.PARK_CLERK,
    Roles.RURAL_CLERK,
    Roles.VILLAGE_CLERK,
    Roles.TOWNSHIP_CLERK,
    Roles.RURAL_APPROVER,
    Roles.CIVILITY_CLERK,
    Roles.COMMUNITY_CLERK,
    Roles.DEPARTMENT_CLERK,
    Roles.DATA_OFFICER,
    Roles.AUDITOR,
    Roles.OPERATOR
})
class CockpitPage {
    private static final int FEED_LINES = 8;
    private static final Set<String> TREND = Set.of("projects.planned-starts", "projects.starts");
    private static final String START_RATE = "projects.start-rate";

    private final Template page;
    private final Template feedLines;
    private final Template placeLines;
    private final Overviews overviews;
    private final Metrics metrics;
    private final Answers answers;
    private final EventHistory history;
    private final Divisions divisions;
    private final ValueQuery query;
    private final ObjectMapper json;
    private final Viewers viewers;

    CockpitPage(
            @Location("cockpit/page.html") Template page,
            @Location("cockpit/feed.html") Template feedLines,
            @Location("cockpit/places.html") Template placeLines,
            Overviews overviews,
            Metrics metrics,
            Answers answers,
            EventHistory history,
            Divisions divisions,
            ValueQuery query,
            ObjectMapper json,
            Viewers viewers) {
        this.page = page;
        this.feedLines = feedLines;
        this.placeLines = placeLines;
        this.overviews = overviews;
        this.metrics = metrics;
        this.answers = answers;
        this.history = history;
        this.divisions = divisions;
        this.query = query;
        this.json = json;
        this.viewers = viewers;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(
            @QueryParam("division") @Nullable String division,
            @QueryParam("period") @Nullable String period,
            @QueryParam("lang") @Nullable String lang) {
        var code = query.division(division);
        var language = language(lang);
        var overview = overviews.read(code, query.period(period));
        var viewer = viewers.present(language);
        return page.data("overview", overview)
                .data("lang", language)
                .data("words", Words.in(language))
                .data("sections", Section.of(tiles(overview, language), Words.in(language)))
                .data("viewer", viewer)
                .data("breadcrumb", breadcrumb(code))
                .data("placesMetric", START_RATE)
                .data("places", places(code, period))
                .data("feed", viewer.seesRecords() ? feed(code, language) : List.of());
    }

    @GET
    @RolesAllowed({
        Roles.LEADER,
        Roles.PROJECTS_CLERK,
        Roles.RURAL_CLERK,
        Roles.CIVILITY_CLERK,
        Roles.TOWNSHIP_CLERK,
        Roles.DATA_OFFICER,
        Roles.AUDITOR
    })
    @Path("cockpit/feed")
    @Operation(hidden = true)
    public TemplateInstance lines(
            @QueryParam("division") @Nullable String division, @QueryParam("lang") @Nullable String lang) {
        return feedLines.data("feed", feed(query.division(division), language(lang)));
    }

    @GET
    @Path("cockpit/places")
    @Operation(hidden = true)
    public TemplateInstance places(
            @QueryParam("division") @Nullable String division,
            @QueryParam("period") @Nullable String period,
            @QueryParam("lang") @Nullable String lang) {
        return placeLines
                .data("places", places(query.division(division), period))
                .data("period", query.period(period).text())
                .data("lang", language(lang));
    }

    static String language(@Nullable String asked) {
        return Words.EN.equals(asked) ? Words.EN : Words.ZH;
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
        return tiles.stream()
                .sorted(java.util.Comparator.comparing(tile -> !tile.rate()))
                .toList();
    }

    /** A division above the one that is shown; open if the caller may go there. */
    @io.quarkus.qute.TemplateData
    record Crumb(String code, String name, boolean open) {}

    private List<Crumb> breadcrumb(String code) {
        var line = divisions.lineOf(code).stream()
                .flatMap(above -> divisions.find(above).stream())
                .map(above -> new Crumb(above.code(), above.name(), viewers.mayGoTo(above.code())))
                .collect(Collectors.toList());
        Collections.reverse(line);
        return line;
    }

    /** A division below, with how much of what is listed has started there. */
    @io.quarkus.qute.TemplateData
    record PlaceShare(String code, String name, BigDecimal numerator, BigDecimal denominator) {
        /** Whether nothing is listed there. */
        public boolean isEmpty() {
            return denominator.signum() == 0;
        }
    }

    private List<PlaceShare> places(String code, @Nullable String period) {
        var rate = metrics.find(START_RATE);
        var children = divisions.childrenOf(code);
        if (rate.isEmpty() || children.isEmpty()) {
            return List.of();
        }
        var codes = children.stream().map(Division::code).toList();
        var shares = answers.to(
                new Question(List.<Metric>of(rate.get()), codes, query.period(period), "", Optional.empty()));
        return shares.stream().map(this::share).toList();
    }

    private PlaceShare share(Answer answer) {
        return new PlaceShare(
                answer.division(),
                divisions.find(answer.division()).map(Division::name).orElse(answer.division()),
                answer.numerator().orElse(BigDecimal.ZERO),
                answer.denominator().orElse(BigDecimal.ZERO));
    }

    private List<FeedLine> feed(String code, String lang) {
        var filter = new Filter(
                Optional.empty(), Optional.of(divisions.subtreeOf(code)), Optional.empty(), Optional.empty());
        return history.newest(filter, Long.MAX_VALUE, FEED_LINES * 2).stream()
                .filter(event -> EventSchemas.isState(event.type()))
                .limit(FEED_LINES)
                .map(event -> FeedLine.of(event, divisions, json, lang))
                .toList();
    }
}
