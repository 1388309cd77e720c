package dev.pinglu.gateway.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The directory of the sample, on 20 October 2022. */
@QuarkusTest
class DirectoryResourceTest {
    private static final String UNITS = "/api/directory/units";
    private static final String POSTS = "/api/directory/posts";

    @Test
    void unitsAreListedByKindAndDivision() {
        given().queryParam("kind", "COMMUNITY")
                .queryParam("division", "140603100")
                .get(UNITS)
                .then()
                .statusCode(200)
                .body("on", equalTo("2022-10-20"))
                .body("items.size()", equalTo(10))
                .body("items.kind", everyItem(equalTo("COMMUNITY")))
                .body("items.name.zh", hasItem("古城社区居民委员会"));
        given().queryParam("division", "140603101").get(UNITS).then().body("items.code", contains("fenghuangcheng"));
    }

    @Test
    void aDayInThePastShowsTheUnitsOfThatDay() {
        given().queryParam("on", "2021-05-31")
                .get(UNITS)
                .then()
                .body("items.code", hasItem("poverty-alleviation"))
                .body("items.code", not(hasItem("rural-revitalisation")));
    }

    @Test
    void aUnitThatHasEndedIsAnsweredByItsSuccessor() {
        given().get(UNITS + "/poverty-alleviation")
                .then()
                .statusCode(200)
                .body("code", equalTo("rural-revitalisation"))
                .body("name.zh", equalTo("区乡村振兴局"));
        given().queryParam("on", "2021-05-31")
                .get(UNITS + "/poverty-alleviation")
                .then()
                .body("code", equalTo("poverty-alleviation"))
                .body("successor", equalTo("rural-revitalisation"));
    }

    @Test
    void postsGoOverToTheSuccessorOfTheirUnit() {
        given().queryParam("unit", "poverty-alleviation")
                .get(POSTS)
                .then()
                .body("items.code", contains("watch-desk", "rural-approval"))
                .body("items.unit", everyItem(equalTo("rural-revitalisation")));
    }

    @Test
    void aPostShowsWhoHoldsItAndWhoDid() {
        given().get(POSTS + "/projects-ledger")
                .then()
                .statusCode(200)
                .body("holder.name", equalTo("示例庚"))
                .body("holder.from", equalTo("2022-09-01"))
                .body("actingHolder.name", equalTo("示例庚"))
                .body("deputy", equalTo("projects-ledger-b"))
                .body("tenures.name", equalTo(List.of("示例庚", "示例己")))
                .body("tenures[1].to", equalTo("2022-08-31"));
        given().queryParam("on", "2022-08-31")
                .get(POSTS + "/projects-ledger")
                .then()
                .body("holder.name", equalTo("示例己"));
    }

    @Test
    void theDeputyIsShownWhileTheHolderIsAway() {
        given().queryParam("on", "2022-08-19")
                .get(POSTS + "/civility-ledger")
                .then()
                .body("holder.name", equalTo("示例寅"))
                .body("actingHolder.name", equalTo("示例卯"))
                .body("actingHolder.post", equalTo("civility-ledger-b"));
        given().queryParam("on", "2022-08-20")
                .get(POSTS + "/civility-ledger")
                .then()
                .body("actingHolder.post", equalTo("civility-ledger"));
    }

    @Test
    void theHealthOfTheServiceTellsWhichFilesAreInForce() {
        given().port(ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class))
                .get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'directory' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'directory' }.data.files", equalTo("the sample of this build"));
    }

    @Test
    void nothingIsToldOfTheDaysAhead() {
        given().queryParam("on", "2022-10-21")
                .get(POSTS)
                .then()
                .statusCode(400)
                .body("violations[0].rule", equalTo("directory.future"));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        given().get(UNITS + "/nowhere").then().statusCode(404);
        given().get(POSTS + "/nothing").then().statusCode(404);
        given().queryParam("on", "2017-02-28")
                .get(POSTS + "/projects-ledger")
                .then()
                .statusCode(404);
    }

    @Test
    void aQueryThatMeansNothingIsRefused() {
        given().queryParam("kind", "BUREAU").get(UNITS).then().statusCode(400);
        given().queryParam("division", "140603208").get(UNITS).then().statusCode(400);
        given().queryParam("on", "yesterday").get(UNITS).then().statusCode(400);
        given().queryParam("unit", "nowhere")
                .get(POSTS)
                .then()
                .statusCode(400)
                .body("violations[0].rule", equalTo("unit.unknown"));
    }

    @Test
    void accountsAreNeverTold() {
        // Given
        var accounts = List.of("projects-clerk", "civility-clerk", "sample-clerk", "sample-civility", "\"leader\"");
        // When
        var told = given().get(POSTS).asString()
                + given().get(POSTS + "/projects-ledger").asString();
        // Then
        assertThat(accounts).noneMatch(told::contains);
    }

    @Test
    void aPostWithoutADeputyOrAnEndTellsNeither() {
        given().get(POSTS + "/rural-ledger")
                .then()
                .body("deputy", nullValue())
                .body("validTo", nullValue())
                .body("title.zh", containsString("农业"));
        given().get(POSTS).then().body("items.code", hasItems("rural-ledger", "district-head"));
    }
}
