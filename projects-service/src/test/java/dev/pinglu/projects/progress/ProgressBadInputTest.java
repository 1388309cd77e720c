package dev.pinglu.projects.progress;

import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.progress.ProgressFixture.invested;
import static dev.pinglu.projects.project.ProjectFixture.aProject;

import dev.pinglu.kit.testing.BadInput;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;

@QuarkusTest
class ProgressBadInputTest extends BadInput {
    ProgressBadInputTest() {
        super(
                ProgressReportResource.PATH,
                ProgressBadInputTest::opened,
                new Change("/figures", ProgressBadInputTest::figures),
                new Change("/submission", () -> "{}"));
    }

    static Stream<Body> badBodies() {
        return Stream.of(
                bad("json.unknown-field", "colour", 400, b -> b.put("colour", "red")),
                bad("json.wrong-type", "projectId", 400, b -> b.put("projectId", "4")),
                bad("field.not-null", "projectId", 400, b -> b.remove("projectId")),
                bad("field.pattern", "month", 400, b -> b.put("month", "2022-13")),
                bad(
                        "field.not-null",
                        "figures.investedFen",
                        400,
                        b -> b.withObject("figures").remove("investedFen")),
                bad(
                        "field.decimal-max",
                        "figures.physicalPct",
                        400,
                        b -> b.withObject("figures").put("physicalPct", 100.5)),
                bad(
                        "field.not-blank",
                        "figures.progress",
                        400,
                        b -> b.withObject("figures").put("progress", " ")),
                bad("progress.month.open", "month", 422, b -> b.put("month", "2022-10")),
                bad(
                        "progress.ytd",
                        "figures.ytdFen",
                        422,
                        b -> b.withObject("figures").put("ytdFen", 1)),
                bad(
                        "progress.before-start",
                        "figures.physicalPct",
                        422,
                        b -> b.withObject("figures").put("physicalPct", 1)),
                bad(
                        "project.unknown",
                        "projectId",
                        422,
                        b -> b.put("projectId", UUID.randomUUID().toString())));
    }

    static Stream<Query> badQueries() {
        return Stream.of(
                new Query("project", "4", "query.uuid"),
                new Query("month", "2022-13", "query.month"),
                new Query("status", "BEGUN", "query.choice"),
                new Query("overdue", "perhaps", "query.truth"));
    }

    /** Of a project of its own, which has not begun. */
    private static OpenReport opened() {
        var project = post(ProgressFixture.PROJECTS, aProject().described()).getHeader("Location");
        return new OpenReport(UUID.fromString(idOf(project)), "2022-09", figures());
    }

    private static Figures figures() {
        return invested(100).forLand(100).done("0").figures();
    }
}
