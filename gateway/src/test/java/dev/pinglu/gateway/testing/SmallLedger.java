package dev.pinglu.gateway.testing;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;

/** Five projects of 1850 in two towns, three of them started, for all tests that only read. */
public final class SmallLedger {
    public static final String TOWN = "140603100";
    public static final ProjectState STARTED = aProject(TOWN, 1850).thenStarted();

    private static final String OTHER_TOWN = "140603101";
    private static final List<ProjectState> ALL = List.of(
            STARTED,
            aProject(TOWN, 1850).ofLevel("PROVINCE").thenStarted(),
            aProject(TOWN, 1850).thenStarted(),
            aProject(OTHER_TOWN, 1850),
            aProject("140603", 1850));

    private SmallLedger() {}

    /** Publishes it, which changes nothing the second time, and returns when the gateway shows all of it. */
    public static void isRead() {
        try (var publisher = new Publisher()) {
            ALL.forEach(publisher::publish);
        }
        await("all five are visible")
                .untilAsserted(() -> given().get("/api/metrics/projects.listed/values?period=1850")
                        .then()
                        .body("value", equalTo(ALL.size())));
    }
}
