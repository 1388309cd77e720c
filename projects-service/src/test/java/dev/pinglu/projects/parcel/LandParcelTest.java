package dev.pinglu.projects.parcel;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.parcel.ParcelCalls.BEGUN;
import static dev.pinglu.projects.parcel.ParcelCalls.DETERMINED;
import static dev.pinglu.projects.parcel.ParcelCalls.FEE;
import static dev.pinglu.projects.parcel.ParcelCalls.STOPPED;
import static dev.pinglu.projects.parcel.ParcelCalls.WITHDRAWN;
import static dev.pinglu.projects.parcel.ParcelCalls.after;
import static dev.pinglu.projects.parcel.ParcelCalls.late;
import static dev.pinglu.projects.parcel.ParcelCalls.parcel;
import static dev.pinglu.projects.parcel.ParcelCalls.refused;
import static dev.pinglu.projects.parcel.ParcelCalls.with;
import static dev.pinglu.projects.parcel.ParcelFixture.aParcel;
import static dev.pinglu.projects.park.ParkFixture.aPark;
import static dev.pinglu.projects.progress.ProgressFixture.invested;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.kit.testing.TopicReader;
import dev.pinglu.projects.progress.ProgressFixture;
import dev.pinglu.projects.project.Land;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The business day is 20 October 2022; 300 mu were supplied on 31 July 2020. */
@QuarkusTest
class LandParcelTest {
    private static final String PATH = LandParcelResource.PATH;
    private static final String PROJECTS = "/api/projects/key-projects";

    @Test
    void everyStepIsPublishedAndWhatClerksNoteStaysInside() {
        // Given
        var parcel = late("2021-01-31");
        // When
        after(parcel, "/determination", DETERMINED);
        after(parcel, "/disposal", FEE);
        after(parcel, "/start", Map.of("on", "2022-10-15"));
        after(parcel, "/suspension", with(STOPPED, "on", "2022-10-16"));
        after(parcel, "/resumption", Map.of("on", "2022-10-17"));
        // Then
        get(parcel)
                .then()
                .body("status", equalTo("UNDER_CONSTRUCTION"))
                .body("statusSince", equalTo("2022-10-17"))
                .body("startedOn", equalTo("2022-10-15"))
                .body("startToldBy", equalTo("all-clerks"))
                .body("disposal", equalTo("FEE_CHARGED"))
                .body("determinationDocument", equalTo("试验认定书1号"))
                .body("clock", nullValue())
                .body("next", contains("SUSPENDED"));
        try (var states = TopicReader.of("projects.state")) {
            var published = states.await("land-parcel/" + idOf(parcel), 6);
            assertThat(published)
                    .extracting(r -> r.header("ce_cause"))
                    .containsExactly("registered", "determined-idle", "fee-charged", "started", "suspended", "resumed");
            assertThat(published.get(5).json().has("startToldBy")).isFalse();
            assertThat(published.get(5).json().at("/land/suppliedMu").decimalValue())
                    .isEqualByComparingTo("300");
        }
        get(parcel + "/history").then().body("", hasSize(6));
    }

    @Test
    void stepsHaveTheirOrderAndTheirDays() {
        // Given
        var unsupplied = aParcel().ofPark(aPark().registered()).unsupplied().registered();
        var parcel = late("2022-01-31");
        // When, then
        change(unsupplied, "/start", BEGUN).then().statusCode(409).body("allowed", contains("SUPPLIED"));
        change(parcel, "/suspension", STOPPED)
                .then()
                .statusCode(409)
                .body("allowed", containsInAnyOrder("UNDER_CONSTRUCTION", "IDLE"));
        refused(parcel, "/start", Map.of("on", "2022-10-21"), "parcel.date.future");
        refused(parcel, "/start", Map.of("on", "2020-07-30"), "parcel.date.order");
        after(parcel, "/start", BEGUN);
        change(parcel, "/start", BEGUN).then().statusCode(409);
        refused(parcel, "/suspension", with(STOPPED, "on", "2022-02-28"), "parcel.date.order");
        refused(parcel, "/suspension", with(STOPPED, "developedMu", 300.01), "parcel.developed");
    }

    @Test
    void aRevisionDoesNotContradictWhatHasHappened() {
        // Given
        var park = aPark().registered();
        var parcel = aParcel().ofPark(park).unsupplied().registered();
        put(parcel, "", aParcel().ofPark(park).described())
                .then()
                .statusCode(200)
                .body("status", equalTo("SUPPLIED"));
        after(parcel, "/start", Map.of("on", "2020-08-01"));
        // When, then
        put(parcel, "", aParcel().ofPark(park).unsupplied().described())
                .then()
                .statusCode(422)
                .body("violations.rule", contains("parcel.supply.told"));
        var project = project("140603101");
        put(parcel, "", aParcel().ofProject(project).described())
                .then()
                .statusCode(200)
                .body("divisionCode", equalTo("140603101"))
                .body("status", equalTo("UNDER_CONSTRUCTION"));
        put(parcel, "", aParcel().ofProject(project("140603101")).described())
                .then()
                .statusCode(422)
                .body("violations.rule", contains("parcel.project"));
    }

    @Test
    void aParcelFollowsItsProjectAndIsVoidWithIt() {
        // Given
        var described = aProject().in("140603101");
        var project = post(PROJECTS, described.described()).getHeader("Location");
        var parcel = aParcel().ofProject(project).registered();
        var key = "land-parcel/" + idOf(parcel);
        // When
        put(project, "", described.in("140603").described()).then().statusCode(200);
        // Then
        get(parcel).then().body("divisionCode", equalTo("140603"));
        change(project, "/voiding", Map.of("reason", "重复登记"))
                .then()
                .statusCode(409)
                .body("violations.path", contains(key));
        change(project, "/voiding", Map.of("reason", "重复登记", "together", List.of(key)))
                .then()
                .statusCode(200);
        get(parcel).then().statusCode(404);
    }

    @Test
    void aProjectInAnotherParkIsRefused() {
        // Given
        var project = post(PROJECTS, aProject().inPark(aPark().registered(), 1).described())
                .getHeader("Location");
        // When
        var refused = post(
                PATH, aParcel().ofProject(project).ofPark(aPark().registered()).described());
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("parcel.park"));
    }

    @Test
    void aWrongRecordIsTakenOut() {
        // Given
        var parcel = late("2021-01-31");
        // When
        change(parcel, "/withdrawal", WITHDRAWN).then().statusCode(200).body("removed", equalTo(true));
        // Then
        get(parcel).then().statusCode(404);
        try (var states = TopicReader.of("projects.state")) {
            var last = states.await("land-parcel/" + idOf(parcel), 2).get(1);
            assertThat(last.json().get("removed").asBoolean()).isTrue();
        }
    }

    @Test
    void theListIsFilteredAndSorted() {
        // Given
        var park = aPark().registered();
        var idle = after(parcel("2021-01-31").ofPark(park).registered(), "/determination", DETERMINED);
        var supplied =
                aParcel().ofPark(park).by(SupplyWay.LEASE).numbered("地-" + park).registered();
        // When, then
        list("?park=" + park).body("items.id", contains(idOf(idle), idOf(supplied)));
        list("?park=" + park + "&status=IDLE").body("items.id", contains(idOf(idle)));
        list("?park=" + park + "&supplyWay=LEASE").body("items.id", contains(idOf(supplied)));
        list("?q=地-" + park).body("items.id", contains(idOf(supplied)));
        list("?park=" + park + "&sort=-parcelName&limit=1").body("nextPageToken", notNullValue());
    }

    @Test
    void whatIsInvestedGoesToAllTheLandOfTheProject() {
        // Given: 300 mu, 100 mu, and 50 mu that are not supplied
        var project = ProgressFixture.built("140603101");
        var parcel = aParcel().ofProject(project).bearing(200).registered();
        aParcel().ofProject(project).on(land(null, null, null, 100)).registered();
        aParcel().ofProject(project).unsupplied().registered();
        get(parcel + "/investment-intensity")
                .then()
                .body("suppliedMu", equalTo(400))
                .body("fenPerMu", nullValue())
                .body("agreedFenPerMu", equalTo(200));
        // When
        ProgressFixture.confirmed(project, "2022-08", invested(60_200).figures());
        // Then
        get(parcel + "/investment-intensity")
                .then()
                .statusCode(200)
                .body("parcels", equalTo(2))
                .body("reportedThrough", equalTo("2022-08"))
                .body("investedFen", equalTo(60_200))
                .body("fenPerMu", equalTo(151))
                .body("attained", equalTo(0.755f));
        get(late("2021-01-31") + "/investment-intensity")
                .then()
                .body("parcels", equalTo(0))
                .body("fenPerMu", nullValue());
    }

    static Land land(
            @Nullable Integer surveyed, @Nullable Integer reported, @Nullable Integer approved, Integer supplied) {
        return new Land(mu(surveyed), mu(reported), mu(approved), mu(supplied));
    }

    private static @Nullable BigDecimal mu(@Nullable Integer area) {
        return area == null ? null : BigDecimal.valueOf(area);
    }

    private static String project(String at) {
        return post(PROJECTS, aProject().in(at).described()).getHeader("Location");
    }

    private static ValidatableResponse list(String query) {
        return get(PATH + query).then().statusCode(200);
    }

    @Test
    void landOfAParkLiesWhereTheParkLiesAndLandOfAProjectWhereThatDoes() {
        // Given
        var park = aPark().coded("park-of-moving-land").in("140603203");
        var id = park.registered();
        var alone = aParcel().ofPark(id).registered();
        var project = post(
                        "/api/projects/key-projects", aProject().in("140603205").described())
                .getHeader("Location");
        var ofProject = aParcel().ofPark(id).ofProject(project).registered();
        // When
        put("/api/projects/parks/" + id, "", park.in("140603204").described())
                .then()
                .statusCode(200);
        // Then
        get(alone).then().body("divisionCode", equalTo("140603204"));
        get(ofProject).then().body("divisionCode", equalTo("140603205"));
    }
}
