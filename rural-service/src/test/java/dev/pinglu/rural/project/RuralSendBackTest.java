package dev.pinglu.rural.project;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.rural.project.RuralProjectFixture.decide;
import static dev.pinglu.rural.project.RuralProjectFixture.planned;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.kit.testing.TopicReader;
import dev.pinglu.kit.testing.WorkItemCalls;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RuralSendBackTest {
    private static final Map<String, String> REASON = Map.of("reason", "资金计划与实施方案不符");
    private static final Map<String, String> APPROVED = Map.of("to", "APPROVED", "on", "2022-10-01");

    private final WorkItemCalls work = new WorkItemCalls("/api/rural/work-items");

    @Test
    void theClerkReadsWhyAProjectCameBackAndSubmitsItAgain() {
        // Given
        var project = planned();
        // When
        decide(project, "/rework", REASON).then().statusCode(200);
        // Then
        assertThat(work.kindsAbout(record(project))).containsExactly("rural-project.rework");
        var item = given().auth()
                .oauth2(Tokens.of("rural-clerk", Tokens.HOME))
                .get(work.about(record(project)))
                .jsonPath();
        assertThat(item.getBoolean("item.mine")).isTrue();
        assertThat(item.getString("sentBack")).isEqualTo(REASON.get("reason"));
        assertThat(get(project).jsonPath().getString("rework.reason")).isEqualTo(REASON.get("reason"));
        decide(project, "/decisions", APPROVED).then().statusCode(409);
        // When
        change(project, "/resubmission", Map.of("reason", "已按意见调整")).then().statusCode(200);
        // Then
        assertThat(work.kindsAbout(record(project))).containsExactly("rural-project.approve");
        decide(project, "/decisions", APPROVED).then().statusCode(200);
    }

    @Test
    void thatItCameBackIsPublishedAndWhyIsNot() {
        // Given
        var project = planned();
        decide(project, "/rework", REASON);
        var item = work.about(record(project));
        // Then
        try (var states = TopicReader.of("rural.state")) {
            var state = states.await("work-item" + item.substring(item.lastIndexOf('/')), 1)
                    .get(0);
            assertThat(state.header("ce_cause")).isEqualTo("sent-back");
            assertThat(state.json().get("sentBack").asBoolean()).isTrue();
            assertThat(state.json().toString()).doesNotContain("资金计划与");
            var last = states.await(record(project), 3).get(2);
            assertThat(last.header("ce_cause")).isEqualTo("sent-back");
            assertThat(last.json().toString()).doesNotContain("资金计划与");
        }
    }

    private static String record(String project) {
        return "rural-project" + project.substring(project.lastIndexOf('/'));
    }
}
