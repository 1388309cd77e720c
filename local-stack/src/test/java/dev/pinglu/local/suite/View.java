package dev.pinglu.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pinglu.local.rest.Api;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** The district's view in the gateway, and what the gateway says about its own truth. */
final class View {
    static final Duration CATCH_UP = Duration.ofSeconds(60);

    private final Api api;
    private final Api operator;

    View(Suite suite) {
        this.api = suite.as("leader");
        this.operator = suite.as("operator");
    }

    long figure(String metric) {
        return api.get("/api/metrics/" + metric + "/values?division=140603&period=2022")
                .path("value")
                .asLong();
    }

    /** How many records of a type the service itself counts. */
    long counted(String domain, String type) {
        for (JsonNode entry : operator.get("/api/" + domain + "/admin/digest").path("types")) {
            if (entry.path("type").asText().equals(type)) {
                return entry.path("count").asLong();
            }
        }
        return 0;
    }

    /** The event id that explains why the record counts as started. */
    String explained(String subject) {
        String query = "/api/explain?metric=projects.started&division=140603&period=2022&limit=100";
        String token = "";
        do {
            JsonNode page = api.get(query + token);
            for (JsonNode evidence : page.path("items")) {
                if (evidence.path("subject").asText().equals(subject)) {
                    return evidence.path("eventId").asText();
                }
            }
            token = "&pageToken=" + page.path("nextPageToken").asText();
        } while (!token.equals("&pageToken="));
        return "none";
    }

    /** Waits until the view holds what the services published, and its figures are those of its records. */
    void awaitAgreement() {
        Awaitility.await("reconcile to name no difference")
                .atMost(CATCH_UP)
                .untilAsserted(() -> assertThat(services())
                        .allSatisfy(service ->
                                assertThat(service.path("equal").asBoolean()).isTrue()));
        JsonNode recomputed = checked("recompute");
        assertThat(recomputed.path("differences")).isEmpty();
        assertThat(recomputed.path("equal").asBoolean()).isTrue();
    }

    /** Ids that reconcile names as held in another version than the service's. */
    List<String> stale() {
        return services().stream()
                .flatMap(service -> StreamSupport.stream(service.path("types").spliterator(), false))
                .flatMap(type -> StreamSupport.stream(type.path("stale").spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    /** The domains of services that were put back to an earlier copy and have not published it yet. */
    List<String> restored() {
        return services().stream()
                .filter(service -> service.path("restored").asBoolean())
                .map(service -> service.path("domain").asText())
                .toList();
    }

    /** Of the snapshot after which what it did not hold was last taken out of the view; 0 before the first. */
    int sweptEpoch(String domain) {
        int epoch = 0;
        for (JsonNode snapshot : operator.get("/api/admin/ingest").path("snapshots")) {
            if (snapshot.path("domain").asText().equals(domain) && snapshot.hasNonNull("sweptAt")) {
                epoch = Math.max(epoch, snapshot.path("epoch").asInt());
            }
        }
        return epoch;
    }

    /** Builds the view anew from the log of events; it was right in every row if the two are equal. */
    void requireEqualRebuild() {
        JsonNode report = checked("rebuild");
        assertThat(report.path("equal").asBoolean()).as(report.toString()).isTrue();
    }

    /** Returns when a service has published everything anew, with the epoch under which it did. */
    int republish(String domain) {
        String path = "/api/" + domain + "/admin/republish";
        JsonNode run = operator.post(path, "republish " + UUID.randomUUID(), JsonNodeFactory.instance.objectNode());
        Awaitility.await("everything to be published anew")
                .atMost(CATCH_UP)
                .until(() -> operator.get(path + "/" + run.path("id").asText()).hasNonNull("completedAt"));
        return run.path("epoch").asInt();
    }

    /** What reconcile says of the services that this checkout has. */
    private List<JsonNode> services() {
        Path root = Path.of(System.getProperty("pinglu.root"));
        List<JsonNode> services = StreamSupport.stream(
                        checked("reconcile").path("services").spliterator(), false)
                .filter(service ->
                        Files.isDirectory(root.resolve(service.path("domain").asText() + "-service/src/main")))
                .toList();
        assertThat(services).isNotEmpty();
        return services;
    }

    /** A check changes nothing, so that it may be asked for again and again. */
    private JsonNode checked(String check) {
        return operator.post("/api/admin/" + check, check, JsonNodeFactory.instance.objectNode());
    }
}
