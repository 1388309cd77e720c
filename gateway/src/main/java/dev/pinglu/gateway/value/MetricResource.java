package dev.pinglu.gateway.value;

import dev.pinglu.gateway.metric.Metric;
import dev.pinglu.gateway.metric.Metrics;
import dev.pinglu.gateway.metric.Period;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.QueryValues;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The registry of metrics, and their values. */
@Path("/api/metrics")
@Tag(name = "Metrics")
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
    Roles.OPERATOR,
    Roles.SUBSCRIBER
})
@Blocking
class MetricResource {
    private final Metrics metrics;
    private final Answers answers;
    private final ValueQuery query;
    private final Divisions divisions;

    MetricResource(Metrics metrics, Answers answers, ValueQuery query, Divisions divisions) {
        this.metrics = metrics;
        this.answers = answers;
        this.query = query;
        this.divisions = divisions;
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
    public MetricResponse get(@PathParam("id") String id) {
        return MetricResponse.from(require(id));
    }

    @GET
    @Path("{id}/values")
    @Operation(
            operationId = "getMetricValue",
            summary = "A metric's value in a division and period, split by a dimension or by child divisions on demand")
    public Answer values(
            @PathParam("id") String id,
            @QueryParam("division") @Nullable String division,
            @QueryParam("period") @Nullable String period,
            @QueryParam("by") @Nullable String by,
            @QueryParam("children") @Nullable String children,
            @QueryParam("asOf") @Nullable String asOf) {
        var metric = require(id);
        var dimension = dimension(metric, by);
        boolean ofChildren = isAsked(children);
        var total = new Question(
                List.of(metric),
                List.of(dimension.isEmpty() && !ofChildren ? divisionOf(metric, division) : query.division(division)),
                query.period(period),
                "",
                QueryValues.date("asOf", asOf));
        var answer = answers.to(total).get(0);
        if (ofChildren) {
            return split(metric, answer, ofChildren(total, dimension), dimension.isEmpty());
        }
        return dimension.isEmpty()
                ? answer
                : split(metric, answer, answers.to(by(total, total.divisions(), dimension)), true);
    }

    @GET
    @Path("{id}/series")
    @Operation(operationId = "getMetricSeries", summary = "A metric's values month by month of a year")
    public Series series(
            @PathParam("id") String id,
            @QueryParam("division") @Nullable String division,
            @QueryParam("period") @Nullable String period) {
        var metric = require(id);
        var code = divisionOf(metric, division);
        var year = query.period(period).from().getYear();
        return new Series(IntStream.rangeClosed(1, 12)
                .mapToObj(month -> Period.parse("%04d-%02d".formatted(year, month)))
                .map(month -> answers.to(Question.present(List.of(metric), code, month))
                        .get(0))
                .toList());
    }

    /** The answers of consecutive periods. */
    record Series(List<Answer> items) {}

    /** A total, which is shown for the caller's parents as well if it is public. */
    private String divisionOf(Metric metric, @Nullable String asked) {
        return metric.isPublic() ? query.divisionOfPublicTotals(asked) : query.division(asked);
    }

    private List<Answer> ofChildren(Question total, String dimension) {
        var codes = divisions.childrenOf(total.divisions().iterator().next()).stream()
                .map(Division::code)
                .toList();
        return answers.to(by(total, codes, dimension));
    }

    private static Question by(Question total, java.util.Collection<String> codes, String dimension) {
        return new Question(total.metrics(), codes, total.period(), dimension, total.asOf());
    }

    /** Only what adds up has a residual: a rate's or an observation's parts do not. */
    private static Answer split(Metric metric, Answer answer, List<Answer> items, boolean complete) {
        var value = answer.value();
        if (!metric.rollsUp() || !complete || value == null || items.stream().anyMatch(Answer::suppressed)) {
            return answer.withItems(items, Optional.empty());
        }
        var sum = items.stream()
                .map(Answer::value)
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return answer.withItems(items, Optional.of(value.subtract(sum)));
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
