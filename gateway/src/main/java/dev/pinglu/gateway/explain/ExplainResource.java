package dev.pinglu.gateway.explain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pinglu.gateway.explain.Explanations.Place;
import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.value.Answer;
import dev.pinglu.gateway.value.Question;
import dev.pinglu.gateway.value.Tree;
import dev.pinglu.gateway.value.ValueQuery;
import dev.pinglu.gateway.wording.Words;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.Period;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import dev.pinglu.kit.web.QueryValues;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows the records and the event ids behind a number. */
@Path("/api/explain")
@Tag(name = "Explain", description = "指标溯源：数据背后的记录与事件 · The records and events behind a figure")
@RolesAllowed(Roles.RECORD_READER)
class ExplainResource {
    private static final int LONGEST_KEY = 200;
    /** Between the keys of a record in a page token; the query takes them apart again. */
    private static final String KEY_SEPARATOR = "\u001e";

    private final Explanations explanations;
    private final Metrics metrics;
    private final ValueQuery query;

    ExplainResource(Explanations explanations, Metrics metrics, ValueQuery query) {
        this.explanations = explanations;
        this.metrics = metrics;
        this.query = query;
    }

    /** The figure, and a page of the records behind it. */
    record Explanation(Answer figure, @JsonUnwrapped Page<Evidence> evidence) {}

    @GET
    @Operation(operationId = "explainMetric", summary = "The records and events behind a figure")
    public Response explain(
            @QueryParam("metric") @Parameter(description = "Id of the metric") @Nullable String id,
            @QueryParam("division") @Nullable String division,
            @QueryParam("period") @Parameter(description = Period.EXAMPLES) @Nullable String period,
            @QueryParam("key") @Parameter(description = "One part of a split figure: dimension=key") @Nullable
                    String key,
            @QueryParam("tree") @Parameter(description = Tree.CHOICES) @Nullable String tree,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("pageToken") @Nullable String pageToken,
            @Context UriInfo uri) {
        var metric = require(id);
        var code = query.division(division);
        var page = PageRequest.of(
                limit,
                pageToken,
                List.of(metric.id(), code, String.valueOf(period), String.valueOf(key), String.valueOf(tree)));
        var question = new Question(
                List.of(metric), List.of(code), query.period(period), "", Optional.empty(), query.tree(tree));
        var explained = explanations.explain(question, key(metric, key), after(page), page.limit() + 1, Words.ZH);
        var found = Page.of(
                explained.evidence(),
                page,
                one -> List.of(one.subject(), one.part(), one.period(), String.join(KEY_SEPARATOR, one.keys())));
        var response = Response.ok(new Explanation(explained.figure(), found));
        found.nextPageToken()
                .ifPresent(token -> response.links(Link.fromUri(uri.getRequestUriBuilder()
                                .replaceQueryParam("pageToken", token)
                                .build())
                        .rel("next")
                        .build()));
        return response.build();
    }

    private Metric require(@Nullable String id) {
        if (id == null || id.isBlank()) {
            throw Problems.invalid("query.required", "metric", "Name a metric");
        }
        return metrics.find(id)
                .orElseThrow(() -> Problems.invalid("metric.unknown", "metric", "There is no metric " + id));
    }

    /** A key is written with its dimension, {@code park=SI}, so that one parameter is enough. */
    private static String key(Metric metric, @Nullable String asked) {
        var key = QueryValues.text("key", asked, LONGEST_KEY).orElse("");
        int separator = key.indexOf('=');
        if (!key.isEmpty() && (separator < 1 || !metric.dimensions().contains(key.substring(0, separator)))) {
            throw Problems.invalid(
                    "metric.key", "key", "Expected <dimension>=<key> with a dimension of " + metric.dimensions());
        }
        return key;
    }

    private static Place after(PageRequest page) {
        return page.isFirst() ? Place.START : new Place(part(page, 0), part(page, 1), part(page, 2), part(page, 3));
    }

    private static String part(PageRequest page, int position) {
        return page.after(position, text -> {
            if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                throw new IllegalArgumentException("No text of the database");
            }
            return text;
        });
    }
}
