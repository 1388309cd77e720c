package dev.pinglu.civility.work;

import static dev.pinglu.civility.work.WorkFixture.aWork;
import static dev.pinglu.civility.work.WorkFixture.consent;
import static dev.pinglu.civility.work.WorkFixture.move;
import static dev.pinglu.civility.work.WorkFixture.register;
import static dev.pinglu.kit.testing.Api.put;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.web.StrictJson;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkConsentTest {
    @Test
    void consentNeedsTheAnswersOfTheHouseholds() {
        // Given
        var work = register();
        // When
        var refused = move(work, "CONSENTED", "2022-03-10");
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("work.consent.missing"));
    }

    @Test
    void consentOfHalfTheHouseholdsIsNotEnough() {
        // Given
        var work = register();
        consent(work, 100, 50);
        // When
        var refused = move(work, "CONSENTED", "2022-03-10");
        // Then
        refused.then().statusCode(422).body("violations.rule", contains("work.consent.majority"));
    }

    @Test
    void theAnswersStandOnceConsentIsReached() {
        // Given
        var work = register();
        consent(work, 100, 96);
        move(work, "CONSENTED", "2022-03-10");
        // When
        var refused = consent(work, 100, 10);
        // Then
        refused.then().statusCode(409).body("violations.rule", contains("work.consent.closed"));
    }

    @Test
    void answersThatCannotBeAreRefused() {
        // Given
        var work = register();
        // When
        var refused = consent(work, 130, 140);
        // Then
        refused.then()
                .statusCode(422)
                .body("violations.rule", contains("work.consent.agreed", "work.consent.asked"))
                .body("violations.path", contains("agreed", "asked"));
    }

    @Test
    void aWorkCannotServeFewerHouseholdsThanWereAsked() {
        // Given
        var work = register();
        consent(work, 100, 96);
        ObjectNode fewer = StrictJson.mapper().valueToTree(aWork().described());
        fewer.put("households", 99);
        // When
        var refused = put(work, "", fewer);
        // Then
        refused.then().statusCode(422).body("violations.path", contains("consent.asked"));
    }
}
