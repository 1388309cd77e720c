package dev.pinglu.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.testing.SmallLedger;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad queries are refused with the parameter at fault, and nothing of the inside is told. */
@QuarkusTest
class BadQueryTest {
    @ParameterizedTest
    @CsvSource({
        "/api/overview?division=140603208, division, division.unknown",
        "/api/overview?period=soon, period, period.format",
        "/api/metrics/projects.listed/values?division=140603208, division, division.unknown",
        "/api/metrics/projects.listed/values?period=2022-13, period, period.format",
        "/api/metrics/projects.listed/values?by=colour, by, metric.dimension",
        "/api/metrics/projects.listed/values?asOf=yesterday, asOf, query.date",
        "/api/metrics/projects.listed/values?children=maybe, children, query.boolean",
        "/api/metrics/projects.starts/series?period=x, period, period.format",
        "/api/explain, metric, query.required",
        "/api/explain?metric=none, metric, metric.unknown",
        "/api/explain?metric=projects.listed&key=level, key, metric.key",
        "/api/explain?metric=projects.listed&pageToken=%00, pageToken, page.token",
        "/api/events?type=dev.pinglu.none.v1, type, event.type",
        "/api/events?division=140603208, division, division.unknown",
        "/api/events?metric=none, metric, metric.unknown",
        "/api/events?limit=0, limit, query.number",
        "/api/events?pageToken=abc, pageToken, page.token",
        "/api/events?subject=a%00b, subject, query.text",
        "/api/events?type=a%00b, type, query.text",
        "/api/explain?metric=projects.listed&key=level%3D%00, key, query.text",
        "/api/alerts?severity=GRAVE, severity, query.choice",
        "/api/alerts?acknowledged=perhaps, acknowledged, query.truth",
        "/api/alerts?sort=title, sort, query.sort",
        "/api/alerts?subject=a%00b, subject, query.text",
        "/api/alerts?division=140603208, division, division.unknown",
        "/api/alerts?pageToken=abc, pageToken, page.token",
        "/api/stream?lastEventId=last, lastEventId, stream.last-event-id",
        "/api/stream?division=140603208, division, division.unknown",
        "/api/stream?type=dev.pinglu.none.v1, type, event.type"
    })
    void badInputIsRefusedWithTheParameterAtFault(String path, String parameter, String rule) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pinglu:problem:invalid-request"))
                .body("violations[0].path", equalTo(parameter))
                .body("violations[0].rule", equalTo(rule))
                .body(not(containsString("java.")));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/explain?metric=projects.listed&period=1850&limit=2, project/1",
        "/api/explain?metric=projects.listed&period=1850&limit=2, project/\0|projects.listed|1850|",
        "/api/events?division=140603100&limit=2, soon",
        "/api/events?division=140603100&limit=2, 99999999999999999999"
    })
    void aForgedPageTokenIsRefused(String path, String keys) throws IOException {
        SmallLedger.isRead();
        var token = given().get(path).jsonPath().getString("nextPageToken");
        var forged = new ArrayList<String>();
        forged.add(new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(token))
                .get(0)
                .asText());
        forged.addAll(List.of(keys.split("\\|", -1)));

        given().queryParam(
                        "pageToken",
                        Base64.getUrlEncoder().encodeToString(new ObjectMapper().writeValueAsBytes(forged)))
                .get(path)
                .then()
                .statusCode(400)
                .body("violations[0].rule", equalTo("page.token"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/metrics/none",
        "/api/metrics/none/values",
        "/api/divisions/140603208",
        "/api/events/999999999",
        "/api/events/x",
        "/schemas/dev.pinglu.none.v1.json",
        "/nowhere"
    })
    void whatDoesNotExistIsNotFound(String path) {
        given().get(path).then().statusCode(404);
    }
}
