package dev.pinglu.gateway.stream;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pinglu.gateway.testing.LogEntry;
import dev.pinglu.gateway.testing.OpenStream;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What readers hear who were away, and what they all hear while nothing happens. */
@QuarkusTest
class MissedEventsTest extends OpenStream {
    @Inject
    StreamSettings settings;

    @Test
    void aReaderContinuesBehindItsLastEvent() {
        var missed = aProject(TOWN, 2022);
        publisher.publish(missed);
        await("it is in the log").until(() -> inLog(missed.key()));
        listen("?division=" + TOWN, Integer.toString(idOf(missed.key()) - 1));

        await("what was missed arrives").until(() -> arrived(missed.key()));
    }

    @Test
    void aReaderKnowsWhereToContinueBeforeItHearsAnything() {
        // Given
        var project = aProject(TOWN, 2022);
        publisher.publish(project);
        await("it is in the log").until(() -> inLog(project.key()));
        // When
        listen("?division=" + OTHER_TOWN + "&lastEventId=" + idOf(project.key()), null);
        // Then
        await("the head arrives").until(() -> lines.size() >= 2);
        assertThat(lines).startsWith("retry: 2000", "id: " + idOf(project.key()));
    }

    @Test
    void aPageContinuesBehindTheEventItShows() {
        var missed = aProject(TOWN, 2022);
        publisher.publish(missed);
        await("it is in the log").until(() -> inLog(missed.key()));

        listen("?division=" + TOWN + "&lastEventId=" + (idOf(missed.key()) - 1), null);

        await("what came in meanwhile arrives").until(() -> arrived(missed.key()));
        await("its figure arrives").until(() -> arrived("\"metric\":\"projects.listed\""));
    }

    @Test
    void aReaderOfAnotherTimeIsToldToReadAnew() {
        listen("", "999999999");

        await("the reader is told").until(() -> lines.contains("event: resync"));
    }

    @Test
    void aReaderWhoMissedTooMuchIsToldOnceToReadAnewAndMissesNothingAfterwards() {
        // Given
        var first = aProject(TOWN, 1732);
        publisher.publish(first);
        await("it is in the log").until(() -> inLog(first.key()));
        for (int more = 0; more < settings.mostReplayed() + 50; more++) {
            publisher.publish(aProject(OTHER_TOWN, 1732));
        }
        LogEntry.isComplete();
        long head = newest();
        assertThat(head - idOf(first.key())).isGreaterThan(settings.mostReplayed());
        // When
        listen("?division=140603", Integer.toString(idOf(first.key())));
        await("the reader is told").until(() -> lines.contains("event: resync"));
        var later = Stream.generate(() -> aProject(TOWN, 1732)).limit(20).toList();
        later.forEach(publisher::publish);
        await("all that follows arrives").until(() -> later.stream().allMatch(project -> arrived(project.key())));
        // Then
        assertThat(lines).filteredOn("event: resync"::equals).hasSize(1);
        int resync = lines.indexOf("event: resync");
        assertThat(lines.subList(0, resync)).doesNotContain("event: change");
        assertThat(idBefore(resync)).isEqualTo(head);
        assertThat(lines.get(resync + 1)).isEqualTo("data: {\"lastEventId\":" + head + "}");
        assertThat(changesHeard())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(head + 1, newest()).boxed().toList());
    }

    @Test
    void aQuietStreamSaysThatItLivesAndWhereItStands() {
        // Given
        var project = aProject(OTHER_TOWN, 1733);
        publisher.publish(project);
        await("it is in the log").until(() -> inLog(project.key()));
        // When
        listen("?division=140603206", null);
        // Then
        await("it says so again and again")
                .until(() -> lines.stream().filter(": alive"::equals).count() >= 2);
        assertThat(idBefore(lines.lastIndexOf(": alive"))).isGreaterThanOrEqualTo(idOf(project.key()));
        assertThat(lines).doesNotContain("event: change");
    }

    @Test
    void manyWhoComeBackAtOnceGetWhatTheyMissedAndWhoKeepsUpIsNotForgotten() {
        // Given
        var before = aProject(TOWN, 1734);
        publisher.publish(before);
        await("it is in the log").until(() -> inLog(before.key()));
        var missed = Stream.generate(() -> aProject(TOWN, 1734)).limit(250).toList();
        missed.forEach(publisher::publish);
        await("all is in the log").until(() -> inLog(missed.get(249).key()));
        listen("?division=" + TOWN, null);
        var returned = Stream.generate(() -> (List<String>) new CopyOnWriteArrayList<String>())
                .limit(15)
                .toList();
        // When
        for (int reader = 0; reader < returned.size(); reader++) {
            listen(
                    "?division=" + TOWN,
                    Integer.toString(idOf(before.key()) + reader % 3),
                    Tokens.with(
                            List.of("leader"),
                            Map.of("preferred_username", "returned-" + reader, "division", "140603")),
                    returned.get(reader));
        }
        var news = aProject(TOWN, 1734);
        publisher.publish(news);
        // Then
        await("it arrives").until(() -> arrived(news.key()));
        await("it arrives everywhere")
                .until(() -> returned.stream()
                        .allMatch(reader -> reader.stream().anyMatch(line -> line.contains(news.key()))));
        for (var reader : returned) {
            assertThat(missed.subList(2, 250))
                    .allMatch(project -> reader.stream()
                                    .filter(line -> line.contains(project.key()))
                                    .count()
                            == 1);
        }
    }

    private static long newest() {
        return given().get("/api/events?limit=1").jsonPath().getLong("items[0].id");
    }

    private List<Long> changesHeard() {
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).equals("event: change"))
                .mapToObj(this::idBefore)
                .toList();
    }
}
