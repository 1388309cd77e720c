package dev.pinglu.projects.project;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.json;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each in a place of its own, for the rollover takes all that lies in the caller's division. */
@QuarkusTest
class RolloverTest {
    private static final String PROJECTS = KeyProjectResource.PATH;
    private static final Map<String, String> ADMITTED = Map.of("admittedOn", "2022-10-20");

    @Test
    void whatIsUnfinishedGoesOnAndWhatIsNotIsToldWithItsReason() {
        // Given: planned to be commissioned in May 2023
        var place = "140603206";
        var going = listed(place, "续建");
        var cancelled = listed(place, "取消");
        change(
                cancelled,
                "/overlays",
                Map.of("to", "CANCELLED", "on", "2022-10-01", "reason", "试验", "document", "试验1号"));
        var exited = listed(place, "退出");
        change(exited, "/listings/2022/exit", Map.of("on", "2022-06-01", "reason", "调整"));
        var present = listed(place, "已列");
        put(present, "/listings/2023", Map.of("admittedOn", "2022-10-01", "annualPlanFen", 5));
        // When
        var tried = rollOver(place, "?dryRun=true");
        // Then
        tried.body("dryRun", equalTo(true))
                .body("listed.title", contains("续建"))
                .body("listed.class", contains("COMPLETING"))
                .body(
                        "skipped.collectEntries { [it.title, it.reason] }",
                        equalTo(Map.of("取消", "CANCELLED", "退出", "EXITED", "已列", "ALREADY_LISTED")));
        get(going).then().body("listings.year", contains(2022));
        // And
        rollOver(place, "").body("listed.title", contains("续建"));
        get(going)
                .then()
                .body("listings.year", contains(2022, 2023))
                .body("listings[1].class", equalTo("COMPLETING"))
                .body("listings[1].plannedCommissionMonth", equalTo(5))
                .body("listings[1].annualPlanFen", nullValue());
        get(present).then().body("listings[1].annualPlanFen", equalTo(5));
        rollOver(place, "").body("listed", empty());
    }

    @Test
    void nobodyRollsOverWhatLiesOutsideOfTheirDivision() {
        // Given
        var other = listed("140603204", "外区");
        // When
        rollOver("140603205", "").body("listed", empty());
        // Then
        get(other).then().body("listings.year", contains(2022));
    }

    @Test
    void aYearThatIsTooFarAwayAndAnAdmissionInTheFutureAreRefused() {
        post(PROJECTS + "/listings/2024/rollover", ADMITTED)
                .then()
                .statusCode(422)
                .body("violations.rule", contains("listing.year"));
        post(PROJECTS + "/listings/2023/rollover?dryRun=true", Map.of("admittedOn", "2022-10-21"))
                .then()
                .statusCode(422)
                .body("violations.rule", contains("listing.admitted.future"));
        post(PROJECTS + "/listings/next/rollover", ADMITTED).then().statusCode(400);
    }

    private static String listed(String place, String title) {
        var project =
                post(PROJECTS, aProject().in(place).titled(title).described()).getHeader("Location");
        put(project, "/listings/2022", Map.of("admittedOn", "2022-01-15", "plannedStartMonth", 5))
                .then()
                .statusCode(200);
        return project;
    }

    private static ValidatableResponse rollOver(String place, String query) {
        return json(ADMITTED)
                .auth()
                .oauth2(Tokens.of("projects-clerk", place))
                .header("Idempotency-Key", UUID.randomUUID())
                .post(PROJECTS + "/listings/2023/rollover" + query)
                .then()
                .statusCode(200);
    }
}
