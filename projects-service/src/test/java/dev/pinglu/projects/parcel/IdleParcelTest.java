package dev.pinglu.projects.parcel;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.parcel.ParcelCalls.BEGUN;
import static dev.pinglu.projects.parcel.ParcelCalls.DETERMINED;
import static dev.pinglu.projects.parcel.ParcelCalls.EXEMPT;
import static dev.pinglu.projects.parcel.ParcelCalls.FEE;
import static dev.pinglu.projects.parcel.ParcelCalls.STOPPED;
import static dev.pinglu.projects.parcel.ParcelCalls.after;
import static dev.pinglu.projects.parcel.ParcelCalls.late;
import static dev.pinglu.projects.parcel.ParcelCalls.parcel;
import static dev.pinglu.projects.parcel.ParcelCalls.refused;
import static dev.pinglu.projects.parcel.ParcelCalls.with;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.kit.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Land that comes to lie idle, and what becomes of it. The business day is 20 October 2022; 300 mu were supplied on 31 July 2020. */
@QuarkusTest
class IdleParcelTest {
    private static final String PATH = LandParcelResource.PATH;

    @Test
    void whatLiesIdleIsAlarmedAboutUntilWorksBegin() {
        // Given: a year and more is over, and two are not
        var parcel = late("2021-01-31");
        // Then
        get(parcel)
                .then()
                .body("clock.cause", equalTo("NOT_STARTED"))
                .body("clock.from", equalTo("2021-01-31"))
                .body("idleMonths", equalTo(20));
        // When
        after(parcel, "/start", BEGUN);
        // Then
        try (var states = TopicReader.of("projects.state")) {
            var alerts = states.await(
                    "alerts about the parcel",
                    record -> record.key().startsWith("alert/")
                            && record.json().path("link").asText().equals(parcel),
                    2);
            assertThat(alerts).extracting(r -> r.header("ce_cause")).containsExactly("raised", "cleared");
            assertThat(alerts.get(0).json().path("rule").asText()).isEqualTo("projects.idle-land");
            assertThat(alerts.get(0).json().path("severity").asText()).isEqualTo("CRITICAL");
        }
    }

    @ParameterizedTest
    @CsvSource({"2021-10-20, 2022-10-20, 200", "2021-10-21, 2022-10-20, 422", "2021-01-31, 2022-01-30, 422"})
    void landIsDeterminedToLieIdleOnceAYearIsFull(String agreed, String on, int status) {
        change(late(agreed), "/determination", with(DETERMINED, "on", on))
                .then()
                .statusCode(status)
                .body("violations.rule", status == 200 ? nullValue() : contains("parcel.idle.early"));
    }

    @Test
    void daysThatDoNotCountPutADeterminationOff() {
        // Given
        var parcel = late("2021-10-01");
        // When
        put(parcel, "/exemption", EXEMPT)
                .then()
                .statusCode(200)
                .body("clock.since", equalTo("2021-10-01"))
                .body("clock.from", equalTo("2021-10-31"))
                .body("idleMonths", equalTo(11))
                .body("notCountedReason", equalTo("试验"));
        // Then
        refused(parcel, "/determination", with(DETERMINED, "on", "2022-10-20"), "parcel.idle.early");
        put(after(late("2021-10-01"), "/start", BEGUN), "/exemption", EXEMPT)
                .then()
                .statusCode(409)
                .body("violations.rule", contains("parcel.exemption.none"));
    }

    @Test
    void anExtensionSetsAnotherStartWithinAYear() {
        // Given
        var parcel = after(late("2021-01-31"), "/determination", DETERMINED);
        var extension = Map.<String, Object>of(
                "disposal", "EXTENDED", "on", "2022-10-20", "document", "试验1号", "startBy", "2023-10-20");
        refused(parcel, "/disposal", with(extension, "startBy", "2023-10-21"), "parcel.disposal.start");
        refused(parcel, "/disposal", with(extension, "startBy", "2022-10-20"), "parcel.disposal.start");
        refused(parcel, "/disposal", with(extension, "disposal", "TAKEN_BACK"), "parcel.disposal.start");
        // When
        change(parcel, "/disposal", extension)
                .then()
                .statusCode(200)
                .body("status", equalTo("SUPPLIED"))
                .body("agreedStartOn", equalTo("2023-10-20"));
        // Then
        change(parcel, "/disposal", extension)
                .then()
                .statusCode(409)
                .body("violations.rule", contains("parcel.not-idle"));
    }

    @Test
    void theStartOfWorksThatHadBegunIsNotPutOff() {
        // Given
        var parcel = after(
                after(late("2021-01-31"), "/start", Map.of("on", "2021-03-01")),
                "/suspension",
                with(STOPPED, "on", "2021-05-01"));
        after(parcel, "/determination", DETERMINED);
        // When, then
        refused(
                parcel,
                "/disposal",
                Map.of("disposal", "EXTENDED", "on", "2022-10-20", "document", "试验1号", "startBy", "2022-12-01"),
                "parcel.disposal.started");
        change(parcel, "/start", Map.of("on", "2022-10-20")).then().statusCode(409);
        after(parcel, "/resumption", Map.of("on", "2022-10-20"));
    }

    @Test
    void landThatWasTakenBackIsClosedAndItsNumberIsFree() {
        // Given
        var number = "GB" + UUID.randomUUID().toString().substring(0, 8);
        var described = parcel("2021-01-31").numbered(number);
        var parcel = described.registered();
        post(PATH, described.described())
                .then()
                .statusCode(409)
                .body("violations.rule", contains("parcel.number.unique"));
        // When
        after(parcel, "/determination", DETERMINED);
        after(parcel, "/disposal", with(FEE, "disposal", "TAKEN_BACK"));
        // Then
        post(PATH, described.described()).then().statusCode(201);
        put(parcel, "", described.described())
                .then()
                .statusCode(409)
                .body("violations.rule", contains("parcel.taken-back"));
        change(parcel, "/start", BEGUN).then().statusCode(409).body("allowed", empty());
    }
}
