package dev.pinglu.civility.organisation;

import static dev.pinglu.civility.organisation.OrganisationFixture.aCorps;
import static dev.pinglu.civility.organisation.OrganisationFixture.aFederation;
import static dev.pinglu.civility.organisation.OrganisationFixture.aTeam;
import static dev.pinglu.civility.organisation.OrganisationFixture.idOf;
import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.put;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.kit.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class VolunteerOrganisationTest {
    private static final String ORGANISATIONS = OrganisationResource.PATH;
    private static final Map<OrganisationKind, OrganisationKind> ABOVE =
            Map.of(OrganisationKind.CORPS, OrganisationKind.FEDERATION, OrganisationKind.TEAM, OrganisationKind.CORPS);

    @Inject
    OrganisationService service;

    @Inject
    UserTransaction transaction;

    @Inject
    DataSource database;

    @Test
    void aFederationHasCorpsAndACorpsHasTeams() {
        // When
        var team = aTeam().with("name", "示例一队").found();
        // Then
        String corps = get(team).then().body("kind", equalTo("TEAM")).extract().path("parentId");
        var federation = get(ORGANISATIONS + "/" + corps)
                .then()
                .body("kind", equalTo("CORPS"))
                .extract()
                .path("parentId");
        get(ORGANISATIONS + "/" + federation)
                .then()
                .body("kind", equalTo("FEDERATION"))
                .body("parentId", nullValue());
        given().queryParam("parent", corps).get(ORGANISATIONS).then().body("items.name", contains("示例一队"));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void onlyTheKindAboveIsAccepted(OrganisationKind kind, OrganisationKind parent) {
        // Given
        var above = switch (parent) {
            case FEDERATION -> aFederation().found();
            case CORPS -> aCorps().found();
            case TEAM -> aTeam().found();
        };
        // When
        var answer = aFederation().with("kind", kind.name()).below(above).send();
        // Then
        var right = ABOVE.get(kind) == parent;
        assertThat(answer.statusCode()).isEqualTo(right ? 201 : 422);
        if (!right) {
            answer.then().body("violations.rule", contains("organisation.parent.kind"));
        }
    }

    static Stream<Arguments> everyPair() {
        return Stream.of(OrganisationKind.values())
                .flatMap(kind -> Stream.of(OrganisationKind.values()).map(parent -> Arguments.of(kind, parent)));
    }

    @ParameterizedTest
    @EnumSource(
            value = OrganisationKind.class,
            names = {"CORPS", "TEAM"})
    void nothingButAFederationStandsAlone(OrganisationKind kind) {
        // When
        var refused = aFederation().with("kind", kind.name()).send();
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("organisation.parent.kind"));
    }

    @Test
    void theParentMustHaveExistedAndStillExist() {
        // Given
        var young = aFederation().with("foundedOn", "2021-01-01").found();
        var gone = aFederation().found();
        dissolve(gone, "2022-01-01").then().statusCode(200);
        // When
        var before = aCorps().below(young).with("foundedOn", "2020-12-31").send();
        var after = aCorps().below(gone).with("foundedOn", "2021-06-01").send();
        // Then
        before.then().statusCode(422).body("violations.rule", contains("organisation.parent.alive"));
        after.then().statusCode(422).body("violations.rule", contains("organisation.parent.alive"));
    }

    @Test
    void anOrganisationWithLiveChildrenIsNotDissolved() {
        // Given
        var corps = aCorps().found();
        var team = aCorps().with("kind", "TEAM").below(corps).found();
        // When
        var refused = dissolve(corps, "2022-06-01");
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("organisation.children.live"));
        dissolve(team, "2022-06-02").then().statusCode(200);
        dissolve(corps, "2022-06-01").then().statusCode(422);
        dissolve(corps, "2022-06-02").then().statusCode(200).body("dissolvedOn", equalTo("2022-06-02"));
    }

    @Test
    void whoDissolvesACorpsWaitsForTheTeamThatIsBeingFounded() throws Exception {
        // Given
        var corps = aCorps().found();
        var team = new FoundOrganisation(
                OrganisationKind.TEAM, "示例新队", UUID.fromString(idOf(corps)), "140603100", LocalDate.of(2020, 3, 5));
        transaction.begin();
        service.found(team);
        // When
        var dissolving = CompletableFuture.supplyAsync(
                () -> dissolve(corps, "2022-06-01").statusCode());
        await("the dissolution to wait, or to be through").until(() -> dissolving.isDone() || anyoneWaits());
        transaction.commit();
        // Then
        assertThat(dissolving.join()).isEqualTo(422);
    }

    private boolean anyoneWaits() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database()")) {
            return rows.next();
        }
    }

    @ParameterizedTest
    @CsvSource({"2020-03-04, organisation.date.order", "2022-10-21, organisation.date.future"})
    void itsEndLiesBetweenItsFoundingAndToday(String on, String rule) {
        dissolve(aFederation().found(), on).then().statusCode(422).body("violations.rule", contains(rule));
    }

    @Test
    void whatIsDissolvedStaysAsItWas() {
        // Given
        var federation = aFederation().found();
        dissolve(federation, "2022-06-01");
        // When
        var again = dissolve(federation, "2022-06-02");
        var renamed = put(federation, "", Map.of("name", "新名", "divisionCode", "140603"));
        // Then
        again.then().statusCode(409).body("violations.rule", contains("organisation.dissolved"));
        renamed.then().statusCode(409);
    }

    @Test
    void aNameIsBorneOnceAndGivenBackAtTheEnd() {
        // Given
        var named = aFederation().with("name", "示例联合会甲");
        var first = named.found();
        named.send().then().statusCode(409).body("violations[0].rule", equalTo("organisation.name.unique"));
        dissolve(first, "2022-06-01");
        // When
        var second = named.send();
        // Then
        second.then().statusCode(201);
    }

    @Test
    void theCensusCountsThoseThatExistOnADay() {
        // Given
        var place = "140603209";
        var federation = aFederation().with("divisionCode", place).found();
        var corps = aFederation()
                .with("kind", "CORPS")
                .with("divisionCode", place)
                .below(federation)
                .found();
        aFederation()
                .with("kind", "TEAM")
                .with("divisionCode", place)
                .below(corps)
                .found();
        var shortLived = aFederation()
                .with("kind", "TEAM")
                .with("divisionCode", place)
                .below(corps)
                .found();
        dissolve(shortLived, "2022-06-01");
        // When
        var today = get(ORGANISATIONS + "/census?division=" + place);
        // Then
        today.then()
                .statusCode(200)
                .body("on", equalTo("2022-10-20"))
                .body("federations", equalTo(1))
                .body("corps", equalTo(1))
                .body("teams", equalTo(1));
        get(ORGANISATIONS + "/census?on=2022-05-31&division=" + place).then().body("teams", equalTo(2));
        get(ORGANISATIONS + "?kind=TEAM&aliveOn=2022-06-01&division=" + place)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void everyChangeIsPublishedAndKeptInTheHistory() {
        // Given
        var federation = aFederation().found();
        put(federation, "", Map.of("name", "示例联合会新名", "divisionCode", "140603"));
        // When
        dissolve(federation, "2022-06-01");
        // Then
        get(federation + "/history")
                .then()
                .body("change", contains("CREATED", "UPDATED", "UPDATED"))
                .body("[2].reason", equalTo("合并"));
        try (var states = TopicReader.of("civility.state")) {
            var records = states.await("volunteer-organisation/" + idOf(federation), 3);
            assertThat(records)
                    .extracting(r -> r.header("ce_cause"))
                    .containsExactly("founded", "revised", "dissolved");
            assertThat(records.get(2).header("ce_division")).isEqualTo("140603");
            assertThat(records.get(2).json().get("dissolvedOn").asText()).isEqualTo("2022-06-01");
        }
    }

    private static Response dissolve(String organisation, String on) {
        return change(organisation, "/dissolution", Map.of("on", on, "reason", "合并"));
    }
}
