package dev.pinglu.projects.progress;

import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.projects.progress.ProgressFixture.months;
import static dev.pinglu.projects.progress.ProgressFixture.planned;

import dev.pinglu.kit.testing.BadInput;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

@QuarkusTest
class PlanBadInputTest extends BadInput {
    PlanBadInputTest() {
        super(
                InvestmentPlanResource.PATH,
                PlanBadInputTest::set,
                new Change("/months", () -> new RevisePlan(months(12, 1_200), "试验", "试验1号")),
                new Change("/withdrawal", () -> Map.of("reason", "试验")));
    }

    static Stream<Body> badBodies() {
        return Stream.of(
                bad("json.unknown-field", "colour", 400, b -> b.put("colour", "red")),
                bad("field.not-null", "projectId", 400, b -> b.remove("projectId")),
                bad("field.not-null", "months", 400, b -> b.remove("months")),
                bad("field.size", "months", 400, b -> b.withArray("months").remove(0)),
                bad(
                        "field.positive-or-zero",
                        "months[0]",
                        400,
                        b -> b.withArray("months").set(0, -1)),
                bad("investment-plan.listing", "year", 422, b -> b.put("year", 2021)),
                bad(
                        "investment-plan.sum",
                        "months",
                        422,
                        b -> b.withArray("months").set(0, 1)),
                bad(
                        "project.unknown",
                        "projectId",
                        422,
                        b -> b.put("projectId", UUID.randomUUID().toString())));
    }

    static Stream<Query> badQueries() {
        return Stream.of(new Query("project", "4", "query.uuid"), new Query("year", "last", "query.number"));
    }

    private static SetPlan set() {
        return new SetPlan(UUID.fromString(idOf(planned("140603101", 1_200L))), 2022, months(6, 1_200), null);
    }
}
