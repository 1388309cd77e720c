package dev.pinglu.gateway.edge;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every answer, and for whoever is not known. */
@QuarkusTest
class EdgeTest {
    private static final String OPEN = "/schemas/dev.pinglu.projects.project.state.v1.json";

    @TestHTTPResource(OPEN)
    @SuppressWarnings("NullAway.Init")
    URI open;

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api/overview", "/assets/cockpit.js", "/nowhere", "/signed-out", "/civility/activities"})
    void everyAnswerTellsTheBrowserWhatItMayDo(String path) {
        given().get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Referrer-Policy", "same-origin")
                .header("Permissions-Policy", containsString("camera=()"))
                // Over plain HTTP a browser would ignore it, and a mistake could not be taken back.
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void otherSitesMayReadNothing() {
        given().header("Origin", "https://elsewhere.example")
                .get("/api/overview")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Cross-Origin-Resource-Policy", "same-origin");
        given().auth()
                .none()
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/api/civility/activities")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {OPEN, "/q/openapi", "/assets/mark.svg", "/signed-out"})
    void whatIsOpenNeedsNoToken(String path) {
        given().auth().none().get(path).then().statusCode(200);
    }

    @Test
    void anAddressThatAsksTooOftenWaitsAndOthersDoNot() throws IOException {
        // Given
        int limit = ConfigProvider.getConfig()
                .getOptionalValue("pinglu.limit.requests", Integer.class)
                .orElse(300);
        // When
        String last = "";
        String page;
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.77"), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", open.getPort()));
            var request = "HEAD " + OPEN + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            for (int sent = 0; sent <= 2 * limit && !last.startsWith("HTTP/1.1 429"); sent++) {
                socket.getOutputStream().write(request.getBytes(US_ASCII));
                last = head(socket);
            }
            // Twice, for one request may be allowed again by now.
            var asked = "GET / HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n";
            var both = asked + "\r\n" + asked + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(both.getBytes(US_ASCII));
            page = new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
        // Then
        assertThat(page)
                .contains("HTTP/1.1 429")
                .containsIgnoringCase("retry-after: 15")
                .contains("访问过于频繁", "http-equiv=\"refresh\" content=\"15\"");
        assertThat(last).startsWith("HTTP/1.1 429").containsIgnoringCase("retry-after:");
        given().auth().none().get(OPEN).then().statusCode(200);
    }

    @Test
    void aRefusedTokenIsNoReasonToKeepWhatIsOpen() {
        given().auth().oauth2("no.token.atall").get(OPEN).then().statusCode(200);
        given().auth()
                .oauth2("no.token.atall")
                .get("/api/overview")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:pinglu:problem:unauthorised"));
    }

    private static String head(Socket socket) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            text.append((char) socket.getInputStream().read());
        }
        return text.toString();
    }
}
