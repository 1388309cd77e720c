package dev.pinglu.gateway.work;

import static dev.pinglu.gateway.testing.WorkItemState.anItem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.pinglu.gateway.testing.LogEntry;
import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.gateway.testing.ReadModel;
import dev.pinglu.gateway.testing.WorkItemState;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list over all services. The business day is 2022-10-20; the sample of the directory gives the civility clerk a deputy. */
@QuarkusTest
class WorkTest {
    private static final String TOWN = "140603101";
    private static final String CLERK = Tokens.of("civility-clerk", Tokens.HOME);
    private static final String LEADER = Tokens.of("leader", Tokens.HOME);

    private final Publisher publisher = new Publisher();

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void anItemIsListedUntilItIsClosed() {
        // Given
        var item = anItem("清洁家园", TOWN);
        // When
        read(item);
        // Then
        var listed = about(item, CLERK);
        assertThat(listed.getList("items.mine")).containsExactly(true);
        assertThat(listed.getList("items.overdue")).containsExactly(true);
        assertThat(listed.getList("items.domain")).containsExactly("civility");
        assertThat(listed.getList("items.mayUrge")).containsExactly(false);
        assertThat(about(item, LEADER).getList("items.mayUrge")).containsExactly(true);
        // When
        publisher.send(item.thenClosed().record());
        // Then
        await("it is gone")
                .untilAsserted(
                        () -> assertThat(about(item, CLERK).getList("items")).isEmpty());
    }

    @Test
    void whoSeesAnItemAndWhoseItIsIsTheSameAsInTheService() {
        // Given
        var ofTheUnit = anItem("经办", TOWN).forUnit("gucheng-community");
        var delegated = anItem("委托", TOWN).thenDelegatedTo("civility-ledger-b");
        read(ofTheUnit);
        read(delegated);
        var deputy = Tokens.with(
                List.of("civility-clerk"), Map.of("preferred_username", "sample-civility", "division", Tokens.HOME));
        var unit = Tokens.with(
                List.of("civility-clerk"),
                Map.of("preferred_username", "sample", "division", Tokens.HOME, "unit", "gucheng-community"));
        // Then
        assertThat(about(ofTheUnit, unit).getList("items.mine")).containsExactly(true);
        assertThat(about(ofTheUnit, CLERK).getList("items")).isEmpty();
        assertThat(about(delegated, CLERK).getList("items.mine")).containsExactly(false);
        assertThat(about(delegated, deputy).getList("items.mine")).containsExactly(true);
        assertThat(about(delegated, Tokens.of("civility-clerk", "140603202")).getList("items"))
                .isEmpty();
        assertThat(about(delegated, Tokens.of("rural-clerk", Tokens.HOME)).getList("items"))
                .isEmpty();
    }

    @Test
    void whatIsGivenAwayIsListedForThoseToWhomItIsAddressed() {
        // Given
        var kept = anItem("自办", TOWN);
        var delegated = anItem("交办", TOWN).thenDelegatedTo("civility-ledger-b");
        read(kept);
        read(delegated);
        // Then
        assertThat(found(delegated, "true")).containsExactly(true);
        assertThat(found(delegated, "false")).isEmpty();
        assertThat(found(kept, "true")).isEmpty();
        assertThat(found(kept, "false")).containsExactly(true);
        given().auth().oauth2(CLERK).get("/api/work?delegated=perhaps").then().statusCode(400);
    }

    /** Whether the items that are found may be given away. */
    private static List<Boolean> found(WorkItemState item, String delegated) {
        return given().auth()
                .oauth2(CLERK)
                .queryParam("record", "activity/" + item.id())
                .queryParam("delegated", delegated)
                .get("/api/work")
                .jsonPath()
                .getList("items.mayDelegate");
    }

    @Test
    void countsFollowWhatIsUrgentAndWhoAsks() {
        // Given
        LogEntry.isComplete();
        var before = counts(CLERK);
        // When
        read(anItem("甲", TOWN));
        read(anItem("乙", TOWN).due("2022-10-20"));
        read(anItem("丙", TOWN).due(null));
        // Then
        var after = counts(CLERK);
        assertThat(after.getLong("mine")).isEqualTo(before.getLong("mine") + 3);
        assertThat(after.getLong("mineOverdue")).isEqualTo(before.getLong("mineOverdue") + 1);
        assertThat(counts(Tokens.of("operator", Tokens.HOME)).getLong("open")).isZero();
    }

    @Test
    void aFilterThatCannotBeReadIsNamed() {
        given().queryParam("domain", "heaven")
                .get("/api/work")
                .then()
                .statusCode(400)
                .body("violations[0].path", equalTo("domain"));
        given().queryParam("domain", "civility").get("/api/work").then().statusCode(200);
    }

    @Test
    void aRebuildFindsTheSameOpenItems() {
        // Given
        var item = anItem("重建", TOWN);
        read(item.thenUrged("2022-10-20T01:00:00Z"));
        ReadModel.isAtRest();
        // When
        var rebuilt = given().post("/api/admin/rebuild");
        // Then
        rebuilt.then().statusCode(200).body("equal", equalTo(true));
        assertThat(rebuilt.jsonPath().getList("digests.table")).contains("open_work");
        assertThat(about(item, LEADER).getList("items.urged")).containsExactly(1);
    }

    @Test
    void thePageIsReadInBothLanguagesAndChoosesWhatIsMine() {
        // Given
        var mine = anItem("示例甲活动", TOWN);
        var others = anItem("示例乙活动", TOWN).forRole("township-clerk");
        read(mine);
        read(others);
        // When
        var chinese = given().auth().oauth2(CLERK).get("/work?mine=true").asString();
        var english = given().auth().oauth2(LEADER).get("/work?lang=en").asString();
        // Then
        assertThat(chinese).contains("待办", "示例甲活动", "超期 1 天", "凤凰城镇", "文明创建经办").doesNotContain("示例乙活动");
        assertThat(english).contains("Hold it", "示例乙活动", "data-act=\"urge\"");
        assertThat(chinese).doesNotContain("data-act=\"urge\"");
    }

    private void read(WorkItemState item) {
        publisher.send(item.record());
        await("the item is read")
                .until(() -> about(item, LEADER).getList("items").size() == 1);
    }

    private static JsonPath about(WorkItemState item, String token) {
        return given().auth()
                .oauth2(token)
                .queryParam("record", "activity/" + item.id())
                .get("/api/work")
                .jsonPath();
    }

    private static JsonPath counts(String token) {
        return given().auth().oauth2(token).get("/api/work/counts").jsonPath();
    }
}
