package dev.pinglu.gateway.stream;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.event.RecordLeft;
import dev.pinglu.gateway.testing.OpenStream;
import dev.pinglu.gateway.testing.ProjectState;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told that a record has left a division: those who may hold it and hear of it no more. */
@QuarkusTest
class DepartureTest extends OpenStream {
    private final ProjectState project = aProject(TOWN, 1736).withTitle("迁往别处的项目");

    @BeforeEach
    void aProjectInATown() {
        publisher.publish(project);
        await("it is in the log").until(() -> inLog(project.key()));
    }

    @Test
    void whoHearsOfTheTownAloneIsToldThatTheRecordHasLeftAndNothingOfWhatItIsNow() throws JsonProcessingException {
        // Given
        listen("?division=" + TOWN, null);
        var ofProjects = heard("?division=" + TOWN + "&type=" + ProjectState.TYPE);
        var ofAlerts = heard("?division=" + TOWN + "&type=dev.pinglu.projects.alert.state.v1");
        // When
        publisher.publish(project.thenMovedTo(OTHER_TOWN));
        await("it is told").until(() -> arrived(RecordLeft.TYPE));
        var later = aProject(TOWN, 1736);
        publisher.publish(later);
        await("a later event arrives").until(() -> arrived(ofProjects, later.key()));
        // Then
        var told = told(lines);
        assertThat(told).hasSize(1).isEqualTo(told(ofProjects));
        var left = new ObjectMapper().readTree(told.get(0).substring("data: ".length()));
        assertThat(left.path("subject").asText()).isEqualTo(project.key());
        assertThat(left.path("division").asText()).isEqualTo(TOWN);
        assertThat(left.path("sequence").asText()).isEqualTo("00000001000000000002");
        assertThat(left.path("time").asText()).startsWith("20");
        assertThat(left.path("id").asInt()).isEqualTo(idOf(project.key()));
        assertThat(left.path("data").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("subject", "stateType");
        assertThat(left.path("data").path("stateType").asText()).isEqualTo(ProjectState.TYPE);
        assertThat(lines).noneMatch(line -> line.contains("迁往别处的项目") || line.contains(OTHER_TOWN));
        assertThat(told(ofAlerts)).isEmpty();
    }

    @Test
    void whoHearsOfBothPlacesOrOfTheNewOneGetsTheRecordItself() {
        // Given
        var elsewhere = heard("?division=" + OTHER_TOWN);
        listen("?division=" + Tokens.HOME, null);
        // When
        publisher.publish(project.thenMovedTo(OTHER_TOWN));
        // Then
        await("the record arrives").until(() -> arrived("迁往别处的项目"));
        await("it arrives where it lies now").until(() -> arrived(elsewhere, "迁往别处的项目"));
        assertThat(told(lines)).isEmpty();
        assertThat(told(elsewhere)).isEmpty();
    }

    @Test
    void whoWasAwayIsToldTheSameAsOftenAsItComesBack() {
        // Given
        int registered = idOf(project.key());
        publisher.publish(project.thenMovedTo(OTHER_TOWN));
        await("it is in the log").until(() -> idOf(project.key()) > registered);
        var before = Integer.toString(registered);
        // When
        listen("?division=" + TOWN, before);
        await("it is told").until(() -> arrived(RecordLeft.TYPE));
        List<String> again = new CopyOnWriteArrayList<>();
        listen("?division=" + TOWN, before, Tokens.ofAllClerks(), again);
        await("it is told again").until(() -> arrived(again, RecordLeft.TYPE));
        // Then
        assertThat(told(again)).isEqualTo(told(lines));
    }

    private List<String> heard(String query) {
        List<String> heard = new CopyOnWriteArrayList<>();
        listen(query, null, Tokens.ofAllClerks(), heard);
        return heard;
    }

    private static List<String> told(List<String> lines) {
        return lines.stream().filter(line -> line.contains(RecordLeft.TYPE)).toList();
    }
}
