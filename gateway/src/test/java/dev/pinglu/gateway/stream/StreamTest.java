package dev.pinglu.gateway.stream;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pinglu.gateway.testing.AlertState;
import dev.pinglu.gateway.testing.OpenStream;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What readers of the stream hear as it happens. */
@QuarkusTest
class StreamTest extends OpenStream {
    private final LiveFeed feed = CDI.current().select(LiveFeed.class).get();

    @Test
    void anEventAndTheFiguresItChangedArriveWithoutAsking() {
        listen("?division=140603", null);
        var project = aProject(TOWN, 2022);

        publisher.publish(project);

        await("the event arrives").until(() -> arrived(project.key()));
        await("the figure arrives").until(() -> arrived("\"metric\":\"projects.listed\""));
        await("the rate arrives").until(() -> arrived("\"metric\":\"projects.start-rate\""));
    }

    @Test
    void anAlertArrivesLikeAnyOtherState() {
        // Given
        listen("?division=" + TOWN + "&type=" + AlertState.TYPE, null);
        var alert = AlertState.anAlert("示例项目", TOWN);
        // When
        publisher.publish(aProject(TOWN, 1867));
        publisher.send(alert.record());
        // Then
        await("the alert arrives").until(() -> arrived(alert.key()));
        assertThat(arrived("projects.project.state.v1")).isFalse();
    }

    @Test
    void aDivisionHearsOfItselfOnly() {
        listen("?division=" + TOWN, null);
        var elsewhere = aProject(OTHER_TOWN, 2022);
        var here = aProject(TOWN, 2022);

        publisher.publish(elsewhere);
        publisher.publish(here);

        await("the event of the division arrives").until(() -> arrived(here.key()));
        await("the other one is in the log").until(() -> inLog(elsewhere.key()));
        assertThat(arrived(elsewhere.key())).isFalse();
    }

    @Test
    void whoHearsOfFiguresOnlyIsToldWhereToContinueAndThenGetsEveryFigure() {
        listen("", null, Tokens.of("park-clerk", TOWN));
        var project = aProject(TOWN, 2022);
        publisher.publish(project);
        await("the figure arrives").until(() -> arrived("\"metric\":\"projects.listed\""));
        await("it is in the log").until(() -> inLog(project.key()));
        int reached = lines.stream()
                .filter(line -> line.startsWith("id: "))
                .mapToInt(line -> Integer.parseInt(line.substring(4)))
                .max()
                .orElse(0);
        assertThat(reached).isGreaterThanOrEqualTo(idOf(project.key()));
        lines.clear();

        listen("", Integer.toString(reached), Tokens.of("park-clerk", TOWN));

        await("the figures arrive that could have been on their way")
                .until(() ->
                        arrived("\"metric\":\"projects.listed\"") && arrived("\"metric\":\"projects.start-rate\""));
    }

    @Test
    void aMoveIsHeardOfWhereTheRecordLayAndNobodyElseHearsOfFigures() {
        var project = aProject(TOWN, 2022);
        publisher.publish(project);
        await("it is in the log").until(() -> inLog(project.key()));
        listen("?division=" + TOWN, null);
        List<String> elsewhere = new CopyOnWriteArrayList<>();
        listen("?division=140603206", null, Tokens.ofAllClerks(), elsewhere);

        publisher.publish(project.thenMovedTo(OTHER_TOWN));

        await("the figure it left arrives").until(() -> arrived("\"metric\":\"projects.listed\""));
        var here = aProject("140603206", 2022);
        publisher.publish(here);
        await("a later event arrives elsewhere")
                .until(() -> elsewhere.stream().anyMatch(line -> line.contains(here.key())));
        assertThat(elsewhere.stream().takeWhile(line -> !line.contains(here.key())))
                .noneMatch("event: metric"::equals);
    }

    @Test
    void oneAccountCannotTakeAllStreams() throws IOException {
        var token = Tokens.with(List.of("subscriber"), Map.of("preferred_username", "greedy", "division", "140603"));
        var taken = Stream.generate(() -> open(token)).limit(20).toList();
        assertThat(taken).allMatch(one -> one.statusCode() == 200);

        var refused = open(token);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(new String(refused.body().readAllBytes(), UTF_8)).contains("urn:pinglu:problem:too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("30");
        listen("", null);
        for (var one : taken) {
            one.body().close();
        }
    }

    @Test
    void aReaderThatTakesNothingIsCutOffAndOthersAreServed() throws IOException {
        await("those of other tests have left").until(() -> feed.size() == 0);
        try (var lazy = new Socket()) {
            lazy.setReceiveBufferSize(4_096);
            lazy.connect(new InetSocketAddress("127.0.0.1", stream.getPort()));
            lazy.getOutputStream()
                    .write(("GET /api/stream?division=140603205 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + Tokens.ofAllClerks() + "\r\n\r\n")
                            .getBytes(UTF_8));
            await("it listens").until(() -> feed.size() == 1);
            listen("?division=" + TOWN, null);
            int both = feed.size();

            for (int more = 0; more < 24; more++) {
                publisher.publish(aProject("140603205", 1731).withTitle("长".repeat(150_000)));
            }

            await("the lazy one is cut off").until(() -> feed.size() < both);
            var here = aProject(TOWN, 2022);
            publisher.publish(here);
            await("the other one still hears").until(() -> arrived(here.key()));
        }
    }

    @Test
    void aTownshipHearsOfItselfOnlyWithoutAskingForIt() {
        listen("", null, Tokens.of("township-clerk", TOWN));
        var elsewhere = aProject(OTHER_TOWN, 2022);
        var here = aProject(TOWN, 2022);

        publisher.publish(elsewhere);
        publisher.publish(here);

        await("the event of the township arrives").until(() -> arrived(here.key()));
        await("the other one is in the log").until(() -> inLog(elsewhere.key()));
        await("the figure arrives").until(() -> arrived("\"metric\":\"projects.listed\""));
        assertThat(arrived(elsewhere.key())).isFalse();
        assertThat(lines).noneMatch(line -> line.contains("\"division\":\"140603\"") || line.contains(OTHER_TOWN));
    }

    @Test
    void whoMayNotReadRecordsHearsOfFiguresOnly() {
        listen("", null, Tokens.of("park-clerk", TOWN));
        var project = aProject(TOWN, 2022);

        publisher.publish(project);

        await("the figure arrives").until(() -> arrived("\"metric\":\"projects.listed\""));
        assertThat(lines).doesNotContain("event: change");
        assertThat(arrived(project.key())).isFalse();
    }

    @Test
    void aStreamEndsWithItsToken() {
        listen(
                "",
                null,
                Tokens.with(
                        List.of("leader"),
                        Map.of("preferred_username", "leader", "division", "140603", "seconds", "4")));

        await("the stream ends").until(() -> lines.contains("complete"));
    }

    private HttpResponse<InputStream> open(String token) {
        return HttpClient.newHttpClient()
                .sendAsync(aStream("", token).build(), BodyHandlers.ofInputStream())
                .join();
    }
}
