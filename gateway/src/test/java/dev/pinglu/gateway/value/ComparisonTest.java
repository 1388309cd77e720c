package dev.pinglu.gateway.value;

import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import dev.pinglu.gateway.testing.ProjectState;
import dev.pinglu.gateway.testing.Publisher;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A figure beside what it was, what was planned and how much time has passed. */
@QuarkusTest
class ComparisonTest {
    private static final String LAST_YEAR = "measures.find { it.with == 'LAST_YEAR' }.";
    private static final String LAST_PERIOD = "measures.find { it.with == 'LAST_PERIOD' }.";
    private static final String PLAN = "measures.find { it.with == 'PLAN' }.";
    private static final List<ProjectState> ALL = List.of(
            aProject("140603100", 1846).thenStarted(),
            aProject("140603100", 1846).thenStarted(),
            aProject("140603100", 1846),
            aProject("140603100", 1845).thenStarted());

    @BeforeEach
    void theLedgerIsRead() {
        try (var publisher = new Publisher()) {
            ALL.forEach(publisher::publish);
        }
        await("all are visible")
                .untilAsserted(() -> compared("projects.starts", "1846").body("answer.value", equalTo(2)));
        await("all are visible")
                .untilAsserted(() -> compared("projects.starts", "1845").body("answer.value", equalTo(1)));
    }

    @Test
    void aYearIsComparedWithTheYearBeforeOnce() {
        compared("projects.starts", "1846")
                .body("measures.with", not(hasItem("LAST_PERIOD")))
                .body("measures.with", not(hasItem("LAST_YEAR_TO_DATE")))
                .body(LAST_YEAR + "period", equalTo("1845"))
                .body(LAST_YEAR + "value", equalTo(1))
                .body(LAST_YEAR + "difference", equalTo(1))
                .body(LAST_YEAR + "differenceDisplay.zh", equalTo("+1个"))
                .body(LAST_YEAR + "change", equalTo(1));
    }

    @Test
    void aYearBeforeTheLedgerBeganIsNotZeroButUnknown() {
        compared("projects.starts", "1845")
                .body(LAST_YEAR + "period", equalTo("1844"))
                .body(LAST_YEAR, not(hasKey("value")))
                .body(LAST_YEAR, not(hasKey("difference")))
                .body(LAST_YEAR + "reason", equalTo("not-recorded"))
                .body(LAST_YEAR + "display.zh", equalTo("—"));
    }

    @Test
    void aMonthIsComparedWithTheMonthBeforeToo() {
        compared("projects.starts", "1846-05")
                .body(LAST_PERIOD + "period", equalTo("1846-04"))
                .body(LAST_PERIOD + "difference", equalTo(2))
                .body(LAST_PERIOD, not(hasKey("change")));
    }

    @Test
    void whatWasPlannedIsMeasuredAgainstTheTimeThatHasPassed() {
        compared("projects.starts", "1846")
                .body("elapsed.share", equalTo(1))
                .body(PLAN + "value", equalTo(3))
                .body(PLAN + "share", equalTo(0.6666667f))
                .body(PLAN + "aheadOfTime", equalTo(-0.33333334f));
    }

    @Test
    void aPeriodThatIsNotOverIsComparedAsOfTheSameDayOfLastYear() {
        compared("projects.starts", "2022")
                .body("elapsed.on", equalTo("2022-10-20"))
                .body("elapsed.days", equalTo(293))
                .body("elapsed.share", lessThan(1f))
                .body("measures.find { it.with == 'LAST_YEAR_TO_DATE' }.reason", equalTo("not-known-then"));
    }

    @Test
    void ofARateNoChangeIsComputed() {
        compared("projects.start-rate", "1846")
                .body("answer.value", equalTo(0.6666667f))
                .body(LAST_YEAR + "difference", equalTo(-0.33333334f))
                .body(LAST_YEAR, not(hasKey("change")));
    }

    @Test
    void whatChangedAfterTheEndOfThePeriodIsARestatement() {
        given().get("/api/metrics/projects.starts/restatements?division=140603&period=1846")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].before", equalTo(0))
                .body("items[0].after", equalTo(2))
                .body("items[0].display.zh", equalTo("0个 → 2个"))
                .body("items[0].events", hasSize(2));
    }

    @Test
    void aRateIsRestatedByItsParts() {
        given().get("/api/metrics/projects.start-rate/restatements")
                .then()
                .statusCode(400)
                .body("violations[0].rule", equalTo("metric.rate"));
    }

    @Test
    void anUnknownMetricIsNotFound() {
        given().get("/api/metrics/projects.gone/comparison").then().statusCode(404);
    }

    private static ValidatableResponse compared(String metric, String period) {
        return given().get("/api/metrics/" + metric + "/comparison?division=140603&period=" + period)
                .then()
                .statusCode(200);
    }
}
