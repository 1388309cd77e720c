package dev.pinglu.gateway.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.util.UUID;

/**
 * An event as the log has it.
 *
 * @param id its place
 */
public record LogEntry(long id, UUID eventId) {

    /** Publishes a project and returns when its event is in the log. */
    public static LogEntry of(ProjectState project) {
        try (var publisher = new Publisher()) {
            publisher.publish(project);
        }
        var events = "/api/events?subject=" + project.key();
        await("the event is in the log")
                .until(() -> !given().get(events).jsonPath().getList("items").isEmpty());
        var event = given().get(events).jsonPath();
        return new LogEntry(event.getLong("items[0].id"), UUID.fromString(event.getString("items[0].eventId")));
    }

    /** Returns when the log holds everything that was published before. */
    public static void isComplete() {
        Backlog.isWorkedOff();
    }
}
