package dev.pinglu.projects;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class HttpEdgeTest {
    @ParameterizedTest
    @CsvSource({"POST /api/projects/key-projects, 12000000, 413, too-large", "GET /nowhere, 0, 404, not-found"})
    void whatNeverReachesAnEndpointIsAProblemToo(String request, long length, int status, String type)
            throws IOException {
        // Given
        var head =
                request + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: " + length + "\r\n\r\n";
        // When
        String answer;
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(UTF_8));
            answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
        // Then
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("application/problem+json")
                .contains("urn:pinglu:problem:" + type);
    }

    @Test
    void aWrongMethodIsRefusedWithoutInternals() {
        given().delete("/api/projects/key-projects")
                .then()
                .statusCode(405)
                .body("type", equalTo("urn:pinglu:problem:method-not-allowed"))
                .body("detail", nullValue());
    }
}
