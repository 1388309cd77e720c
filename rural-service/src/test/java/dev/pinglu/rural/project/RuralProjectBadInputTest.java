package dev.pinglu.rural.project;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.rural.project.RuralProjectFixture.aRuralProject;
import static dev.pinglu.rural.project.RuralProjectFixture.entries;
import static dev.pinglu.rural.project.RuralProjectFixture.entry;
import static org.hamcrest.Matchers.contains;

import dev.pinglu.kit.testing.BadInput;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RuralProjectBadInputTest extends BadInput {
    RuralProjectBadInputTest() {
        super(
                RuralProjectResource.PATH,
                () -> aRuralProject().described(),
                new Change("", () -> aRuralProject().described()),
                new Change("/fund-entries", () -> entries(entry("PLAN", "CITY", 1_000_000, "2022-01-30", "X"))));
    }

    static Stream<Body> badBodies() {
        return Stream.of(
                bad("json.unknown-field", "colour", 400, b -> b.put("colour", 1)),
                bad("field.not-blank", "title", 400, b -> b.put("title", " ")),
                bad("json.wrong-type", "category", 400, b -> b.put("category", "SPACE")),
                bad("field.positive", "budgetFen", 400, b -> b.put("budgetFen", 0)),
                bad("json.wrong-type", "budgetFen", 400, b -> b.put("budgetFen", 1.5)),
                bad("division.unknown", "divisionCode", 422, b -> b.put("divisionCode", "140603208")),
                bad("division.outside", "divisionCode", 422, b -> b.put("divisionCode", "1406")),
                bad(
                        "rural-project.date.third",
                        "plannedCompletion.third",
                        422,
                        b -> b.putObject("plannedCompletion").put("year", 2022).put("third", "LATE")));
    }

    static Stream<Query> badQueries() {
        return Stream.of(
                new Query("year", "MMXXII", "query.number"),
                new Query("category", "SPACE", "query.choice"),
                new Query("stage", "BEGUN", "query.choice"),
                new Query("overlay", "GONE", "query.choice"));
    }

    @Test
    void aBadLineOfABookingIsNamed() {
        // Given
        var project =
                post(RuralProjectResource.PATH, aRuralProject().described()).getHeader("Location");
        // When
        var refused = change(project, "/fund-entries", entries(entry("PLAN", "CITY", 1, "2022-02-30", "X")));
        // Then
        refused.then().statusCode(400).body("violations.path", contains("entries[0].on"));
    }
}
