package dev.pinglu.civility.organisation;

import static dev.pinglu.civility.organisation.OrganisationFixture.aCorps;
import static dev.pinglu.civility.organisation.OrganisationFixture.aFederation;
import static dev.pinglu.civility.organisation.OrganisationFixture.aTeam;
import static dev.pinglu.civility.organisation.OrganisationFixture.dissolve;
import static dev.pinglu.kit.testing.Api.idOf;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.pinglu.kit.testing.Tokens;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class OrganisationHierarchyTest {
    private static final String ORGANISATIONS = OrganisationResource.PATH;
    private static final Map<OrganisationKind, OrganisationKind> ABOVE =
            Map.of(OrganisationKind.CORPS, OrganisationKind.FEDERATION, OrganisationKind.TEAM, OrganisationKind.CORPS);

    @Inject
    OrganisationService service;

    @Inject
    UserTransaction transaction;

    @Inject
    DataSource database;

    @Inject
    CurrentIdentityAssociation caller;

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
        caller.setIdentity(someoneOfTheDistrict());
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

    /** Who calls the service when no request does. */
    private static SecurityIdentity someoneOfTheDistrict() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(() -> "civility-clerk")
                .addAttribute("pinglu.division", Tokens.HOME)
                .build();
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
}
