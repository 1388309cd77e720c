package dev.pinglu.gateway.webhook;

import static dev.pinglu.gateway.testing.Subscription.aWebhook;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.pinglu.gateway.testing.Sql;
import dev.pinglu.gateway.testing.Subscription;
import dev.pinglu.kit.testing.Api;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WebhookResourceTest {
    private static final String URL = "http://127.0.0.1:9/hook";
    private static final String TOWN = "140603100";
    private static final String OTHER_TOWN = "140603101";

    @Test
    void theSecretIsShownOnceAndNeverAgain() {
        // Given
        var webhook = aWebhook(URL).with("types", List.of("dev.pinglu.projects.project.state.v1"));
        // When
        var registered = webhook.register();
        // Then
        assertThat(registered.secret()).startsWith("whsec_");
        registered
                .get("")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("division", equalTo("140603"))
                .body("owner", equalTo("subscriber"))
                .body("types[0]", equalTo("dev.pinglu.projects.project.state.v1"))
                .body("secret", equalTo(null))
                .body(not(containsString("whsec_")));
        given().get("/api/webhooks").then().body(not(containsString("whsec_")));
        assertThat(Sql.number("select count(*) from webhook where secret like '%"
                        + registered.secret().substring(6, 30) + "%'"))
                .isZero();
    }

    @Test
    void aRepeatedRegistrationIsAnsweredAsTheFirstButWithoutTheSecret() {
        // Given
        var key = UUID.randomUUID();
        var webhook = aWebhook(URL);
        var first = webhook.ask(key);
        // When
        var second = webhook.ask(key);
        // Then
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.getHeader("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.getHeader("Location"))
                .isEqualTo(first.getHeader("Location"))
                .matches("/api/webhooks/[0-9a-f-]{36}");
        assertThat(second.asString()).isEmpty();
        assertThat(Sql.number("select count(*) from webhook where name = '"
                        + webhook.description().get("name") + "'"))
                .isEqualTo(1);
    }

    @Test
    void aRefusedRegistrationLeavesNothingBehind() {
        var key = UUID.randomUUID();
        var webhook = aWebhook(URL);

        webhook.with("url", "http://0.0.0.0/").ask(key).then().statusCode(422);

        // The key was not used up either.
        webhook.ask(key).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "name, ' ', 400, field.not-blank, name",
        "url, ftp://hooks.example.org, 422, webhook.url.scheme, url",
        "url, http://user:word@127.0.0.1/, 422, webhook.url.credentials, url",
        "url, nothing at all, 422, webhook.url.format, url",
        "url, http://0.0.0.0/, 422, webhook.url.host, url",
        "url, http://224.0.0.1/, 422, webhook.url.host, url",
        "division, 140603208, 400, division.unknown, division",
        "cause, Started!, 400, field.pattern, cause",
        "colour, red, 400, json.unknown-field, colour",
        "owner, leader, 400, json.unknown-field, owner"
    })
    void badInputIsRefusedWithWhatIsWrong(String field, String value, int status, String rule, String path) {
        aWebhook(URL)
                .with(field, value)
                .ask()
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations[0].rule", equalTo(rule))
                .body("violations[0].path", equalTo(path));
    }

    @Test
    void everyTypeThatDoesNotExistIsNamed() {
        aWebhook(URL)
                .with("types", List.of("dev.pinglu.projects.project.state.v1", "a", "b"))
                .ask()
                .then()
                .statusCode(422)
                .body("violations.path", equalTo(List.of("types[1]", "types[2]")))
                .body("violations[0].rule", equalTo("event.type"));
    }

    @Test
    void oneAccountHasNoTwoWebhooksOfTheSameName() {
        var webhook = aWebhook(URL);
        webhook.register();

        webhook.ask().then().statusCode(409).body("violations[0].rule", equalTo("webhook.name.unique"));

        webhook.of("another-system").register();
    }

    @Test
    void anAccountSeesItsOwnAndAnOperatorAll() {
        // Given
        var mine = aWebhook(URL).register();
        var others = aWebhook(URL).of("another-system").register();
        // When
        var seenByMe = ids(mine.token());
        var seenByAnOperator = ids(Tokens.of("operator", Tokens.HOME));
        // Then
        assertThat(seenByMe)
                .contains(mine.id().toString())
                .doesNotContain(others.id().toString());
        assertThat(seenByAnOperator).contains(mine.id().toString(), others.id().toString());
        given().auth().oauth2(mine.token()).get(others.path()).then().statusCode(404);
        given().auth()
                .oauth2(mine.token())
                .header("If-Match", others.etag())
                .delete(others.path())
                .then()
                .statusCode(404);
        for (var part : List.of("/pings", "/dead-letters/retries", "/deliveries/1/retries")) {
            given().auth()
                    .oauth2(mine.token())
                    .header("Idempotency-Key", UUID.randomUUID())
                    .post(others.path() + part)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void anOperatorOfATownshipSeesNoOther() {
        var here = aWebhook(URL).in(TOWN).register();
        var elsewhere = aWebhook(URL).in(OTHER_TOWN).register();
        var district = aWebhook(URL).register();

        assertThat(ids(Tokens.of("operator", TOWN)))
                .contains(here.id().toString())
                .doesNotContain(elsewhere.id().toString(), district.id().toString());
    }

    /** Who decides where records go must be one who may read them. */
    @Test
    void anOperatorChangesNoAddressAndGetsNoSecret() {
        var webhook = aWebhook(URL).register();
        var operator = Tokens.of("operator", Tokens.HOME);

        given().auth()
                .oauth2(operator)
                .header("If-Match", webhook.etag())
                .contentType("application/json")
                .body("{\"name\": \"mine\", \"url\": \"" + URL + "\"}")
                .put(webhook.path())
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(operator)
                .header("If-Match", webhook.etag())
                .header("Idempotency-Key", UUID.randomUUID())
                .post(webhook.path() + "/secret-rotations")
                .then()
                .statusCode(403);
    }

    @Test
    void whoIsASubscriberAsWellTakesOverNoWebhookOfAnother() {
        // Given
        var others = aWebhook(URL).of("another-system").register();
        var both = Tokens.with(
                List.of("operator", "subscriber"), Map.of("preferred_username", "both", "division", Tokens.HOME));
        var own = aWebhook(URL).of("both").register();
        var taken = new Subscription.Registered(others.id(), "", both);
        // When
        var revised = taken.put(Map.of("name", "mine", "url", "http://127.0.0.1:10/"));
        var rotated = taken.change("/secret-rotations");
        // Then
        revised.then().statusCode(403).contentType("application/problem+json");
        rotated.then().statusCode(403);
        assertThat(rotated.asString()).doesNotContain("whsec_");
        others.get("").then().body("url", equalTo(URL)).body("version", equalTo(1));
        // And it stops it as an operator, and decides on its own
        taken.change("/deactivation").then().statusCode(200);
        var mine = new Subscription.Registered(own.id(), own.secret(), both);
        mine.put(Map.of("name", "still mine", "url", URL)).then().statusCode(200);
        mine.change("/secret-rotations").then().statusCode(200);
    }

    @Test
    void nothingOutsideTheDivisionOfTheTokenIsSubscribedTo() {
        aWebhook(URL).in(TOWN).with("division", OTHER_TOWN).ask().then().statusCode(404);
        aWebhook(URL).in(TOWN).with("division", "140603").ask().then().statusCode(404);
    }

    @Test
    void theScopeOfTheFirstTokenHoldsWhateverALaterOneNames() {
        // Given a webhook that was registered for a township
        var webhook = aWebhook(URL).in(TOWN).register();
        var wider = new Subscription.Registered(
                webhook.id(), webhook.secret(), Subscription.tokenOf("subscriber", "140603"));
        // When
        var answer = wider.put(Map.of("name", "wider", "url", URL, "division", "140603"));
        // Then
        answer.then().statusCode(404);
        wider.put(Map.of("name", "as before", "url", URL))
                .then()
                .statusCode(200)
                .body("division", equalTo(TOWN))
                .body("scope", equalTo(TOWN));
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        var webhook = aWebhook(URL).register();
        var description = Map.<String, Object>of("name", "renamed", "url", URL, "cause", "started");
        var old = webhook.etag();

        webhook.put(description).then().statusCode(200).body("name", equalTo("renamed"));

        Api.json(description)
                .auth()
                .oauth2(webhook.token())
                .header("If-Match", old)
                .put(webhook.path())
                .then()
                .statusCode(412);
        Api.json(description)
                .auth()
                .oauth2(webhook.token())
                .put(webhook.path())
                .then()
                .statusCode(428);
        given().auth().oauth2(webhook.token()).delete(webhook.path()).then().statusCode(428);
        webhook.get("").then().body("cause", equalTo("started")).body("version", equalTo(2));
    }

    @Test
    void anotherSecretIsDrawnAndTheOldOneHasAnEnd() {
        var webhook = aWebhook(URL).register();

        var rotated = webhook.change("/secret-rotations");

        rotated.then().statusCode(200).body("previousSecretUntil", notNullValue());
        assertThat(rotated.jsonPath().getString("secret")).startsWith("whsec_").isNotEqualTo(webhook.secret());
        webhook.get("").then().body("secret", equalTo(null)).body("version", equalTo(2));
    }

    @Test
    void noSecretIsDrawnWhoseForerunnersCouldNotAllSign() {
        // Given
        var webhook = aWebhook(URL).register();
        for (int i = 0; i < 9; i++) {
            webhook.change("/secret-rotations").then().statusCode(200);
        }
        // When
        var oneTooMany = webhook.change("/secret-rotations");
        // Then
        oneTooMany.then().statusCode(422).body("violations[0].rule", equalTo("webhook.secret.most"));
        Sql.update("update webhook set previous_secrets_until[9] = now() where id = '" + webhook.id() + "'");
        webhook.change("/secret-rotations").then().statusCode(200);
    }

    @Test
    void aDisabledWebhookIsActivatedAgainAndEachOnlyOnce() {
        var webhook = aWebhook(URL).register();

        webhook.change("/deactivation")
                .then()
                .statusCode(200)
                .body("state", equalTo("DISABLED"))
                .body("disabledBecause", equalTo("BY_HAND"))
                .body("disabledAt", notNullValue());

        webhook.change("/deactivation").then().statusCode(409).body("allowed", equalTo(List.of("ACTIVE")));
        webhook.change("/activation")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("disabledAt", equalTo(null));
        webhook.change("/activation").then().statusCode(409).body("allowed", equalTo(List.of("DISABLED")));
    }

    @Test
    void aRemovedWebhookIsGoneWithEverythingOfIt() {
        var webhook = aWebhook(URL).register();
        Sql.update("insert into webhook_delivery (webhook, event, event_id, type, state, attempts, last_at,"
                + " duration_millis) values ('" + webhook.id() + "', 1, gen_random_uuid(), 'a.type', 'DELIVERED', 1,"
                + " now(), 1)");

        webhook.remove().then().statusCode(204);

        webhook.get("").then().statusCode(404);
        webhook.get("/deliveries").then().statusCode(404);
        assertThat(Sql.number("select count(*) from webhook_delivery where webhook = '" + webhook.id() + "'"))
                .isZero();
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepetitions() {
        // Given
        var account = "system-" + UUID.randomUUID();
        var registered = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            registered.add(aWebhook(URL).of(account).register().id().toString());
        }
        // When
        var listed = new ArrayList<String>();
        var token = "";
        do {
            var page = given().auth()
                    .oauth2(Subscription.tokenOf(account, "140603"))
                    .get("/api/webhooks?limit=2" + token)
                    .jsonPath();
            listed.addAll(page.getList("items.id"));
            token = page.getString("nextPageToken") == null ? "" : "&pageToken=" + page.getString("nextPageToken");
        } while (!token.isEmpty());
        // Then
        assertThat(listed).isEqualTo(registered);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/webhooks?division=140603208, division.unknown",
        "/api/webhooks?limit=0, query.number",
        "/api/webhooks?pageToken=abc, page.token"
    })
    void aBadQueryIsRefused(String path, String rule) {
        given().get(path).then().statusCode(400).body("violations[0].rule", equalTo(rule));
    }

    private static List<String> ids(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/webhooks?limit=500")
                .jsonPath()
                .getList("items.id");
    }
}
