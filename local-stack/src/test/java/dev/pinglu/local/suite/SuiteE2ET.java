package dev.pinglu.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.demo.ProjectEvidence;
import dev.pinglu.local.rest.Api;
import dev.pinglu.local.suite.Suite.Ended;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs the packaged suite with the demo ledger and does to it what happens to suites. */
@Order(1)
@ExtendWith(RunningSuite.class)
@TestMethodOrder(OrderAnnotation.class)
class SuiteE2ET {
    private static final String PROJECTS = "/api/projects/key-projects";
    private static final ObjectMapper JSON = new ObjectMapper();

    @SuppressWarnings("NullAway.Init")
    private static Suite suite;

    /** Reads. */
    @SuppressWarnings("NullAway.Init")
    private static Api leader;

    /** Keeps key projects. */
    @SuppressWarnings("NullAway.Init")
    private static Api clerk;

    /** Runs the suite. */
    @SuppressWarnings("NullAway.Init")
    private static Api operator;

    @SuppressWarnings("NullAway.Init")
    private static View view;

    /** The demo that every test builds on was interrupted half-way by {@code down}, and called again. */
    @BeforeAll
    static void startWithTheDemo(Suite running) throws Exception {
        suite = running;
        leader = suite.as("leader");
        clerk = suite.as("projects-clerk");
        operator = suite.as("operator");
        view = new View(suite);
        succeed("up");
        Process interrupted = suite.start("demo");
        Awaitility.await("the middle of the demo").atMost(View.CATCH_UP).until(() -> projects() >= 100);
        succeed("down");
        interrupted.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertThat(interrupted.waitFor()).isNotZero();
        succeed("up");
        assertThat(projects()).isGreaterThanOrEqualTo(100);
        succeed("demo");
    }

    private static long projects() {
        return view.counted("projects", "project");
    }

    /** Comes before those that add records of their own: only then do the figures still agree with the report. */
    @Test
    @Order(1)
    void aRepeatedDemoChangesNothing() throws Exception {
        // Given
        JsonNode before = operator.get("/api/projects/admin/digest");

        // When
        Ended demo = suite.pinglu("demo");

        // Then
        assertThat(demo.status()).as(demo.output()).isZero();
        assertThat(demo.output())
                .contains("P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09", "P10", "P11", "P12", "P13")
                .contains("P14", "P15", "P16", "P17", "P18", "P19", "R03", "R04", "R06", "R07", "R09", "R10", "R11")
                .contains("R12", "R13", "R14", "R15", "R16", "R17", "C01", "C02", "C03", "C04")
                .doesNotContain("DIFFERS");
        assertThat(operator.get("/api/projects/admin/digest")).isEqualTo(before);
        view.awaitAgreement();
    }

    @Test
    void theNextPageIsLinkedByItsPathWhateverTheServiceIsCalledInside() {
        assertThat(leader.ask(PROJECTS + "?limit=1").headers().firstValue("Link"))
                .hasValueSatisfying(link -> assertThat(link).startsWith("<" + PROJECTS + "?limit=1&pageToken="));
    }

    @Test
    @Order(2)
    void oneMoreStartedProjectMovesTheFigureAndIsItsExplanation() throws Exception {
        // Given 202 of 215, a listed project that has not begun, and somebody who listens
        assertThat(view.figure("projects.listed")).isEqualTo(215);
        assertThat(view.figure("projects.started")).isEqualTo(202);
        Iterator<String> stream = suite.listen("/api/stream?division=140603").iterator();
        JsonNode ready = leader.get(PROJECTS + "?listedIn=2022&stage=READY&started=false&limit=1")
                .path("items")
                .get(0);

        String id = ready.path("id").asText();
        new ProjectEvidence(clerk, suite.as("park-clerk"), suite.as("data-officer"))
                .record("one-more", id, "CONSTRUCTION", LocalDate.of(2022, 10, 20));

        // When
        ObjectNode step = JSON.createObjectNode().put("to", "CONSTRUCTION").put("on", "2022-10-20");
        String path = PROJECTS + "/" + id + "/transitions";
        clerk.post(path, "one-more", step, ready.path("version").asLong());
        String subject = "project/" + id;

        // Then
        Awaitility.await("the figure of started projects")
                .atMost(View.CATCH_UP)
                .until(() -> view.figure("projects.started") == 203);
        assertThat(view.figure("projects.listed")).isEqualTo(215);
        JsonNode published =
                leader.get("/api/events?limit=20&subject=" + subject).path("items");
        assertThat(published).anySatisfy(event -> {
            assertThat(event.path("cause").asText()).isEqualTo("stage-changed");
            assertThat(view.explained(subject)).isEqualTo(event.path("eventId").asText());
            assertThat(hears(stream, List.of(event.path("eventId").asText(), "\"cause\":\"stage-changed\"")))
                    .succeedsWithin(View.CATCH_UP);
        });
        assertThat(hears(stream, List.of("\"metric\":\"projects.started\"", "\"value\":203,")))
                .succeedsWithin(View.CATCH_UP);
    }

    private static CompletableFuture<Void> hears(Iterator<String> stream, List<String> parts) {
        return CompletableFuture.runAsync(() -> {
            String line = "";
            while (!parts.stream().allMatch(line::contains)) {
                line = stream.next();
            }
        });
    }

    @Test
    void everyStageChangeIsOnTheTopicToSubscribeTo() throws Exception {
        // When a plain client reads from the beginning
        List<ConsumerRecord<String, byte[]>> records = StatusReader.readAll(suite.kafka());

        // Then each is a CloudEvent whose schema resolves and accepts it
        Map<String, List<JsonNode>> changes = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            assertThat(StatusReader.header(record, "ce_specversion")).isEqualTo("1.0");
            String schema =
                    URI.create(StatusReader.header(record, "ce_dataschema")).getPath();
            String value = new String(record.value(), StandardCharsets.UTF_8);
            assertThat(StatusReader.validate(leader.get(schema).toString(), value))
                    .isEmpty();
            JsonNode change = JSON.readTree(value);
            changes.computeIfAbsent(change.path("projectId").asText(), first -> new ArrayList<>())
                    .add(change);
        }

        // And ten of the demo's projects went all the way, no step missing
        assertThat(changes.values()).allSatisfy(SuiteE2ET::requireChain);
        assertThat(changes.values().stream().filter(steps -> steps.size() >= 8)).hasSizeGreaterThanOrEqualTo(10);
    }

    private static void requireChain(List<JsonNode> steps) {
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).path("from")).isEqualTo(steps.get(i - 1).path("to"));
        }
    }

    @Test
    void killedRelayAndIngesterLoseAndDoubleNothing() throws Exception {
        // Given clerks at work
        long listed = view.figure("projects.listed");
        long started = view.figure("projects.started");
        try (Writers writers = new Writers(suite, "kill")) {
            Awaitility.await("the first records of the clerks")
                    .atMost(View.CATCH_UP)
                    .until(() -> writers.acknowledged().size() >= 20);

            // When the relay's process, then the ingester's, is killed in mid-flow and started again
            suite.kill("projects");
            succeed("up");
            suite.kill("gateway");
            succeed("up");
            writers.stop();

            // Then every acknowledged record is there once
            view.awaitAgreement();
            int entered = writers.acknowledged().size();
            assertThat(view.figure("projects.listed")).isEqualTo(listed + entered);
            assertThat(view.figure("projects.started")).isEqualTo(started + entered);
            writers.acknowledged()
                    .forEach((id, stage) -> assertThat(leader.get(PROJECTS + "/" + id)
                                    .path("stage")
                                    .asText())
                            .isEqualTo(stage));
        }
    }

    /** Keycloak's turn comes in {@link IdentityE2ET}. */
    @Test
    void whateverIsKilledUpRepairs() throws Exception {
        // Given
        JsonNode before = operator.get("/api/projects/admin/digest");
        for (String part : List.of("postgres", "kafka", "projects", "gateway")) {
            suite.kill(part);
        }

        // When
        succeed("up");

        // Then
        succeed("status");
        assertThat(operator.get("/api/projects/admin/digest")).isEqualTo(before);
        view.awaitAgreement();
    }

    @Test
    void aRecordDroppedOnPurposeIsNamed() throws Exception {
        // Given an outbox that loses a project's row in the very transaction that writes it, which no relay can see
        view.awaitAgreement();
        suite.sql(
                "projects",
                "create function lose() returns trigger language plpgsql as"
                        + " $$ begin delete from outbox where seq = new.seq; return null; end $$");
        suite.sql(
                "projects",
                "create trigger lose after insert on outbox for each row when (new.aggregate_type = 'project')"
                        + " execute function lose()");
        JsonNode project = leader.get(PROJECTS + "?limit=1").path("items").get(0);
        String id = project.path("id").asText();

        // When
        JsonNode changed;
        try {
            changed = suspend(project, "SUSPENDED");
        } finally {
            suite.sql("projects", "drop function lose() cascade");
        }

        // Then
        Awaitility.await("all that followed it has arrived, and it alone has not")
                .atMost(View.CATCH_UP)
                .untilAsserted(() -> assertThat(view.stale()).containsExactly(id));

        // And the next change of the record heals the view
        suspend(changed, "NONE");
        view.awaitAgreement();
    }

    private static JsonNode suspend(JsonNode project, String overlay) {
        ObjectNode change = JSON.createObjectNode()
                .put("to", overlay)
                .put("on", "2022-10-20")
                .put("reason", "end-to-end test");
        String path = PROJECTS + "/" + project.path("id").asText() + "/overlays";
        return clerk.post(
                path, "dropped/" + overlay, change, project.path("version").asLong());
    }

    private static void succeed(String command) throws Exception {
        Ended ended = suite.pinglu(command);
        assertThat(ended.status()).as(ended.output()).isZero();
    }
}
