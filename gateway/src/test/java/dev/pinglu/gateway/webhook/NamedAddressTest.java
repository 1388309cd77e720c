package dev.pinglu.gateway.webhook;

import static dev.pinglu.gateway.testing.Subscription.aWebhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.pinglu.gateway.testing.Subscription.Registered;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What hosts that are not answered for do to the rest of the gateway, and to requests that are repeated. */
@QuarkusTest
class NamedAddressTest {
    private static final String URL = "http://127.0.0.1:9/hook";
    private static final String SILENT = "http://%s.silent.test/hook";

    private final Names names = CDI.current().select(Names.class).get();
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        callers.shutdownNow();
    }

    @Test
    void registrationsThatWaitForANameServerHoldUpNobodyElse() throws InterruptedException {
        holdsUpNobody(() -> aWebhook(SILENT.formatted(UUID.randomUUID())).ask());
    }

    @Test
    void revisionsThatWaitForANameServerHoldUpNobodyElse() throws InterruptedException {
        var webhook = aWebhook(URL).register();

        holdsUpNobody(() -> webhook.put(Map.of("name", "moved", "url", SILENT.formatted(UUID.randomUUID()))));
    }

    /** More of them than there are connections to the database. */
    private void holdsUpNobody(Supplier<Response> request) throws InterruptedException {
        // Given
        var other = aWebhook(URL).register();
        int callersAtOnce = connections() + 2;
        var waiting = new ArrayList<CompletableFuture<Response>>();
        try (var silence = names.fallSilent(callersAtOnce)) {
            for (int i = 0; i < callersAtOnce; i++) {
                waiting.add(CompletableFuture.supplyAsync(request, callers));
            }
            assertThat(silence.isMet()).as("all of them wait at once").isTrue();
            // When
            var meanwhile = other.change("/deactivation");
            // Then
            meanwhile.then().statusCode(200);
        }
        assertThat(waiting)
                .allSatisfy(one -> one.join()
                        .then()
                        .statusCode(422)
                        .body("violations.rule", equalTo(List.of("webhook.url.host"))));
    }

    @Test
    void aRepeatedRegistrationIsAnsweredAsTheFirstThoughTheHostIsGone() {
        // Given
        var host = UUID.randomUUID() + ".test";
        names.know(host);
        var webhook = aWebhook("http://" + host + "/hook");
        var key = UUID.randomUUID();
        var first = webhook.ask(key);
        first.then().statusCode(201);
        // When
        names.forget(host);
        var second = webhook.ask(key);
        // Then
        second.then().statusCode(201).header("Location", equalTo(first.getHeader("Location")));
        assertThat(second.getHeader("Idempotent-Replayed")).isEqualTo("true");
        webhook.with("name", "another").ask().then().statusCode(422).body("violations[0].path", equalTo("url"));
    }

    @Test
    void aRevisionToAHostThatIsUnknownLeavesEverythingAsItWas() {
        Registered webhook = aWebhook(URL).register();

        webhook.put(Map.of("name", "moved", "url", "http://" + UUID.randomUUID() + ".test/"))
                .then()
                .statusCode(422)
                .body("violations[0].rule", equalTo("webhook.url.host"));

        webhook.get("").then().body("url", equalTo(URL)).body("version", equalTo(1));
    }

    private static int connections() {
        return CDI.current()
                .select(AgroalDataSource.class)
                .get()
                .getConfiguration()
                .connectionPoolConfiguration()
                .maxSize();
    }
}
