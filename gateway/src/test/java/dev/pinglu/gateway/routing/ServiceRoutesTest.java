package dev.pinglu.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ServiceRoutesTest {
    private static final int LIMIT = 10 * 1024 * 1024;

    @TestHTTPResource("/api/civility/activities")
    @SuppressWarnings("NullAway.Init")
    URI activities;

    @ParameterizedTest
    @ValueSource(strings = {"/api/civility/activities?limit=2", "/civility/activities", "/civility"})
    void aServiceHearsWhoAskedAndUnderWhichName(String path) {
        given().header("Host", "pinglu.example:8080")
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("GET|0|"))
                .body(containsString("x-forwarded-for=127.0.0.1"))
                .body(containsString("x-forwarded-proto=http"))
                .body(containsString("x-forwarded-host=pinglu.example:8080"));
    }

    @Test
    void whatACallerClaimsOfItselfDoesNotPass() {
        given().header("X-Forwarded-For", "10.9.8.7")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=10.9.8.7")
                .get("/api/civility/activities")
                .then()
                .body(not(containsString("10.9.8.7")))
                .body(not(containsString("evil.example")));
    }

    @Test
    void aServiceHearsTheTokenThatWasCheckedAndNothingElseOfWhoAsks() {
        // Given
        var token = Tokens.of("projects-clerk", "140603101");
        // When
        var heard = given().auth()
                .oauth2(token)
                .header("Cookie", "q_session=stolen")
                .header("X-User", "leader")
                .header("X-Remote-User", "leader")
                .header("X-Forwarded-User", "leader")
                .header("X-Auth-Request-Groups", "leader")
                .header("X-Real-IP", "10.9.8.7")
                .header("Remote-User", "leader")
                .get("/api/civility/headers");
        // Then
        heard.then()
                .body(containsString("authorization=Bearer " + token + "|"))
                .body(not(containsString("leader")))
                .body(not(containsString("stolen")))
                .body(not(containsString("10.9.8.7")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/civility/activities", "/civility/activities", "/api/projects/key-projects"})
    void whoIsNotKnownNeverReachesAService(String path) {
        given().auth()
                .none()
                .get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pinglu:problem:unauthorised"))
                .body(not(containsString("GET|")));
    }

    @Test
    void aServiceCannotSetCookiesOfTheGateway() {
        assertThat(given().get("/api/civility/cookie").getHeaders().hasHeaderWithName("Set-Cookie"))
                .isFalse();
    }

    @Test
    void aBodyArrivesWhole() {
        given().body(new byte[100_000]).post("/api/civility/activities").then().body(containsString("POST|100000|"));
    }

    @Test
    void aServiceThatIsDownIsABadGateway() {
        given().get("/api/rural/projects")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pinglu:problem:bad-gateway"));
    }

    @Test
    void whoeverOpensAPageOfAServiceThatIsDownIsToldSo() {
        given().accept("text/html,*/*;q=0.8")
                .get("/rural/projects")
                .then()
                .statusCode(502)
                .contentType("text/html")
                .header("Retry-After", "15")
                .body(containsString("这一部分暂时无法使用"));
        given().accept("text/html,*/*;q=0.8")
                .header("HX-Request", "true")
                .get("/rural/projects")
                .then()
                .statusCode(502)
                .contentType("application/problem+json");
    }

    @Test
    void aServiceThatStaysSilentIsATimeout() {
        given().get("/api/civility/silent")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pinglu:problem:upstream-timeout"))
                .body("detail", containsString("civility"));
    }

    @Test
    void aServiceThatHangsKeepsNobodyWaiting() {
        // Given more requests than connections and places to wait
        var request = get("/api/civility/silent");
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        // When
        var answers = IntStream.range(0, 400)
                .mapToObj(sent -> client.sendAsync(request, BodyHandlers.ofString()))
                .toList();
        // Then
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer)
                        .succeedsWithin(Duration.ofSeconds(20))
                        .satisfies(ServiceRoutesTest::tellsThatTheServiceIsBusyOrLate));
        assertThat(answers.stream().map(answer -> answer.join().statusCode())).contains(503, 504);
        // And what hung holds no connection: they were all taken, and would still be
        given().get("/api/civility/activities").then().statusCode(200);
    }

    private static void tellsThatTheServiceIsBusyOrLate(HttpResponse<String> answer) {
        if (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("urn:pinglu:problem:unavailable", "civility");
        } else {
            assertThat(answer.statusCode()).isEqualTo(504);
            assertThat(answer.body()).contains("\"instance\":\"/api/civility/silent\"");
        }
    }

    @Test
    void whereARecordIsComesThroughAsTheServiceSaidIt() {
        var answer = given().get("/api/civility/located");

        answer.then()
                .header("Location", "/api/civility/activities/1")
                .header("Link", "</api/civility/activities?pageToken=x>; rel=\"next\"");
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefused() throws IOException, InterruptedException {
        assertTooLarge(post(BodyPublishers.ofByteArray(new byte[LIMIT + 1])));
    }

    @Test
    void aBodyInChunksIsRefusedOnceItIsTooLarge() throws IOException, InterruptedException {
        var large = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT + 1_000_000]));

        assertTooLarge(post(large));
    }

    @Test
    void aBodyInChunksWithinTheLimitArrivesWhole() throws IOException, InterruptedException {
        var fitting = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT]));

        assertThat(post(fitting).body()).contains("POST|" + LIMIT + "|");
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:pinglu:problem:too-large");
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(activities.resolve(path))
                .header("Authorization", "Bearer " + Tokens.ofAllClerks())
                .build();
    }

    private HttpResponse<String> post(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(activities)
                .header("Authorization", "Bearer " + Tokens.ofAllClerks())
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
