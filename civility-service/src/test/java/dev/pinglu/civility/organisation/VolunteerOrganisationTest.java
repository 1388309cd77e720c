package dev.pinglu.civility.organisation;

import static dev.pinglu.civility.organisation.OrganisationFixture.aFederation;
import static dev.pinglu.civility.organisation.OrganisationFixture.dissolve;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.kit.testing.Api.put;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.pinglu.kit.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class VolunteerOrganisationTest {
    private static final String ORGANISATIONS = OrganisationResource.PATH;

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
}
