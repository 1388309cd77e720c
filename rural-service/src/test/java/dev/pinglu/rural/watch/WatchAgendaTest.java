package dev.pinglu.rural.watch;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.post;
import static dev.pinglu.kit.testing.Api.put;
import static dev.pinglu.rural.watch.WatchFixture.TOWNSHIPS;
import static dev.pinglu.rural.watch.WatchFixture.aReturn;
import static dev.pinglu.rural.watch.WatchFixture.counts;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.kit.testing.WorkContract;
import dev.pinglu.kit.testing.WorkItemCalls;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The business day is 2022-10-20. Months are walked backwards: what is released closes all before it. */
@QuarkusTest
class WatchAgendaTest {
    private static final String RETURNS = WatchReturnResource.PATH;
    private static final String RELEASES = WatchSummaryResource.PATH + "/releases";
    private static final String TOWNSHIP = TOWNSHIPS.get(1);

    private final WorkItemCalls work = new WorkItemCalls("/api/rural/work-items");

    @Inject
    WatchAgenda agenda;

    @Test
    void aMonthThatHasEndedIsOwedByEveryTownshipThenByTheDistrict() {
        // When
        agenda.settleEnded();
        // Then
        assertThat(work.kindsAbout(returnOf("2022-09", TOWNSHIP))).containsExactly("watch-return.enter");
        var own = given().auth()
                .oauth2(Tokens.of("township-clerk", TOWNSHIP))
                .queryParam("record", returnOf("2022-09", TOWNSHIP))
                .get("/api/rural/work-items")
                .jsonPath();
        assertThat(own.getList("items.mine")).containsExactly(true);
        assertThat(own.getList("items.since")).containsExactly("2022-10-01");
        // When
        TOWNSHIPS.forEach(township -> enter(township, "2022-09"));
        // Then
        assertThat(work.kindsAbout(returnOf("2022-09", TOWNSHIP))).isEmpty();
        assertThat(work.kindsAbout("watch-release/2022-09")).containsExactly("watch-release.publish");
        // When
        post(RELEASES, Map.of("month", "2022-09")).then().statusCode(200);
        // Then
        assertThat(work.kindsAbout("watch-release/2022-09")).isEmpty();
        // When
        put(entered(TOWNSHIP, "2022-09"), "", Map.of("counts", counts(19, 10, 11)));
        // Then
        assertThat(work.kindsAbout("watch-release/2022-09")).containsExactly("watch-release.publish");
        post(RELEASES, Map.of("month", "2022-09")).then().statusCode(200);
        agenda.settleEnded();
        assertThat(work.kindsAbout("watch-release/2022-09")).isEmpty();
    }

    @Test
    void aReturnThatIsSentBackIsTheTownshipsToCorrectAndHoldsUpTheMonth() {
        // Given
        TOWNSHIPS.forEach(township -> enter(township, "2022-10"));
        var entered = entered(TOWNSHIP, "2022-10");
        // When
        change(entered, "/rework", Map.of("reason", "与上月相比变动较大，请核实")).then().statusCode(200);
        // Then
        assertThat(work.kindsAbout(returnOf("2022-10", TOWNSHIP))).containsExactly("watch-return.correct");
        var item = given().auth()
                .oauth2(Tokens.of("township-clerk", TOWNSHIP))
                .get(work.about(returnOf("2022-10", TOWNSHIP)))
                .jsonPath();
        assertThat(item.getString("sentBack")).isEqualTo("与上月相比变动较大，请核实");
        assertThat(work.kindsAbout("watch-release/2022-10")).isEmpty();
        post(RELEASES, Map.of("month", "2022-10"))
                .then()
                .statusCode(422)
                .body("violations.rule", contains("watch.return.sent-back"));
        change(entered, "/rework", Map.of("reason", "再次")).then().statusCode(409);
        // When
        put(entered, "", Map.of("counts", counts(9, 10, 11), "reason", "核实无误"));
        // Then
        assertThat(work.kindsAbout(returnOf("2022-10", TOWNSHIP))).isEmpty();
        assertThat(work.kindsAbout("watch-release/2022-10")).containsExactly("watch-release.publish");
    }

    @Test
    void aMonthBeforeItsEndIsOwedByNobody() {
        // When
        var tasks = new WatchWork(YearMonth.of(2022, 10), TOWNSHIPS, Tokens.HOME, false).tasks(List.of(), true);
        // Then
        assertThat(tasks).isEmpty();
    }

    @Test
    void everyStateOfAReturnSaysWhoMustActOrThatNobodyMust() {
        WorkContract.assertAnswered(
                ReturnState.class,
                state -> new WatchWork(YearMonth.of(2022, 9), List.of(TOWNSHIP), Tokens.HOME, true)
                        .tasks(state.returns(), state == ReturnState.ENTERED),
                Map.of(
                        ReturnState.MISSING, Set.of("watch-return.enter township-clerk"),
                        ReturnState.SENT_BACK, Set.of("watch-return.correct township-clerk"),
                        ReturnState.ENTERED, Set.of("watch-release.publish rural-clerk"),
                        ReturnState.PUBLISHED, Set.of()));
    }

    /** Where the return of the only township stands. */
    private enum ReturnState {
        MISSING,
        SENT_BACK,
        ENTERED,
        PUBLISHED;

        List<WatchReturn> returns() {
            var entered = new WatchReturn(new EnterWatchReturn(TOWNSHIP, "2022-09", counts(9, 10, 11)));
            if (this == SENT_BACK) {
                entered.sendBack("试验");
            }
            return this == MISSING ? List.of() : List.of(entered);
        }
    }

    private static void enter(String township, String month) {
        post(RETURNS, aReturn(township, month, 9, 10, 11)).then().statusCode(201);
    }

    private static String entered(String township, String month) {
        var found = given().queryParams("month", month, "division", township).get(RETURNS);
        return RETURNS + "/" + found.jsonPath().getString("[0].id");
    }

    private static String returnOf(String month, String township) {
        return "watch-return/" + month + "/" + township;
    }
}
