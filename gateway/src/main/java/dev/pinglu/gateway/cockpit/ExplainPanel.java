package dev.pinglu.gateway.cockpit;

import dev.pinglu.gateway.explain.Evidence;
import dev.pinglu.gateway.explain.Explanations;
import dev.pinglu.gateway.explain.Explanations.Place;
import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.metric.Scale;
import dev.pinglu.gateway.value.Question;
import dev.pinglu.gateway.value.ValueQuery;
import dev.pinglu.gateway.wording.Words;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.BusinessDay;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The panel that opens over the page and shows what is behind a figure. */
@Path("/cockpit/explain")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Roles.RECORD_READER)
class ExplainPanel {
    private static final int SHOWN = 50;

    private final Template panel;
    private final Metrics metrics;
    private final Measures measures;
    private final Explanations explanations;
    private final ValueQuery query;

    ExplainPanel(
            @Location("cockpit/explanation.html") Template panel,
            Metrics metrics,
            Measures measures,
            Explanations explanations,
            ValueQuery query) {
        this.panel = panel;
        this.metrics = metrics;
        this.measures = measures;
        this.explanations = explanations;
        this.query = query;
    }

    /** A record behind the figure, in the page's language. */
    @TemplateData
    record Line(String title, String part, String value, String verb, LocalDate day, long event, UUID eventId) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(
            @QueryParam("metric") @Nullable String id,
            @QueryParam("division") @Nullable String division,
            @QueryParam("period") @Nullable String period,
            @QueryParam("lang") @Nullable String lang) {
        var metric = metrics.find(id == null ? "" : id).orElseThrow(() -> Problems.notFound("metric", "" + id));
        var language = Words.language(lang);
        var question = Question.present(List.of(metric), query.division(division), query.period(period));
        var explained = explanations.explain(question, "", Place.START, SHOWN + 1, language);
        var evidence = explained.evidence();
        return panel.data("words", Words.in(language))
                .data("name", Tile.in(language, metric.name()))
                .data("definition", Tile.in(language, metric.definition()))
                .data("shown", Tile.in(language, explained.figure().display()))
                .data("measures", measures.of(metric, question, language))
                .data("more", evidence.size() > SHOWN)
                .data(
                        "evidence",
                        evidence.stream()
                                .limit(SHOWN)
                                .map(one -> line(one, language))
                                .toList());
    }

    private Line line(Evidence one, String lang) {
        var part = metrics.find(one.part());
        return new Line(
                one.title(),
                part.map(metric -> Tile.in(lang, metric.name())).orElse(one.part()),
                part.map(metric -> scale(metric, lang).show(one.value()))
                        .orElse(one.value().toPlainString()),
                Words.ofCause(one.cause(), lang),
                BusinessDay.dayOf(one.time()),
                one.event(),
                one.eventId());
    }

    private static Scale scale(Metric metric, String lang) {
        return lang.equals(Words.EN) ? metric.en() : metric.zh();
    }
}
