package dev.pinglu.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.gateway.directory.DirectoryAccess;
import dev.pinglu.gateway.testing.ReadModel;
import dev.pinglu.gateway.webhook.WebhookAccess;
import dev.pinglu.kit.testing.AccessCheck;
import dev.pinglu.kit.testing.AccessTable;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest {
    private static final String STREAM = "openStream";
    private static final String INSIDE = "140603101";
    private static final String OUTSIDE = "140603202";

    @TestHTTPResource("/api/stream")
    @SuppressWarnings("NullAway.Init")
    URI stream;

    @Test
    void everyOperationIsOpenToWhomTheTableSays() {
        // Given
        ReadModel.isAtRest();
        var operations = AccessCheck.documented();
        operations.remove(STREAM);
        // When
        var cases = new HashMap<>(GatewayAccess.cases());
        cases.putAll(DirectoryAccess.cases());
        cases.putAll(WebhookAccess.cases());
        var outcome = new AccessCheck(cases, Tokens::of).run(operations);
        // Then
        assertThat(outcome.deviations()).isEmpty();
        assertThat(outcome.checked()).isEqualTo(outcome.complete());
    }

    /** A stream has no end that the general check could wait for. */
    @Test
    void theStreamIsOpenToWhomTheTableSays() throws IOException, InterruptedException {
        // Given
        var table = AccessTable.read();
        // When
        var deviations = new TreeMap<String, Integer>();
        for (var role : AccessTable.ROLES) {
            var expected = table.of(STREAM, role);
            int inside = open(Tokens.of(role, INSIDE));
            int outside = open(Tokens.of(role, OUTSIDE));
            if (!expected.inside().isMetBy(inside)) {
                deviations.put(role + " inside", inside);
            }
            if (!expected.outside().isMetBy(outside)) {
                deviations.put(role + " outside", outside);
            }
        }
        // Then
        assertThat(AccessCheck.documented()).contains(STREAM);
        assertThat(deviations).isEmpty();
        given().auth().none().get("/api/stream").then().statusCode(401);
    }

    private int open(String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(stream + "?division=" + INSIDE))
                .header("Authorization", "Bearer " + token)
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }
}
