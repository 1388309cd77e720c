package dev.pinglu.projects.project;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.testing.BadInput;
import dev.pinglu.kit.web.StrictJson;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProjectBadInputTest extends BadInput {
    private static final String PROJECTS = KeyProjectResource.PATH;

    ProjectBadInputTest() {
        super(
                PROJECTS,
                ProjectBadInputTest::body,
                new Change("", ProjectBadInputTest::body),
                new Change("/transitions", () -> Map.of("to", "RESERVE", "on", "2022-01-10")));
    }

    static Stream<Body> badBodies() {
        return Stream.of(
                bad("json.unknown-field", "colour", 400, b -> b.put("colour", "red")),
                bad("json.unknown-field", "owner.phone", 400, b -> owner(b).put("phone", "1")),
                bad("json.wrong-type", "level", 400, b -> b.put("level", "VILLAGE")),
                bad("json.wrong-type", "totalInvestmentFen", 400, b -> b.put("totalInvestmentFen", "many")),
                bad("json.wrong-type", "totalInvestmentFen", 400, b -> b.put("totalInvestmentFen", 1.5)),
                bad("json.wrong-type", "totalInvestmentFen", 400, b -> b.putNull("totalInvestmentFen")),
                bad("json.wrong-type", "title", 400, b -> b.put("title", 7)),
                bad("json.wrong-type", "title", 400, b -> b.put("title", "a\0b")),
                bad("json.wrong-type", "title", 400, b -> b.put("title", "a\u001fb")),
                bad(
                        "field.digits",
                        "capacity[0].designAnnual",
                        400,
                        b -> capacity(b).put("designAnnual", new BigDecimal("1e400"))),
                bad(
                        "field.max",
                        "investmentParts.otherFen",
                        400,
                        b -> ((ObjectNode) b.get("investmentParts")).put("otherFen", Long.MAX_VALUE)),
                bad("division.outside", "divisionCode", 422, b -> b.put("divisionCode", "1406")),
                bad("json.wrong-type", "owner", 400, b -> b.put("owner", "somebody")),
                bad(
                        "json.wrong-type",
                        "plannedStart.month",
                        400,
                        b -> planned(b).put("month", "May")),
                bad("field.not-blank", "title", 400, b -> b.put("title", " ")),
                bad("field.not-blank", "divisionCode", 400, b -> b.remove("divisionCode")),
                bad("field.not-null", "owner", 400, b -> b.remove("owner")),
                bad("field.not-null", "kind", 400, b -> b.remove("kind")),
                bad("field.positive", "totalInvestmentFen", 400, b -> b.put("totalInvestmentFen", -1)),
                bad("field.max", "plannedStart.month", 400, b -> planned(b).put("month", 13)),
                bad(
                        "field.not-blank",
                        "capacity[0].product",
                        400,
                        b -> capacity(b).put("product", "")),
                bad("field.pattern", "industryCode", 400, b -> b.put("industryCode", "Z1")),
                bad("division.unknown", "divisionCode", 422, b -> b.put("divisionCode", "140603208")),
                bad("project.code.format", "code", 422, b -> b.put("code", "2113-140603-44-02-102938")),
                bad("project.code.division", "code", 422, b -> b.put("code", "2107-140602-44-02-102938")),
                bad(
                        "owner.credit-code",
                        "owner.creditCode",
                        422,
                        b -> owner(b).put("creditCode", "91140603MA0KEXAM00")),
                bad("project.investment.parts", "investmentParts", 422, b -> b.put("totalInvestmentFen", 5)),
                bad(
                        "project.date.third",
                        "plannedStart.third",
                        422,
                        b -> b.putObject("plannedStart").put("year", 2022).put("third", "EARLY")),
                bad(
                        "project.date.order",
                        "plannedCommissioning",
                        422,
                        b -> b.putObject("plannedCommissioning").put("year", 2021)));
    }

    static Stream<Query> badQueries() {
        return Stream.of(
                new Query("stage", "BEGUN", "query.choice"),
                new Query("started", "maybe", "query.truth"),
                new Query("q", "a\0b", "query.text"),
                new Query("q", "x".repeat(101), "query.text"));
    }

    @Test
    void halfOfASurrogatePairIsRefused() {
        post(PROJECTS, body().put("title", "half").toString().replace("half", "a\\ud800b"))
                .then()
                .statusCode(400)
                .body("violations.path", contains("title"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[2022,1,10]", "\"2022-01-10T10:00:00Z\"", "\"-5000-01-01\"", "\"+300000-01-01\"", "20220110"})
    void aDateIsTenCharactersAndNothingElse(String date) {
        // Given
        var project = post(PROJECTS, body().toString()).getHeader("Location");
        // When
        var refused = change(project, "/transitions", "{\"to\":\"RESERVE\",\"on\":" + date + "}");
        // Then
        refused.then().statusCode(400).body("violations.path", contains("on"));
    }

    @Test
    void aForgedPageTokenIsRefused() {
        // Given
        post(PROJECTS, body().toString());
        post(PROJECTS, body().toString());
        var token = given().queryParam("limit", 1).get(PROJECTS).jsonPath().getString("nextPageToken");
        var forged = new String(Base64.getUrlDecoder().decode(token), UTF_8).replaceAll(",.*]", ",\"x\",\"y\"]");
        // When
        var refused = given().queryParam("limit", 1)
                .queryParam("pageToken", Base64.getUrlEncoder().encodeToString(forged.getBytes(UTF_8)))
                .get(PROJECTS);
        // Then
        refused.then().statusCode(400).body("violations[0].rule", equalTo("page.token"));
    }

    private static ObjectNode body() {
        return StrictJson.mapper().valueToTree(aProject().described());
    }

    private static ObjectNode owner(ObjectNode body) {
        return (ObjectNode) body.get("owner");
    }

    private static ObjectNode planned(ObjectNode body) {
        return (ObjectNode) body.get("plannedStart");
    }

    private static ObjectNode capacity(ObjectNode body) {
        return (ObjectNode) body.get("capacity").get(0);
    }
}
