package dev.pinglu.gateway.value;

import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.value.Restatements.Restatement;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.time.Period;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import dev.pinglu.kit.web.QueryValues;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The registry of metrics, and their values. */
@Path("/api/metrics")
@Tag(name = "Metrics", description = "指标定义、取值与逐月序列 · Definitions of metrics, their values and months")
@RolesAllowed({Roles.STAFF, Roles.SUBSCRIBER})
@Blocking
class MetricResource {
    private static final String ID = "Id of the metric, such as projects.start-rate";
    private static final String AS_OF = "The value as it was known at the end of this day";

    private final Metrics metrics;
    private final Answers answers;
    private final Breakdown breakdown;
    private final Comparisons comparisons;
    private final Restatements restatements;
    private final ValueQuery query;

    MetricResource(
            Metrics metrics,
            Answers answers,
            Breakdown breakdown,
            Comparisons comparisons,
            Restatements restatements,
            ValueQuery query) {
        this.metrics = metrics;
        this.answers = answers;
        this.breakdown = breakdown;
        this.comparisons = comparisons;
        this.restatements = restatements;
        this.query = query;
    }

    @GET
    @Operation(operationId = "listMetrics", summary = "Every metric and its definition")
    public Items list() {
        return new Items(metrics.all().stream().map(MetricResponse::from).toList());
    }

    /** A complete list. */
    record Items(List<MetricResponse> items) {}

    @GET
    @Path("{id}")
    @Operation(operationId = "getMetric", summary = "One metric's definition")
    public MetricResponse get(@PathParam("id") @Parameter(description = ID) String id) {
        return MetricResponse.from(require(id));
    }

    @GET
    @Path("{id}/values")
    @Operation(
            operationId = "getMetricValue",
            summary = "A metric's value in a division and period, split by a dimension or by child divisions on demand")
    public Answer values(
            @PathParam("id") @Parameter(description = ID) String id,
            @QueryParam("division") @Nullable String division,
            @QueryParam("period") @Parameter(description = Period.EXAMPLES) @Nullable String period,
            @QueryParam("by")
                    @Parameter(description = "One of the metric's dimensions; the answer is split by it")
                    @Nullable
                    String by,
            @QueryParam("children")
                    @Parameter(description = "true splits the answer by the divisions directly below")
                    @Nullable
                    String children,
            @QueryParam("asOf") @Parameter(description = AS_OF) @Nullable String asOf,
            @QueryParam("tree") @Parameter(description = Tree.CHOICES) @Nullable String tree) {
        var metric = require(id);
        var dimension = dimension(metric, by);
        boolean ofChildren = isAsked(children);
        var total = new Question(
                List.of(metric),
                List.of(dimension.isEmpty() && !ofChildren ? divisionOf(metric, division) : query.division(division)),
                query.period(period),
                "",
                QueryValues.date("asOf", asOf),
                query.tree(tree));
        if (ofChildren) {
            return breakdown.byChildren(total, dimension);
        }
        return dimension.isEmpty() ? answers.to(total).get(0) : breakdown.byDimension(total, dimension);
    }

    @GET
    @Path("{id}/series")
    @Operation(operationId = "getMetricSeries", summary = "A metric's values month by month of a year")
    public Series series(
            @PathParam("id") @Parameter(description = ID) String id,
            @QueryParam("division") @Nullable String division,
            @QueryParam("period") @Parameter(description = Period.EXAMPLES) @Nullable String period) {
        var metric = require(id);
        var year = query.period(period).from().getYear();
        return new Series(breakdown.months(metric, divisionOf(metric, division), year));
    }

    /** The answers of consecutive periods. */
    record Series(List<Answer> items) {}

    @GET
    @Path("{id}/comparison")
    @Operation(
            operationId = "getMetricComparison",
            summary = "A metric's value beside the last period, last year, plan, target and the time that has passed")
    public Comparison comparison(
            @PathParam("id") @Parameter(description = ID) String id,
            @QueryParam("division") @Nullable String division,
            @QueryParam("period") @Parameter(description = Period.EXAMPLES) @Nullable String period,
            @QueryParam("asOf") @Parameter(description = AS_OF) @Nullable String asOf,
            @QueryParam("tree") @Parameter(description = Tree.CHOICES) @Nullable String tree) {
        var metric = require(id);
        return comparisons.of(new Question(
                List.of(metric),
                List.of(divisionOf(metric, division)),
                query.period(period),
                "",
                QueryValues.date("asOf", asOf),
                query.tree(tree)));
    }

    @GET
    @Path("{id}/restatements")
    @Operation(
            operationId = "listRestatements",
            summary = "How a figure changed after the end of its period, or after its first publication, newest first")
    public Page<Restatement> restatements(
            @PathParam("id") @Parameter(description = ID) String id,
            @QueryParam("division") @Nullable String division,
            @QueryParam("period") @Parameter(description = Period.EXAMPLES) @Nullable String period,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        var metric = require(id);
        if (metric.isRate()) {
            throw Problems.invalid("metric.rate", "id", "A rate is restated by its numerator and its denominator");
        }
        var place = divisionOf(metric, division);
        var asked = query.period(period);
        return restatements.of(
                metric, place, asked, PageRequest.of(limit, pageToken, List.of(id, place, asked.text())));
    }

    /** A total, which is shown for the caller's parents as well if it is public. */
    private String divisionOf(Metric metric, @Nullable String asked) {
        return metric.isPublic() ? query.divisionOfPublicTotals(asked) : query.division(asked);
    }

    private Metric require(String id) {
        return metrics.find(id).orElseThrow(() -> Problems.notFound("metric", id));
    }

    private static String dimension(Metric metric, @Nullable String by) {
        if (by == null || by.isBlank()) {
            return "";
        } else if (!metric.dimensions().contains(by)) {
            throw Problems.invalid(
                    "metric.dimension", "by", metric.id() + " can be split by one of " + metric.dimensions());
        }
        return by;
    }

    private static boolean isAsked(@Nullable String children) {
        if (children == null || children.isBlank() || children.equals("false")) {
            return false;
        } else if (children.equals("true")) {
            return true;
        }
        throw Problems.invalid("query.boolean", "children", "Expected true or false");
    }
}
