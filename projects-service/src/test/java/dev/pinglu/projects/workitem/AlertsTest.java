package dev.pinglu.projects.workitem;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.park.ParkFixture.aPark;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static dev.pinglu.projects.workitem.WorkListTest.prepared;
import static dev.pinglu.projects.workitem.WorkListTest.record;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinglu.kit.aggregate.DailyReview;
import dev.pinglu.kit.testing.DatabaseOwner;
import dev.pinglu.kit.testing.TopicReader;
import dev.pinglu.kit.testing.WorkItemCalls;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What rules read of projects and parks is what is published of alerts. The business day is 2022-10-20. */
@QuarkusTest
class AlertsTest {
    private static final String WORK = "/api/projects/work-items";
    private static final String PARKS = "/api/projects/parks";

    @Inject
    DailyReview review;

    @Inject
    DataSource database;

    @Test
    void whatIsMissedIsRaisedWithTheChangeThatMakesItSoAndClearedWithTheOneThatEndsIt() throws SQLException {
        // Given
        var project = prepared();
        // When
        change(project, "/overlays", Map.of("to", "SUSPENDED", "on", "2022-10-20", "reason", "试验", "document", "试验1号"))
                .then()
                .statusCode(200);
        // Then
        var alert = only("select id from alert where record = '" + record(project) + "'");
        try (var states = TopicReader.of("projects.state")) {
            var published = states.await("alert/" + alert, 2);
            assertThat(published).extracting(r -> r.header("ce_cause")).containsExactly("raised", "cleared");
            assertThat(published.get(0).header("ce_type")).isEqualTo("dev.pinglu.projects.alert.state.v1");
            assertThat(published.get(0).header("ce_division")).isEqualTo("140603101");
            assertThat(published.get(0).json().get("severity").asText()).isEqualTo("CRITICAL");
            assertThat(published.get(0).json().get("since").asText()).isEqualTo("2022-06-01");
            assertThat(published.get(0).json().get("link").asText()).isEqualTo(project);
            assertThat(published.get(1).json().get("removed").asBoolean()).isTrue();
            assertThat(published.get(1).json().get("clearedOn").asText()).isEqualTo("2022-10-20");
        }
    }

    @Test
    void aPlanThatIsPutOffAndTakenUpAgainNeitherClearsTheAlertNorRaisesAnother() throws SQLException {
        // Given
        var project = prepared();
        // When
        put(project, "/listings/2022", Map.of("admittedOn", "2022-01-15", "plannedStartMonth", 11))
                .then()
                .statusCode(200);
        put(project, "/listings/2022", Map.of("admittedOn", "2022-01-15", "plannedStartMonth", 9))
                .then()
                .statusCode(200);
        // Then
        var alert = only("select id from alert where record = '" + record(project) + "'");
        try (var states = TopicReader.of("projects.state")) {
            var published = states.await("alert/" + alert, 3);
            assertThat(published).extracting(r -> r.header("ce_cause")).containsExactly("raised", "eased", "eased");
            assertThat(published.get(1).json().get("quietSince").asText()).isEqualTo("2022-10-20");
            assertThat(published.get(2).json().has("quietSince")).isFalse();
            assertThat(published.get(2).json().get("severity").asText()).isEqualTo("WARNING");
        }
    }

    @Test
    void workThatWasNotDoneInTimeIsAlarmedAboutUntilItIsDone() throws SQLException {
        // Given
        var park = post(PARKS, aPark().described()).getHeader("Location");
        // When
        put(park, "/standard-plants/1", plant(9, 0)).then().statusCode(200);
        // Then
        var item = item(park);
        var overdue = "select severity from alert where record = 'work-item/" + item + "' and not removed";
        assertThat(only(overdue)).isEqualTo("WARNING");
        // When
        put(park, "/standard-plants/1", plant(8, 0)).then().statusCode(200);
        // Then
        assertThat(only(overdue)).isEqualTo("CRITICAL");
        // When
        put(park, "/standard-plants/1", plant(8, 48_000)).then().statusCode(200);
        // Then
        assertThat(all(overdue)).isEmpty();
        assertThat(only("select cleared_on from alert where record = 'work-item/" + item + "'"))
                .isEqualTo("2022-10-20");
    }

    @Test
    void whatARuleOfTheDomainAlarmsAboutIsNotAlarmedAboutTwice() throws SQLException {
        // Given
        var item = new WorkItemCalls(WORK).about(record(prepared()));
        // Then
        assertThat(all("select rule from alert where record = 'work-item" + item.substring(item.lastIndexOf('/'))
                        + "'"))
                .isEmpty();
    }

    @Test
    void theAlertsAreHeldAgainstTheRecordsAndMended() throws SQLException {
        // Given
        var lost = prepared();
        var mild = prepared();
        DatabaseOwner.execute("delete from alert where record = '" + record(lost) + "'");
        DatabaseOwner.execute("update alert set severity = 'WARNING' where record = '" + record(mild) + "'");
        var park = post(PARKS, aPark().described()).getHeader("Location");
        put(park, "/standard-plants/1", plant(9, 0)).then().statusCode(200);
        DatabaseOwner.execute("delete from alert where record = 'work-item/" + item(park) + "'");
        // When
        int settled = review.run();
        // Then
        assertThat(settled).isEqualTo(3);
        assertThat(only("select severity from alert where record = '" + record(lost) + "'"))
                .isEqualTo("CRITICAL");
        assertThat(only("select severity from alert where record = '" + record(mild) + "'"))
                .isEqualTo("CRITICAL");
        assertThat(only("select rule from alert where record = 'work-item/" + item(park) + "'"))
                .isEqualTo("work.overdue");
        assertThat(review.run()).isZero();
    }

    @Test
    void aChangeThatIsRefusedLeavesNoAlert() throws SQLException {
        // Given
        var before = only("select count(*) from alert");
        var lateStart = Map.of("project", aProject().described(), "stage", "READY", "actual", Map.of());
        var impossible =
                Map.of("project", aProject().in("140603").coded("nonsense").described(), "stage", "READY");
        // When
        post(
                        "/api/projects/key-projects/take-overs",
                        Map.of(
                                "asOf",
                                "2022-09-30",
                                "sourceDocument",
                                "试验台账",
                                "records",
                                List.of(lateStart, impossible)))
                .then()
                .statusCode(422);
        // Then
        assertThat(only("select count(*) from alert")).isEqualTo(before);
    }

    @Test
    void theDatabaseKeepsOneOpenAlertOfARuleAboutARecord() {
        // Given
        var record = record(prepared());
        // Then
        assertThatThrownBy(() -> DatabaseOwner.execute(
                        "insert into alert select gen_random_uuid(), version, change_number, null,"
                                + " rule, rule_version, name_zh, name_en, severity, inputs, title_zh, title_en, record, link,"
                                + " division_code, since, raised_at, null, null, false from alert where record = '"
                                + record
                                + "'"))
                .hasMessageContaining("alert_open_unique");
    }

    private static Map<String, Object> plant(int month, int delivered) {
        var plant = new HashMap<String, Object>(Map.of(
                "plannedSqm",
                48_000,
                "plannedDelivery",
                Map.of("year", 2022, "month", month),
                "deliveredSqm",
                delivered));
        if (delivered > 0) {
            plant.put("deliveredOn", "2022-10-19");
        }
        return plant;
    }

    private static String item(String park) {
        return given().queryParam("record", "park" + park.substring(park.lastIndexOf('/')))
                .queryParam("kind", "park.deliver-plant")
                .get(WORK)
                .jsonPath()
                .getString("items[0].id");
    }

    private String only(String query) throws SQLException {
        assertThat(all(query)).as(query).hasSize(1);
        return all(query).get(0);
    }

    private List<String> all(String query) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query);
                var row = select.executeQuery()) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }
}
